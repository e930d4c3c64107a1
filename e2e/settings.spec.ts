import { copyFileSync, writeFileSync } from 'node:fs'
import type { LaunchedApp } from './app.ts'
import { answerSaveDialog } from './dialogs.ts'
import { samplePaths, samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const titlesOfMenu = ({ app }: LaunchedApp) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label.replace(/\(?&\w?\)?/g, '')) ?? [])

test('language and theme change at once and are remembered', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const first = await launch({ userDataFolder })
  const { page } = first
  const chinese = new ZhubiWindow(first)
  const english = new ZhubiWindow(first, 'en')
  await chinese.start.openSample.click()
  await expect(chinese.documents.rows).toHaveCount(4)
  expect(await titlesOfMenu(first)).toContain('文件')

  await page.keyboard.press('ControlOrMeta+Comma')
  await chinese.settings.chooseLanguage('English')
  await expect(english.settings.root).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect.poll(() => titlesOfMenu(first)).toContain('File')
  const paperOf = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await english.settings.chooseTheme('Light')
  const light = await paperOf()
  await english.settings.chooseTheme('Dark')
  await expect.poll(paperOf).not.toBe(light)
  const dark = await paperOf()
  await page.keyboard.press('Escape')
  await expect(english.documents.root).toBeVisible()
  await first.close()

  const second = await launch({ userDataFolder })
  const again = new ZhubiWindow(second, 'en')
  await expect(again.start.openSample).toBeVisible()
  expect(await second.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark)
  expect(await titlesOfMenu(second)).toContain('File')
})

test('files dropped on the window are offered for import', async ({ zhubi: launched }, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  await answerSaveDialog(app, testInfo.outputPath('拖放.zhubi'))
  await expect(window.start.newProject).toBeVisible()
  // Latin names: what the protocol's drag gives as a path depends on the system's locale.
  const notes = testInfo.outputPath('notes.txt')
  writeFileSync(notes, '云泽市水务局：\n请于三日内回复。\n')
  const report = testInfo.outputPath(samples.newspaper)
  copyFileSync(samplePaths[2] ?? '', report)

  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [notes, report], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await expect(window.importing.rows).toHaveCount(2)
  await window.importing.start(2).click()
  await window.importing.done.click()
  await expect(window.documents.rows).toHaveCount(2)
  await window.openDocument('notes.txt')
  expect(await window.text.blocks()).toEqual(['云泽市水务局：', '请于三日内回复。'])
})
