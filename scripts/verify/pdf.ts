// Part of `npm run verify:formats`: the window prints editions as PDF, and Debian's pdftotext (poppler-utils) reads them: the
// text must be that of the edition, page numbers aside, and every picture must be there. The command line must print the same
// bytes without a screen.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShippedProfileId } from '#shared/editions/shipped-profiles.ts'
import { docxOf } from '#shared/formats/testing/docx-of.ts'
import { launchApp } from '../../e2e/app.ts'
import { answerOpenDialog, answerSaveDialog } from '../../e2e/dialogs.ts'
import { samplePaths } from '../../e2e/files.ts'
import { ZhubiWindow } from '../../e2e/pages/zhubi-window.ts'
import { prepareElectron } from '../electron/prepare.ts'
import { onDisplay } from '../on-display.ts'
import { orExplain, repositoryRoot } from '../run.ts'
import { htmlPictures, pdfPictures, pdfText, printedText } from './pdf-text.ts'

const profiles: readonly ShippedProfileId[] = ['clean', 'diplomatic', 'notes', 'changes', 'errata']
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A page with a list, notes and pictures beside it, and a Word document that holds one. */
function writeIllustrated(folder: string): string[] {
  const [html, word] = [join(folder, '图文.html'), join(folder, '图文.docx')]
  mkdirSync(join(folder, 'img'))
  writeFileSync(join(folder, 'img', 'a.png'), pixel)
  writeFileSync(
    html,
    '<h1>云泽市年鉴</h1><p>走势见<img src="img/a.png" alt="走势图">，分述如下。</p><ol><li>经济</li><li>民生<ul><li>教育</li></ul></li></ol><table><tr><th>县</th><th>数</th></tr><tr><td>临溪县</td><td>三</td></tr></table><p>图<img src="img/a.png" alt="又">完。</p>',
  )
  const drawing = '<w:drawing><wp:docPr descr="图"/><a:blip r:embed="r1"/></w:drawing>'
  const relations = `<Relationships><Relationship Id="r1" Type="${relation}/image" Target="media/a.png"/></Relationships>`
  const parts = { 'word/_rels/document.xml.rels': relations, 'word/media/a.png': pixel }
  writeFileSync(word, docxOf(`<w:p><w:r><w:t>云泽市报告见图</w:t></w:r><w:r>${drawing}</w:r></w:p>`, {}, parts))
  return [html, word]
}

/** A book that is printed in parts: chapters, a list that goes over pages, notes that stand far from where they are named. */
function writeBook(folder: string): string {
  const path = join(folder, '长卷.md')
  const sentences = (seed: number, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `第${seed * 7 + at}日云泽市临溪县第${at + seed}村修渠${(at * seed) % 97}丈，乡民称便。`,
    ).join('')
  const chapters = Array.from({ length: 90 }, (_, chapter) => {
    const paragraphs = Array.from({ length: 14 }, (_, at) => sentences(chapter + at, 2 + ((chapter * at) % 9)))
    const items = Array.from({ length: 12 }, (_, at) => `- 第${at + 1}条：${sentences(at + chapter, 1)}`).join('\n')
    const level = chapter % 6 === 0 ? '#' : '##'
    return `${level} 第${chapter + 1}章 水利\n\n${paragraphs.join('\n\n')}见注[^n${chapter}]。\n\n${items}\n`
  })
  const notes = chapters.map((_, chapter) => `[^n${chapter}]: 第${chapter + 1}章据临溪县志。`)
  writeFileSync(path, `${chapters.join('\n')}\n${notes.join('\n\n')}\n`)
  return path
}

/** Makes a project of files in a new window and writes its editions: a folder a profile and format. */
async function writeEditions(folder: string): Promise<void> {
  const launched = await launchApp({ electron: await orExplain(prepareElectron()), locale: 'zh-CN' })
  launched.page.setDefaultTimeout(300_000)
  try {
    const window = new ZhubiWindow(launched)
    const { exporting, page } = window
    await answerSaveDialog(launched.app, join(folder, '项目.zhubi'))
    await window.start.newProject.click()
    await window.documents.root.waitFor()
    const paths = [...samplePaths, ...writeIllustrated(folder), writeBook(folder)]
    await answerOpenDialog(launched.app, paths)
    await page.keyboard.press('ControlOrMeta+Shift+o')
    await window.importing.start(paths.length).click()
    await window.importing.done.click()
    await window.documents.rows.nth(paths.length - 1).waitFor()
    for (const profile of profiles)
      for (const format of ['html', 'pdf'] as const) {
        const directory = join(folder, `${profile}-${format}`)
        mkdirSync(directory)
        await answerOpenDialog(launched.app, [directory])
        await page.keyboard.press('ControlOrMeta+e')
        await exporting.choose({ format, profile })
        await exporting.chooseFolder.click()
        await exporting.start.click()
        await exporting.written.nth(paths.length - 1).waitFor()
        await exporting.done.click()
      }
  } finally {
    await launched.close()
  }
}

/** Prints the same editions by the command line of this checkout. */
function printByCommand(folder: string, profile: ShippedProfileId): void {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const choices = ['--project', '项目.zhubi', '--to', `${profile}-told`, '--format', 'pdf', '--profile', profile]
  const script = join(repositoryRoot, 'scripts/zhubi.mjs')
  const { status, stderr } = spawnSync(process.execPath, [script, 'export', ...choices], { cwd: folder, env })
  if (status !== 0) throw new Error(`zhubi export: ${stderr}`)
}

/** Prints all documents as one, and writes the same as HTML; gives the paths of both. */
function anthologyByCommand(folder: string, profile: ShippedProfileId): { html: string; pdf: string } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const script = join(repositoryRoot, 'scripts/zhubi.mjs')
  const [html = '', pdf = ''] = ['html', 'pdf'].map(format => {
    const to = join(folder, `${profile}-whole-${format}`)
    const choices = [
      '--project',
      '项目.zhubi',
      '--to',
      to,
      '--format',
      format,
      '--profile',
      profile,
      '--anthology',
      '文选',
    ]
    const { status, stderr } = spawnSync(process.execPath, [script, 'export', ...choices], { cwd: folder, env })
    if (status !== 0) throw new Error(`zhubi export: ${stderr}`)
    return join(to, readdirSync(to)[0] ?? '')
  })
  return { html, pdf }
}

/** What differs; null when nothing does. */
function problemOf(html: string, pdf: string): string | null {
  const text = readFileSync(html, 'utf8')
  const [wanted, found] = [printedText(text), pdfText(pdf)]
  if (wanted !== found) {
    const others = [...found]
    const at = [...wanted].findIndex((character, index) => character !== others[index])
    const around = (all: string) => JSON.stringify([...all].slice(Math.max(0, at - 12), at + 24).join(''))
    return `${around(wanted)} is printed as ${around(found)}`
  }
  const [shown, printed] = [htmlPictures(text), pdfPictures(pdf)]
  return shown === printed ? null : `${shown} pictures, ${printed} printed`
}

await onDisplay('scripts/verify/pdf.ts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-pdf-'))
  let [passed, failed] = [0, 0]
  try {
    await writeEditions(folder)
    const tell = (what: string, problem: string | null) => {
      if (problem === null) passed++
      else failed++
      console.log(`${problem === null ? 'ok  ' : 'FAIL'} ${what}${problem === null ? '' : `\n${problem}`}`)
    }
    for (const profile of profiles) {
      const { html, pdf } = anthologyByCommand(folder, profile)
      tell(`anthology ${profile}`, problemOf(html, pdf))
      printByCommand(folder, profile)
      for (const name of readdirSync(join(folder, `${profile}-pdf`))) {
        const html = join(folder, `${profile}-html`, name.replace(/\.pdf$/, '.html'))
        const [shown, told] = [join(folder, `${profile}-pdf`, name), join(folder, `${profile}-told`, name)]
        const isSame = readFileSync(shown).equals(readFileSync(told))
        const problem = problemOf(html, shown) ?? (isSame ? null : 'the command line prints other bytes')
        tell(`${name} ${profile}`, problem)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
})
