import { join } from 'node:path'
import { samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

test('a page of reports reaches nothing but its own files and what a person has handed over', async ({
  zhubi: launched,
}) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const refused = /Content Security Policy|Failed to load resource|Refused to|ERR_BLOCKED|Not allowed to load/
  launched.expectProblem(refused)

  await test.step('no Node in the page', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron']
    expect(await page.evaluate(list => list.filter(name => name in globalThis), names)).toEqual([])
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(one =>
        (one.webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      ),
    )
    for (const one of preferences)
      expect(one).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  })

  await test.step('the policy is sent and holds', async () => {
    const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    const isInlineRun = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.wasRun = true'
      document.body.append(script)
      script.remove()
      return 'wasRun' in globalThis
    })
    expect(isInlineRun).toBe(false)
    const fetched = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      ),
    )
    expect(fetched).toBe('refused')
    const image = await page.evaluate(
      () =>
        new Promise(done => {
          const element = new Image()
          element.onload = () => done('loaded')
          element.onerror = () => done('refused')
          element.src = 'https://example.com/pixel.png'
        }),
    )
    expect(image).toBe('refused')
  })

  await test.step('the engine reads no path that nobody handed over', async () => {
    await window.start.openSample.click()
    await expect(window.documents.row(samples.work)).toBeVisible()
    const path = join(launched.userDataFolder, 'settings.json')
    const code = await page.evaluate(async file => {
      const port = await new Promise<MessagePort>(done => {
        addEventListener('message', event => {
          if (event.data === 'zhubi:engine-port' && event.ports[0]) done(event.ports[0])
        })
        ;(window as unknown as { zhubi: { requestEnginePort(): void } }).zhubi.requestEnginePort()
      })
      return await new Promise(done => {
        port.onmessage = ({ data }) => {
          if (data.id === 900_001) done(data.answer.ok ? 'read' : data.answer.error.code)
        }
        port.postMessage({ id: 900_001, name: 'sources.preview', input: { path: file } })
      })
    }, path)
    expect(code).toBe('path_not_granted')
  })

  await test.step('no other window, no other page', async () => {
    const own = page.url()
    expect(await page.evaluate(() => globalThis.open('https://example.com/') === null)).toBe(true)
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
    })
    // Last of all: Playwright goes on waiting for a navigation that was refused, so main is asked.
    await page.evaluate(() => {
      location.href = 'https://example.com/'
    })
    const seen = await app.evaluate(async ({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows()
      const rows: number = await windows[0]?.webContents.executeJavaScript(
        'document.querySelectorAll("[role=option]").length',
      )
      return {
        count: windows.length,
        url: windows[0]?.webContents.getURL(),
        isLoading: windows[0]?.webContents.isLoading(),
        rows,
      }
    })
    expect(seen).toEqual({ count: 1, url: own, isLoading: false, rows: 4 })
  })
})
