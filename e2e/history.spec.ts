import { writeFileSync } from 'node:fs'
import type { LaunchedApp } from './app.ts'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { HistoryPane, TextViews } from './pages/history-pane.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const name = '年报.txt'
const report = '**市年度水利报告。\n一年来，全市共治理河道十二条。\n另有部署，请予审议。'

async function importReport(launched: LaunchedApp, folder: string): Promise<ZhubiWindow> {
  const window = new ZhubiWindow(launched)
  writeFileSync(`${folder}/${name}`, report)
  await answerSaveDialog(launched.app, `${folder}/历史.zhubi`)
  await window.start.newProject.click()
  await expect(window.documents.root).toBeVisible()
  await answerOpenDialog(launched.app, [`${folder}/${name}`])
  await launched.page.keyboard.press('ControlOrMeta+Shift+o')
  await window.importing.start(1).click()
  await window.importing.done.click()
  await expect(window.text.root).toContainText(name)
  return window
}

test('what was done is told after reopening, compared, taken back in part, and that undone', async ({
  launch,
}, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const first = await launch({ userDataFolder })
  const before = await importReport(first, testInfo.outputPath())
  await before.text.placeCaret({ quote: '河道十二条。' }, 'end')
  await before.text.type('谨此说明。')
  await before.waitUntilSaved()
  await before.findings.row('**市').first().click()
  await before.findings.value.fill('云泽')
  await before.findings.accept.click()
  await before.waitUntilSaved()
  await first.close()

  const window = new ZhubiWindow(await launch({ userDataFolder }))
  const { page, text, t } = window
  const history = new HistoryPane(page, t)
  const views = new TextViews(page, t)
  await window.start.openRecent('历史')
  await window.openDocument(name)

  await test.step('the timeline tells it, newest first, and shows the place of an entry', async () => {
    await page.keyboard.press('F12')
    await expect(history.list).toBeFocused()
    await expect(history.rows).toHaveCount(3)
    await expect(history.entries('decision')).toContainText(t('types.finding.mask'))
    await expect(history.entries('typing')).toContainText('谨此说明。')
    await expect(history.rows.last()).toContainText(t('history.kind.import'))
    await history.entries('typing').click()
    await expect(history.shown).toHaveText('谨此说明。')
  })

  await test.step('what an entry changed stands side by side', async () => {
    await history.action('history.card.whatChanged').click()
    await expect(views.choice('compare')).toBeChecked()
    await expect(views.rows).toHaveCount(3)
    await expect(views.added).toHaveText(['谨此说明。'])
    await expect(views.removed).toHaveCount(0)
    await expect(views.differences).toContainText('1')
  })

  await test.step('a passage goes back to before it, and the rest stays', async () => {
    await history.action('history.card.restorePassage').click()
    await history.dialog.getByRole('radio', { name: t('history.restore.before') }).click()
    await expect(history.changes).toHaveCount(1)
    await expect(history.changes).toContainText('谨此说明。')
    await history.confirm.click()
    await expect(history.dialog).toBeHidden()
    await views.choice('review').click()
    await expect(text.text).not.toContainText('谨此说明。')
    await expect.poll(() => text.marks()).toMatchObject([{ kind: 'mask', text: '**' }])
    await expect(history.entries('restore')).toHaveCount(1)
  })

  await test.step('restoring is undone like typing', async () => {
    await text.placeCaret({ quote: '请予审议' }, 'start')
    await text.waitForFocus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(text.text).toContainText('谨此说明。')
    await expect(history.entries('undo')).toHaveCount(1)
    await expect.poll(() => text.blocks()).toEqual(report.replace('十二条。', '十二条。谨此说明。').split('\n'))
  })
})

test('the text is looked at as its edition will be, as it came, and side by side', async ({
  zhubi: launched,
}, testInfo) => {
  const window = await importReport(launched, testInfo.outputPath())
  const { page, text, t } = window
  const views = new TextViews(page, t)
  await text.select({ quote: '河道' })
  await text.tool('commands.mark.ocr').click()
  await window.marks.say(t('findings.reading'), '河渠')
  await expect(text.text).toContainText('治理河渠十二条')
  await window.waitUntilSaved()

  await page.keyboard.press('ControlOrMeta+Shift+3')
  await expect(views.choice('original')).toBeChecked()
  await expect(views.rows).toHaveText(report.split('\n'))
  await page.keyboard.press('ControlOrMeta+Shift+2')
  await expect(views.rows.nth(1)).toContainText('治理河渠十二条')
  await page.keyboard.press('ControlOrMeta+Shift+4')
  await expect(views.removed).toHaveText(['道'])
  await expect(views.added).toHaveText(['渠'])
  await page.keyboard.press('ControlOrMeta+Shift+1')
  await expect(views.rows).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+Shift+5')
  await expect(text.text.locator('[data-original]')).toHaveAttribute('data-original', '河道')
  await expect.poll(async () => (await text.blocks())[1]).toBe('一年来，全市共治理河渠十二条。')
  await page.keyboard.press('ControlOrMeta+Shift+5')
  await expect(text.text.locator('[data-original]')).toHaveCount(0)
})

test('a character tells where it came from and who changed it', async ({ zhubi: launched }, testInfo) => {
  const window = await importReport(launched, testInfo.outputPath())
  const { page, text, t } = window
  const history = new HistoryPane(page, t)
  await text.select({ quote: '河道' })
  await text.tool('commands.mark.ocr').click()
  await window.marks.say(t('findings.reading'), '河渠')
  await text.placeCaret({ quote: '全市共' }, 'start')
  await window.waitUntilSaved()

  await page.keyboard.press('Shift+F12')
  await expect(history.trace).toContainText(t('history.trace.lineColumn', { line: 2, column: 5 }))
  // 「**市年度水利报告。」 and its line end are 27 bytes, 「一年来，」 12.
  const bytes = new TextEncoder().encode(report.slice(0, report.indexOf('全市共'))).length
  await expect(history.trace).toContainText(String(bytes))
  await expect(history.trace).toContainText(t('history.trace.unchanged'))
  await text.placeCaret({ quote: '渠十二条' }, 'start')
  await expect(history.trace).toContainText(t('history.line.reading', { original: '道', reading: '渠' }))
  await expect(history.trace).toContainText(t('types.annotation.ocr'))

  await test.step('pointing at it with Alt held shows the same in a card that takes no focus', async () => {
    const box = await text.text.locator('[data-block]').nth(1).boundingBox()
    await page.keyboard.down('Alt')
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 14)
    await expect(page.getByRole('tooltip', { name: t('history.trace.title') })).toContainText(name)
    await page.keyboard.up('Alt')
    await expect(page.getByRole('tooltip', { name: t('history.trace.title') })).toHaveCount(0)
  })
})
