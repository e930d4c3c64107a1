import { docxOf } from '#shared/formats/testing/docx-of.ts'
import { pdfOf } from '#workers/testing/pdf-of.ts'
import { zipOf } from '#workers/testing/zip-of.ts'

/** How a format writes lines of text, and what else reads it: a format of pandoc, or pdftotext. */
export interface Writing {
  /** The end of a file's name. */
  ending: string
  bytes: (lines: readonly string[]) => Uint8Array
  peer: { program: 'pandoc'; from: string } | { program: 'pdftotext' } | null
  /** Reports that are read to tell what a thousand take, where reading them all would take minutes. */
  sample?: number
}

const chapterLines = 40
const isChapter = (index: number): boolean => index % chapterLines === 0
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const heading = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>'
/** What pandoc asks of a package. */
const packageParts = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}
const style = '<w:pPr><w:pStyle w:val="h"/></w:pPr>'

export const writings: readonly Writing[] = [
  { ending: 'txt', bytes: lines => Buffer.from(lines.join('\n')), peer: null },
  { ending: 'md', bytes: lines => Buffer.from(markdown(lines)), peer: { program: 'pandoc', from: 'markdown' } },
  { ending: 'html', bytes: lines => Buffer.from(html(lines)), peer: { program: 'pandoc', from: 'html' } },
  { ending: 'docx', bytes: docx, peer: { program: 'pandoc', from: 'docx' } },
  { ending: 'epub', bytes: book, peer: { program: 'pandoc', from: 'epub' } },
  { ending: 'pdf', bytes: pdf, peer: { program: 'pdftotext' }, sample: 100 },
  { ending: 'hocr', bytes: lines => Buffer.from(recognised(lines, 'hocr')), peer: null, sample: 200 },
  { ending: 'alto.xml', bytes: lines => Buffer.from(recognised(lines, 'alto')), peer: null, sample: 200 },
  { ending: 'page.xml', bytes: lines => Buffer.from(recognised(lines, 'page')), peer: null, sample: 200 },
]

const markdown = (lines: readonly string[]): string =>
  lines.map((line, index) => (isChapter(index) ? `# ${line}\n` : `${line}\n`)).join('\n')

function html(lines: readonly string[]): string {
  const blocks = lines.map(escaped).map((line, index) => (isChapter(index) ? `<h1>${line}</h1>` : `<p>${line}</p>`))
  return `<body>${blocks.join('\n')}`
}

function docx(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map(
    (line, index) => `<w:p>${isChapter(index) ? style : ''}<w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`,
  )
  return docxOf(paragraphs.join(''), { styles: heading }, packageParts)
}

/** An e-book, a chapter a page of forty lines. */
function book(lines: readonly string[]): Uint8Array {
  const chapters: string[] = []
  for (let at = 0; at < lines.length; at += chapterLines) {
    const [title = '', ...rest] = lines.slice(at, at + chapterLines).map(escaped)
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

/** Lines of a page and pages of a book, as paper has them. */
function paged(lines: readonly string[], width: number): string[][] {
  const cut = lines.flatMap(line => line.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [])
  const pages: string[][] = []
  for (let at = 0; at < cut.length; at += 30) pages.push(cut.slice(at, at + 30))
  return pages
}

function pdf(lines: readonly string[]): Uint8Array {
  return pdfOf(paged(lines, 40).map(page => page.map((text, row) => ({ text, x: 60, y: 740 - row * 22 }))))
}

/** The same lines as a recogniser gives them: pages of thirty lines, words of two characters. */
function recognised(lines: readonly string[], format: 'hocr' | 'alto' | 'page'): string {
  const pages = paged(lines, 30).map(page => page.map(line => line.match(/.{1,2}/gsu) ?? []))
  const plain = (text: string) => escaped(text).replace(/"/g, '&quot;')
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
