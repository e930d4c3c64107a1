import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

test('a project is saved as a package and made again of it', async ({ zhubi: launched }, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { documents, importing, palette, t } = window
  const folder = testInfo.outputPath()
  const [file, packed] = [join(folder, '报告.txt'), join(folder, '项目.zip')]
  writeFileSync(file, '云泽市工作报告。\n全年完成提案办理二百项。\n')
  await answerSaveDialog(app, join(folder, '甲'))
  await window.start.newProject.click()
  await answerOpenDialog(app, [file])
  await documents.root
    .getByRole('button', { name: t('commands.sources.importFiles') })
    .first()
    .click()
  await importing.start(1).click()
  await importing.done.click()
  await window.openDocument('报告.txt')
  await window.text.placeCaret({ quote: '二百项' }, 'end')
  await window.text.type('整')

  await answerSaveDialog(app, packed)
  await palette.run('commands.project.pack')
  await expect(window.notices).toContainText(t('app.notice.packed', { path: packed }))
  expect(existsSync(packed)).toBe(true)
  await page.screenshot({ path: testInfo.outputPath('packed.png') })

  await answerOpenDialog(app, [packed])
  await answerSaveDialog(app, join(folder, '乙'))
  await palette.run('commands.project.unpack')
  await expect.poll(() => page.title()).toContain('乙')
  await expect(documents.rows).toHaveCount(1)
  await expect(window.text.root).toContainText('二百项整')
  expect(existsSync(join(folder, '乙.zhubi'))).toBe(true)
})
