// The import half of `npm run bench:formats`: a book of a million characters in each format, and a thousand reports,
// beside pandoc reading the same book. Memory is not told: all runs share this process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importSource } from '#shared/formats/import/index.ts'
import { docxOf } from '#shared/formats/testing/docx-of.ts'
import { importTools } from '#workers/import-tools.ts'
import { longText } from './long-text.ts'
import { median } from './numbers.ts'

const megabyte = 1_000_000
const reportCount = 1000

const lines = longText(megabyte).split('\n')
const escaped = lines.map(line => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
const isChapter = (index: number): boolean => index % 40 === 0
const heading = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>'
/** What pandoc asks of a package. */
const packageParts = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}
const style = '<w:pPr><w:pStyle w:val="h"/></w:pPr>'

const books: readonly { name: string; bytes: Uint8Array; pandoc: string | null }[] = [
  { name: 'book.txt', bytes: Buffer.from(lines.join('\n')), pandoc: null },
  {
    name: 'book.md',
    bytes: Buffer.from(lines.map((line, index) => (isChapter(index) ? `# ${line}\n` : `${line}\n`)).join('\n')),
    pandoc: 'markdown',
  },
  {
    name: 'book.html',
    bytes: Buffer.from(
      `<body>${escaped.map((line, index) => (isChapter(index) ? `<h1>${line}</h1>` : `<p>${line}</p>`)).join('\n')}`,
    ),
    pandoc: 'html',
  },
  {
    name: 'book.docx',
    bytes: docxOf(
      escaped.map((line, index) => `<w:p>${isChapter(index) ? style : ''}<w:r><w:t>${line}</w:t></w:r></w:p>`).join(''),
      { styles: heading },
      packageParts,
    ),
    pandoc: 'docx',
  },
]

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const folder = mkdtempSync(join(tmpdir(), 'zhubi-formats-'))

/** Milliseconds; null where pandoc is not there or fails. */
async function timedPandoc(from: string, file: string): Promise<number | null> {
  let status: number | null = null
  const took = await timed(async () => {
    status = spawnSync('pandoc', ['-f', from, '-t', 'native', '-o', join(folder, 'out'), file]).status
  })
  return status === 0 ? took : null
}

try {
  for (const { name, bytes, pandoc } of books) {
    const runs: number[] = []
    for (let run = 0; run < 3; run++) runs.push(await timed(() => importSource({ bytes, name }, importTools)))
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const other = pandoc && (await timedPandoc(pandoc, file))
    console.log(`${name}: ${Math.round(median(runs))} ms${other ? `, pandoc ${Math.round(other)} ms` : ''}`)
  }
  const text = longText(12 * megabyte)
  const length = Math.floor(text.length / reportCount)
  const took = await timed(async () => {
    for (let index = 0; index < reportCount; index++) {
      const bytes = Buffer.from(text.slice(index * length, (index + 1) * length))
      await importSource({ bytes, name: `${index}.md` }, importTools)
    }
  })
  console.log(`${reportCount} reports, 12 M characters of Markdown: ${(took / 1000).toFixed(1)} s`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
