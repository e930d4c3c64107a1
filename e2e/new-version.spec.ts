import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { HistoryPane, TextViews } from './pages/history-pane.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const report = [
  '# 云泽市工作报告',
  '全年完成提案办理二百项。',
  '其中**市教育类六十项。',
  '另有旧案***件待查。',
  '下一年继续推进。',
]
const corrected = ['# 云泽市年度工作报告', '全年共完成提案办理二百项！', report[2]!, '新写的一段。', report[4]!]

test('a file that comes again becomes a new version of its document or another one, and nothing is lost', async ({
  zhubi: launched,
}, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { documents, findings, importing, text, t } = window
  const folder = testInfo.outputPath()
  const file = join(folder, '报告.md')
  const write = (lines: readonly string[]) => writeFileSync(file, `${lines.join('\n\n')}\n`)
  const choose = async () => {
    await answerOpenDialog(app, [file])
    await documents.root
      .getByRole('button', { name: t('commands.sources.importFiles') })
      .first()
      .click()
  }
  const shot = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const decide = async (mask: string, value: string) => {
    await findings.row(mask).first().click()
    await findings.value.fill(value)
    await findings.accept.click()
    await expect.poll(() => text.marksOf('mask')).toContain(mask.replace(/[^*]/g, ''))
  }

  await test.step('a report is corrected and two of its masks are decided', async () => {
    write(report)
    await answerSaveDialog(app, join(folder, '新版'))
    await window.start.newProject.click()
    await choose()
    await importing.start(1).click()
    await importing.done.click()
    await window.openDocument('报告.md')
    await text.placeCaret({ quote: '二百项' }, 'end')
    await text.type('整')
    await decide('**市', '云泽')
    await decide('***件', '三')
    await window.waitUntilSaved()
  })

  await test.step('when the file has changed, it is asked what it is to become', async () => {
    write(corrected)
    await choose()
    await expect(importing.target('newVersion')).toBeChecked()
    await shot('choice')
    await importing.start(1).click()
    await expect(importing.summary).toContainText(t('versions.brought', { count: 1 }))
  })

  const loss = t('versions.loss.removed', { record: t('types.annotation.mask'), exact: '另有旧案***件待查。' })
  await test.step('what holds is told, what does not is listed, and the whole can be taken back', async () => {
    await expect(importing.summary).toContainText(t('versions.kept', { count: 1 }))
    await expect(importing.summary.locator('.lost')).toHaveText([loss])
    await shot('summary')
    await importing.takeBack.click()
    await expect(importing.summary).toContainText(t('versions.takenBack'))
    await importing.done.click()
    await expect(text.text).toContainText('全年完成提案办理二百项整。')
    await expect.poll(() => text.marksOf('mask')).toEqual(['**', '***'])
  })

  await test.step('brought again, it keeps corrections and decisions; list, first text and history stay', async () => {
    await choose()
    await expect(importing.target('newVersion')).toBeChecked()
    await importing.start(1).click()
    await importing.done.click()
    await expect(text.text).toContainText('全年共完成提案办理二百项整！')
    await expect(text.text).toContainText('新写的一段。')
    await expect.poll(() => text.marksOf('mask')).toEqual(['**'])
    await page.getByRole('button', { name: t('versions.badge') }).click()
    await expect(page.getByRole('dialog')).toContainText(loss)
    await shot('badge')
    await page.keyboard.press('Escape')
    const views = new TextViews(page, t)
    await views.choice('original').click()
    await expect(views.rows).toContainText(report.map(line => line.replace('# ', '')))
    await views.choice('review').click()
    await page.keyboard.press('F12')
    const history = new HistoryPane(page, t)
    await expect(history.entries('version')).toHaveCount(2)
    await expect(history.entries('undo')).toHaveCount(1)
    await shot('history')
  })

  await test.step('as a document of its own it leaves the other alone', async () => {
    await choose()
    await expect(importing.preview).toContainText(t('app.import.known', { title: '云泽市年度工作报告' }))
    await page.keyboard.press('Escape')
    write(['# 云泽市工作报告', '全新的一份。'])
    await choose()
    await importing.target('newDocument').click()
    await importing.start(1).click()
    await importing.done.click()
    await expect(documents.rows).toHaveCount(2)
    await expect(text.text).toContainText('新写的一段。')
    await expect.poll(() => text.marksOf('mask')).toEqual(['**'])
    await documents.rows.last().click()
    await expect.poll(() => text.blocks()).toEqual(['云泽市工作报告', '全新的一份。'])
  })
})
