import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
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
  await expect.poll(() => titlesOfMenu(first)).toContain('文件')

  await page.keyboard.press('ControlOrMeta+Comma')
  await chinese.settings.chooseLanguage('English')
  await expect(english.settings.root).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect.poll(() => titlesOfMenu(first)).toContain('File')
  const paperOf = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await english.settings.chooseTheme('Light')
  await expect(page.locator('html[data-theme="light"]')).toBeVisible()
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
  await expect.poll(() => second.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark)
  await expect.poll(() => titlesOfMenu(second)).toContain('File')
})

test('a command’s key is changed, argued about, and put back', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const first = await launch({ userDataFolder })
  const { page } = first
  const window = new ZhubiWindow(first)
  const { settings, findings, t } = window
  const acceleratorOf = (id: string) =>
    first.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator, id)
  await window.start.openSample.click()
  await window.openDocument(samples.masked)
  await findings.waitForCount('mask', 43)

  await page.keyboard.press('ControlOrMeta+Comma')
  await settings.openSection('keys')
  const refusals = { q: '会打出字来', 'Control+a': '编辑文字', 'Control+Space': '输入法', F11: '系统' }
  await settings.pressFor('findings.next', 'Alt+x')
  await expect(settings.recorder).toContainText('会打出字来')
  for (const [key, reason] of Object.entries(refusals)) {
    await page.keyboard.press(key)
    await expect(settings.recorder).toContainText(reason)
  }
  await page.keyboard.press('Escape')
  await expect(settings.recorder).toBeHidden()
  await expect(settings.root).toBeVisible()
  await settings.pressFor('findings.next', 'F7')
  await expect(settings.recorder).toContainText(t('commands.findings.check'))
  await settings.recorder.getByRole('button', { name: t('settings.keys.swap') }).click()
  await expect(settings.command('findings.next')).toContainText('F7')
  await expect(settings.command('findings.check')).toContainText('F8')
  await settings.pressFor('focus.marks', 'Control+Shift+x')
  await expect(settings.command('focus.marks')).toContainText('Ctrl+Shift+X')
  await page.keyboard.press('Escape')
  await expect(settings.root).toBeHidden()

  await expect.poll(() => acceleratorOf('findings.next')).toBe('F7')
  await page.keyboard.press('F7')
  await expect(findings.card).toBeVisible()
  await page.keyboard.press('Control+Shift+x')
  await expect(window.marks.tab).toHaveAttribute('aria-selected', 'true')
  await first.close()

  const second = await launch({ userDataFolder })
  const again = new ZhubiWindow(second)
  await again.start.openSample.waitFor()
  await second.page.keyboard.press('F1')
  const sheet = second.page.getByRole('dialog', { name: t('settings.sheet.title') })
  await expect(sheet).toContainText('下一条发现F7')
  await second.page.keyboard.press('Escape')
  await second.page.keyboard.press('ControlOrMeta+Comma')
  await again.settings.openSection('keys')
  await again.settings.resetKeys.click()
  await expect(again.settings.command('findings.next')).toContainText('F8')
  await expect(again.settings.resetKeys).toBeDisabled()
})

test('the sheet of shortcuts becomes a PDF', async ({ zhubi: launched }, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { t } = window
  const path = testInfo.outputPath('sheet.pdf')
  await answerSaveDialog(app, path)
  await window.start.openSample.waitFor()
  await page.keyboard.press('F1')
  await page.getByRole('button', { name: t('settings.sheet.savePdf') }).click()
  await expect(window.notices).toContainText(path)
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the text is set as a person likes it, and the window zoomed', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const first = await launch({ userDataFolder })
  const window = new ZhubiWindow(first)
  const { settings, t } = window
  await window.start.openSample.click()
  await window.openDocument(samples.web)
  const fontOf = (page: Page) => page.locator('.document-text').evaluate(text => getComputedStyle(text).fontFamily)
  await expect.poll(() => fontOf(first.page)).toMatch(/^"Source Han Serif SC"/)
  await first.page.keyboard.press('ControlOrMeta+Comma')
  await settings.openSection('text')
  await settings.font.getByRole('radio', { name: t('settings.fonts.hei') }).click()
  await expect.poll(() => fontOf(first.page)).toMatch(/^"Source Han Sans SC"/)
  await first.page.keyboard.press('Escape')
  const widthOf = (page: Page) => page.evaluate(() => globalThis.innerWidth)
  const width = await widthOf(first.page)
  await first.page.keyboard.press('ControlOrMeta+Shift+Equal')
  await expect.poll(() => widthOf(first.page)).toBeLessThan(width)
  const zoomed = await widthOf(first.page)
  await first.close()

  const second = await launch({ userDataFolder })
  await new ZhubiWindow(second).start.openSample.waitFor()
  await expect.poll(() => widthOf(second.page)).toBe(zoomed)
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
  await expect.poll(() => window.text.blocks()).toEqual(['云泽市水务局：', '请于三日内回复。'])
})
