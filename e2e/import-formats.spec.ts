import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdfOf } from '../electron/workers/testing/pdf-of.ts'
import { docxOf } from '../shared/formats/testing/docx-of.ts'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const sentence = '云泽市各级机关认真履行职责，全年完成提案办理任务，各项工作取得明显成效。'
const page = `<!doctype html><title>公告</title><nav><a href="/">首页</a></nav><h1>网页公告</h1><p>${sentence.repeat(4)}</p><iframe src="x"></iframe>`
const word = docxOf(
  `<w:p><w:r><w:t>Word 报告</w:t></w:r></w:p><w:p><w:r><w:t>正文${sentence}</w:t></w:r><w:ins w:author="李某" w:date="2024-01-02T00:00:00Z"><w:r><w:t>补写。</w:t></w:r></w:ins></w:p>`,
  {},
  { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>' },
)
const pdf = pdfOf([
  [
    { text: 'PDF⽴项总结', x: 220, y: 700, size: 20 },
    { text: `正文${sentence}`.slice(0, 30), x: 124, y: 660 },
  ],
])

test('web page, Word document and PDF come in with a report of what was not kept', async ({
  zhubi: launched,
}, testInfo) => {
  const { app, page: browser } = launched
  const window = new ZhubiWindow(launched)
  const { documents, importing, t } = window
  const folder = testInfo.outputPath()
  const files = { '1.html': page, '2.docx': word, '3.pdf': pdf }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  await answerSaveDialog(app, join(folder, '格式'))
  await window.start.newProject.click()
  await answerOpenDialog(
    app,
    Object.keys(files).map(name => join(folder, name)),
  )
  await documents.root
    .getByRole('button', { name: t('commands.sources.importFiles') })
    .first()
    .click()
  await expect(importing.rows).toHaveCount(3)
  await importing.row('2.docx').click()
  await expect(importing.row('2.docx')).toContainText(t('types.format.docx'))
  await expect(importing.sample).toContainText('补写。')
  await expect(importing.preview).toContainText(t('types.fidelity.page_header', { count: 1 }))
  await browser.screenshot({ path: testInfo.outputPath('preview.png') })
  await importing.row('3.pdf').click()
  await expect(importing.sample).toContainText('PDF立项总结')
  await importing.start(3).click()
  await expect(importing.summary).toContainText(t('app.import.imported', { count: 3 }))
  await expect(importing.summary).toContainText(t('types.fidelity.tracked_change', { count: 1 }))
  await expect(importing.summary).toContainText(t('types.fidelity.embedded_object', { count: 1 }))
  await expect(importing.summary).toContainText(t('types.fidelity.mended_character', { count: 1 }))
  await browser.screenshot({ path: testInfo.outputPath('summary.png') })
  await importing.done.click()
  await expect(documents.rows).toHaveCount(3)
  await window.openDocument('2.docx')
  await browser.getByRole('button', { name: t('app.fidelity.title') }).click()
  await expect(browser.getByRole('dialog')).toContainText(t('types.fidelity.page_header', { count: 1 }))
  await browser.screenshot({ path: testInfo.outputPath('document.png') })
})
