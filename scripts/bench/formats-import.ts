// The import half of `npm run bench:formats`: a book of a million characters in each format, and a thousand reports,
// beside pandoc reading the same book where it can. Each book is read in a process of its own, which tells its peak.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importSource } from '#shared/formats/import/index.ts'
import { docxOf } from '#shared/formats/testing/docx-of.ts'
import { importTools } from '#workers/import-tools.ts'
import { zipOf } from '#workers/testing/zip-of.ts'
import { longText } from './long-text.ts'
import { median } from './numbers.ts'

const megabyte = 1_000_000
const reportCount = 1000

const isWhole = process.argv.length === 2
/** A process that reads one book needs no other. */
const lines = isWhole ? longText(megabyte).split('\n') : []
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

const books: readonly { name: string; bytes: () => Uint8Array; pandoc: string | null }[] = [
  { name: 'book.txt', bytes: () => Buffer.from(lines.join('\n')), pandoc: null },
  {
    name: 'book.md',
    bytes: () => Buffer.from(lines.map((line, index) => (isChapter(index) ? `# ${line}\n` : `${line}\n`)).join('\n')),
    pandoc: 'markdown',
  },
  {
    name: 'book.html',
    bytes: () =>
      Buffer.from(
        `<body>${escaped.map((line, index) => (isChapter(index) ? `<h1>${line}</h1>` : `<p>${line}</p>`)).join('\n')}`,
      ),
    pandoc: 'html',
  },
  {
    name: 'book.docx',
    bytes: () =>
      docxOf(
        escaped
          .map((line, index) => `<w:p>${isChapter(index) ? style : ''}<w:r><w:t>${line}</w:t></w:r></w:p>`)
          .join(''),
        { styles: heading },
        packageParts,
      ),
    pandoc: 'docx',
  },
  { name: 'book.epub', bytes: book, pandoc: 'epub' },
  { name: 'book.hocr', bytes: () => Buffer.from(recognised('hocr')), pandoc: null },
  { name: 'book.alto.xml', bytes: () => Buffer.from(recognised('alto')), pandoc: null },
  { name: 'book.page.xml', bytes: () => Buffer.from(recognised('page')), pandoc: null },
]

/** An e-book, a chapter a page of forty lines. */
function book(): Uint8Array {
  const chapters: string[] = []
  for (let at = 0; at < escaped.length; at += 40) {
    const [title = '', ...rest] = escaped.slice(at, at + 40)
    chapters.push(`<h1>${title}</h1>${rest.map(line => `<p>${line}</p>`).join('\n')}`)
  }
  const pages = chapters.map((content, index): [string, string] => [
    `OPS/c${index}.xhtml`,
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>c</title></head><body>${content}</body></html>`,
  ])
  const items = pages.map((_, at) => `<item id="c${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`)
  const spine = pages.map((_, at) => `<itemref idref="c${at}"/>`)
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/p.opf': `<package version="3.0" xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(pages),
  })
}

/** The same lines as a recogniser gives them: pages of thirty lines, words of two characters. */
function recognised(format: 'hocr' | 'alto' | 'page'): string {
  const cut = lines.flatMap(line => line.match(/.{1,30}/gsu) ?? []).map(line => line.match(/.{1,2}/gsu) ?? [])
  const pages: string[][][] = []
  for (let at = 0; at < cut.length; at += 30) pages.push(cut.slice(at, at + 30))
  const plain = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  const written = {
    hocr: (page: string[][]) =>
      `<div class="ocr_page" title="bbox 0 0 900 1200"><p class="ocr_par">${page.map((words, row) => `<span class="ocr_line" title="bbox 10 ${row * 40} 880 ${row * 40 + 30}">${words.map((word, at) => `<span class="ocrx_word" title="bbox ${at * 58} ${row * 40} ${at * 58 + 56} ${row * 40 + 30}; x_wconf 90">${plain(word)}</span>`).join('')}</span>`).join('\n')}</p></div>`,
    alto: (page: string[][]) =>
      `<Page WIDTH="900" HEIGHT="1200"><PrintSpace><TextBlock>${page.map((words, row) => `<TextLine HPOS="10" VPOS="${row * 40}" WIDTH="870" HEIGHT="30">${words.map((word, at) => `<String CONTENT="${plain(word)}" HPOS="${at * 58}" VPOS="${row * 40}" WIDTH="56" HEIGHT="30" WC="0.9"/>`).join('')}</TextLine>`).join('\n')}</TextBlock></PrintSpace></Page>`,
    page: (page: string[][]) =>
      page
        .map(
          (words, row) =>
            `<TextLine><Coords points="10,${row * 40} 880,${row * 40} 880,${row * 40 + 30} 10,${row * 40 + 30}"/><TextEquiv conf="0.9"><Unicode>${plain(words.join(''))}</Unicode></TextEquiv></TextLine>`,
        )
        .join('\n'),
  }
  const all = pages.map(written[format]).join('\n')
  if (format === 'hocr') return `<html><body>${all}</body></html>`
  if (format === 'alto') return `<alto><Layout>${all}</Layout></alto>`
  return `<PcGts><Page imageWidth="900" imageHeight="40000"><TextRegion id="r"><Coords points="0,0 900,40000"/>${all}</TextRegion></Page></PcGts>`
}

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

/** What reading a file took, the middle of three times, in a process of its own. */
interface Run {
  ms: number
  peakMegabytes: number
}

function runApart(name: string, file: string): Run {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, name, file], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Run
}

async function runHere(name: string, file: string): Promise<void> {
  const runs: number[] = []
  let peakMegabytes = 0
  for (let run = 0; run < 3; run++) {
    runs.push(await timed(() => importSource({ bytes: readFileSync(file), name }, importTools)))
    // Of one reading: what is left of those before is not its own.
    peakMegabytes ||= Math.round(process.resourceUsage().maxRSS / 1024)
  }
  console.log(JSON.stringify({ ms: median(runs), peakMegabytes } satisfies Run))
}

async function compareAll(): Promise<void> {
  for (const { name, bytes, pandoc } of books) {
    const file = join(folder, name)
    writeFileSync(file, bytes())
    const { ms, peakMegabytes } = runApart(name, file)
    const other = pandoc && (await timedPandoc(pandoc, file))
    const beside = other ? `, pandoc ${Math.round(other)} ms, ratio ${(ms / other).toFixed(2)}` : ''
    console.log(`${name}: ${Math.round(ms)} ms, peak ${peakMegabytes} MB${beside}`)
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
}

const [name, file] = process.argv.slice(2)
try {
  await (name && file ? runHere(name, file) : compareAll())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
