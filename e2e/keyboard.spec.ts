import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { samplePaths, samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

test('from the start screen to an exported file by keys alone', async ({ zhubi: launched }, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { keyboard } = page
  const { documents, text, findings, importing, exporting, t } = window
  const folder = testInfo.outputPath('out')
  mkdirSync(folder)

  await answerSaveDialog(app, testInfo.outputPath('键盘.zhubi'))
  await window.tabTo(window.start.newProject)
  await keyboard.press('Enter')
  await expect(documents.root).toContainText(t('app.main.noDocuments'))

  await answerOpenDialog(app, samplePaths)
  await keyboard.press('ControlOrMeta+Shift+o')
  await expect(importing.rows).toHaveCount(4)
  await window.tabTo(importing.files)
  await keyboard.press('ArrowDown')
  await expect(importing.row(samples.masked)).toHaveAttribute('aria-selected', 'true')
  await expect(importing.start(4)).toBeEnabled()
  await window.tabTo(importing.start(4))
  await keyboard.press('Enter')
  await expect(importing.summary).toBeVisible()
  await window.tabTo(importing.done)
  await keyboard.press('Enter')
  await expect(importing.summary).toBeHidden()

  await keyboard.press('ControlOrMeta+Shift+d')
  await expect(documents.list).toBeFocused()
  await keyboard.press('Home')
  await keyboard.press('ArrowDown')
  await expect(documents.row(samples.masked)).toHaveAttribute('aria-selected', 'true')
  await findings.waitForCount('mask', 43)
  await keyboard.press('F6')
  await expect(text.text).toBeFocused()
  await keyboard.press('F6')
  await expect(findings.list).toBeFocused()
  await window.tabTo(findings.typeFilter('mask'), 'Shift+Tab')
  await keyboard.press('Space')
  await expect(findings.typeFilter('mask')).toHaveAttribute('aria-pressed', 'true')

  await keyboard.press('F8')
  await expect(findings.card).toContainText('受政协')
  await keyboard.press('F2')
  await expect(findings.value).toBeFocused()
  await keyboard.type('云泽')
  await keyboard.press('Enter')
  await findings.waitForCount('mask', 38)
  // The next card takes the focus over.
  await expect(findings.value).toBeFocused()
  await keyboard.press('ControlOrMeta+Shift+Backspace')
  await findings.waitForCount('mask', 37)
  await keyboard.press('F8')
  await keyboard.press('ControlOrMeta+Enter')
  await findings.waitForCount('mask', 36)

  await keyboard.press('ControlOrMeta+Shift+l')
  await expect(findings.list).toBeFocused()
  // What is decided is in sight, whatever pane was; its keys work in the text, too, which prevents what a browser would do.
  await keyboard.press('ControlOrMeta+Shift+i')
  await expect(findings.card).toBeHidden()
  await keyboard.press('ControlOrMeta+Shift+t')
  await text.waitForFocus()
  await keyboard.press('F8')
  await expect(findings.card).toBeVisible()
  await keyboard.press('ControlOrMeta+Enter')
  await findings.waitForCount('mask', 35)
  await keyboard.press('ControlOrMeta+End')
  await keyboard.type('（校样）')
  const lastBlock = async () => (await text.blocks()).at(-1)
  await expect.poll(lastBlock).toMatch(/作出更大贡献！（校样）$/)
  for (const _ of '（校样）') await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('ControlOrMeta+Digit4')
  await expect(window.marks.dialog).toBeVisible()
  await keyboard.type('付印前删去')
  await window.tabTo(window.marks.confirm)
  await keyboard.press('Enter')
  await text.waitForFocus()
  await expect.poll(() => text.marksOf('query')).toEqual(['（校样）'])
  for (const step of ['undo', 'undo'] as const) await window.palette.run(`commands.edit.${step}`)
  // The palette gives the focus back to where it was.
  await expect(text.text).toBeFocused()
  await expect.poll(lastBlock).toMatch(/作出更大贡献！$/)

  await keyboard.press('F6')
  await expect(findings.list).toBeFocused()
  await keyboard.press('Shift+F6')
  await expect(text.text).toBeFocused()
  await keyboard.press('ControlOrMeta+s')
  await window.waitUntilSaved()

  await answerOpenDialog(app, [folder])
  await keyboard.press('ControlOrMeta+e')
  await window.tabTo(exporting.masks)
  await keyboard.press('Enter')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(exporting.masks).toHaveText(t('app.export.values.masks.fill'))
  // It asks for the folder itself.
  await keyboard.press('ControlOrMeta+Enter')
  await expect(exporting.written).toHaveCount(4)
  await keyboard.press('Enter')
  await expect(exporting.root).toBeHidden()

  const name = readdirSync(folder).find(file => file.startsWith('政协')) ?? ''
  expect(readFileSync(join(folder, name), 'utf8')).toContain('受政协云泽市第六届委员会')
})
