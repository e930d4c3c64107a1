import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { Electron, LaunchedApp } from './app.ts'
import { answerOpenDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

/** What the system does when a project file is double-clicked: starts the application once more with its path. */
async function startAgain(
  electron: Electron,
  { userDataFolder }: LaunchedApp,
  paths: readonly string[],
): Promise<void> {
  const args = [`--user-data-dir=${userDataFolder}`, ...electron.args, ...paths]
  const second = spawn(electron.executablePath, args, { stdio: 'ignore' })
  await new Promise(done => second.once('exit', done))
}

const focusedTitle = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? '')
const titles = async ({ app }: LaunchedApp) =>
  (await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.getTitle()))).toSorted()
/** The window with a project of that name, when its documents stand there. */
async function windowOf(launched: LaunchedApp, name: string): Promise<ZhubiWindow> {
  const holds = async (page: Page) => (await page.title()).startsWith(name)
  let found: Page | undefined
  await expect
    .poll(async () => {
      const pages = launched.app.windows()
      const marks = await Promise.all(pages.map(holds))
      found = pages[marks.indexOf(true)]
      return found !== undefined
    })
    .toBe(true)
  return new ZhubiWindow({ page: found! })
}

/** Two projects in a user folder that knows both: the sample and a copy of it. */
async function twoProjects(
  launch: (options: object) => Promise<LaunchedApp>,
  userDataFolder: string,
): Promise<string[]> {
  const first = await launch({ userDataFolder })
  const window = new ZhubiWindow(first)
  await window.start.openSample.click()
  await window.waitUntilChecked()
  await first.close()
  const sample = join(userDataFolder, 'samples', '示例项目.zhubi')
  const copy = join(userDataFolder, '副本.zhubi')
  copyFileSync(sample, copy)
  return [sample, copy]
}

test('projects open in windows of their own, none of them twice', async ({ launch, electron }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const [sample = '', copy = ''] = await twoProjects(launch, userDataFolder)

  const launched = await launch({ userDataFolder, args: [sample] })
  const window = new ZhubiWindow(launched)
  await expect(window.documents.rows).toHaveCount(4)
  await startAgain(electron, launched, [copy])
  const second = await windowOf(launched, '副本')
  await expect(second.documents.rows).toHaveCount(4)
  await expect.poll(() => titles(launched)).toEqual(['副本 — 朱笔', '示例项目 — 朱笔'])

  await test.step('asked for again, a project’s window comes forward', async () => {
    await startAgain(electron, launched, [sample])
    await expect.poll(() => focusedTitle(launched)).toBe('示例项目 — 朱笔')
    await answerOpenDialog(launched.app, [copy])
    await window.page.keyboard.press('ControlOrMeta+o')
    await expect.poll(() => focusedTitle(launched)).toBe('副本 — 朱笔')
    await expect(window.documents.rows).toHaveCount(4)
    await expect.poll(() => titles(launched)).toHaveLength(2)
  })

  await test.step('a new window starts empty and knows the recent projects', async () => {
    const opening = launched.app.waitForEvent('window')
    await second.page.keyboard.press('ControlOrMeta+Shift+n')
    const third = new ZhubiWindow({ page: await opening })
    await third.start.openRecent('副本')
    await expect.poll(() => focusedTitle(launched)).toBe('副本 — 朱笔')
    await expect(third.start.newProject).toBeVisible()
    await expect(third.notices.getByRole('alert')).toHaveCount(0)
    const listed = (menu: string) =>
      launched.app.evaluate(
        ({ Menu }, id) =>
          Menu.getApplicationMenu()
            ?.getMenuItemById(id)
            ?.submenu?.items.map(({ label }) => label) ?? [],
        menu,
      )
    await expect.poll(async () => (await listed('recent')).slice(0, 2)).toEqual(['副本', '示例项目'])
    await expect
      .poll(async () => (await listed('window')).slice(-3))
      .toEqual(['示例项目 — 朱笔', '副本 — 朱笔', '朱笔'])
  })

  await test.step('settings hold in every window at once', async () => {
    await window.page.keyboard.press('ControlOrMeta+Comma')
    await window.settings.chooseTheme(window.t('settings.themeDark'))
    await expect(second.page.locator('html[data-theme="dark"]')).toBeVisible()
  })
})

test('a start opens the windows of the last time where they stood', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const [sample = '', copy = ''] = await twoProjects(launch, userDataFolder)
  const boundsIn = ({ app }: LaunchedApp) =>
    app.evaluate(({ BrowserWindow }) =>
      Object.fromEntries(BrowserWindow.getAllWindows().map(one => [one.getTitle(), one.getNormalBounds()])),
    )

  const first = await launch({ userDataFolder, args: [sample, copy] })
  await (await windowOf(first, '副本')).documents.rows.first().waitFor()
  await (await windowOf(first, '示例项目')).documents.rows.first().waitFor()
  const places = {
    '示例项目 — 朱笔': { x: 20, y: 30, width: 1100, height: 600 },
    '副本 — 朱笔': { x: 120, y: 60, width: 1160, height: 640 },
  }
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    for (const [title, place] of Object.entries(wanted)) {
      BrowserWindow.getAllWindows()
        .find(window => window.getTitle() === title)
        ?.setBounds(place)
    }
  }, places)
  await expect.poll(() => boundsIn(first)).toEqual(places)
  const ended = new Promise(done => first.app.process().once('exit', done))
  await first.app.evaluate(({ app }) => app.quit())
  await ended
  await first.close()

  const second = await launch({ userDataFolder, restores: true })
  await (await windowOf(second, '副本')).documents.rows.first().waitFor()
  await (await windowOf(second, '示例项目')).documents.rows.first().waitFor()
  await expect.poll(() => boundsIn(second)).toEqual(places)
  await second.close()

  await test.step('not where that is not wanted', async () => {
    const third = await launch({ userDataFolder })
    const window = new ZhubiWindow(third)
    await window.start.newProject.waitFor()
    await third.page.keyboard.press('ControlOrMeta+Comma')
    await window.settings.restoresWindows.uncheck()
    await third.close()
    const fourth = await launch({ userDataFolder, restores: true })
    await expect(new ZhubiWindow(fourth).start.newProject).toBeVisible()
    await expect.poll(() => titles(fourth)).toEqual(['朱笔'])
  })
})
