import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const report = ['# 云泽市工作报告', '全年完成提案办理二百项。', '其中教育类六十项。', '下一年继续推进。']

test('a file that comes again becomes a new version of its document, and that can be taken back', async ({
  zhubi: launched,
}, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { documents, importing, t } = window
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
  write(report)
  await answerSaveDialog(app, join(folder, '新版'))
  await window.start.newProject.click()
  await choose()
  await importing.start(1).click()
  await importing.done.click()
  await window.openDocument('报告.md')
  const paragraph = window.text.root.getByText('全年完成提案办理二百项。')
  await paragraph.click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('整')
  await window.waitUntilSaved()

  write(['# 云泽市年度工作报告', '全年共完成提案办理二百项！', '新写的一段。', '下一年继续推进。'])
  await choose()
  await expect(importing.target('newVersion')).toBeChecked()
  await page.screenshot({ path: testInfo.outputPath('choice.png') })
  await importing.start(1).click()
  await expect(importing.summary).toContainText(t('versions.brought', { count: 1 }))
  await page.screenshot({ path: testInfo.outputPath('summary.png') })
  await importing.done.click()
  await expect(window.text.root).toContainText('全年共完成提案办理二百项整')
  await expect(window.text.root).toContainText('新写的一段。')
  await page.getByRole('button', { name: t('versions.badge') }).click()
  await expect(page.getByRole('dialog')).toContainText('报告.md')
  await page.screenshot({ path: testInfo.outputPath('badge.png') })
  await page.keyboard.press('Escape')

  await choose()
  await expect(importing.preview).toContainText(t('app.import.known', { title: '云泽市工作报告' }))
  await page.keyboard.press('Escape')
  write(['# 云泽市工作报告', '全新的一份。'])
  await choose()
  await importing.target('newDocument').click()
  await importing.start(1).click()
  await importing.done.click()
  await expect(documents.rows).toHaveCount(2)
  await documents.rows.first().click()
  await page.locator('main[aria-busy="false"]').waitFor()
  await expect(window.text.root).toContainText('新写的一段。')
})
