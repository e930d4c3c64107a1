import type { BlockRole } from '../../../domain/block.ts'
import { FidelityCounter } from '../../../domain/fidelity.ts'
import type { SourceLayout, SourcePart, SourceZone } from '../../../domain/source-layout.ts'
import { importedDocument } from '../imported-document.ts'
import type { BinaryImporter, ImportTools, ReadBinary } from '../importer.ts'
import { PageBlocks } from '../pages/page-blocks.ts'
import type { LinePiece, PageLine } from '../pages/page-line.ts'
import { rolesOfLines } from './page-furniture.ts'
import { type DrawnLine, linesOfPage } from './page-lines.ts'
import type { PdfContent } from './pdf-content.ts'

/**
 * PDF with a text layer: lines in reading order put together to paragraphs, running heads and page numbers as roles,
 * positions as boxes. The text of the pages is kept with the reading: another version of the library may read another.
 */
export const pdfImporter: BinaryImporter = { kind: 'binary', read: readPdf, textOf: null }

async function readPdf(bytes: Uint8Array, name: string, tools: ImportTools): Promise<ReadBinary> {
  const content = await tools.readPdf(bytes)
  const fidelity = new FidelityCounter()
  const pages = content.pages.map(page => ({ page, lines: linesOfPage(page) }))
  const roles = rolesOfLines(pages)
  const text = new PageText()
  const size = bodySizeOf(pages.flatMap(({ lines }) => lines))
  const blocks = new PageBlocks(fidelity, size)
  pages.forEach(({ page, lines }, index) => {
    fidelity.add('pdf_annotation', page.annotations)
    if (lines.length === 0) fidelity.add('page_without_text')
    blocks.addPage(text.addPage(page.label, index, lines, roles[index]!))
  })
  const { title } = content
  const layout: SourceLayout = { parts: text.parts, pages: pagesOf(content), zones: text.zones }
  const imported = { ...blocks.finish(), layout, fidelity: fidelity.report() }
  return { ...importedDocument({ ...imported, ...(isTitle(title) && { title }) }, name), text: text.text() }
}

/** What programs write as a title is often a file name. */
const isTitle = (title: string): boolean => /\p{Script=Han}/u.test(title) && !/\.\w{2,4}$/.test(title)

const pagesOf = ({ pages }: PdfContent): SourceLayout['pages'] =>
  pages.map(({ label, width, height }) => ({ label, width, height, unit: 'point', image: null }))

/** The commonest height of letters, by letters. */
function bodySizeOf(lines: readonly DrawnLine[]): number {
  const counts = new Map<number, number>()
  for (const { items } of lines) {
    for (const { height, text } of items) {
      const size = Math.round(height * 2) / 2
      counts.set(size, (counts.get(size) ?? 0) + text.length)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** White space between Chinese characters is only how wide they are set. */
const isBetweenHan = (before: string, after: string): boolean => han.test(before) && han.test(after[0] ?? '')

/** Writes the text of the pages, a line each, and says where each stretch of it stands. */
class PageText {
  /** To ask a text that grows for its end makes it whole each time; the pieces and its last sign are kept instead. */
  readonly #written: string[] = []
  #length = 0
  #last = ''
  readonly parts: SourcePart[] = []
  readonly zones: SourceZone[] = []

  /** All that was written so far. */
  text(): string {
    return this.#written.join('')
  }

  #write(text: string): void {
    this.#written.push(text)
    this.#length += text.length
    this.#last = text.at(-1) ?? this.#last
  }

  addPage(label: string, page: number, drawn: readonly DrawnLine[], roles: readonly BlockRole[]): PageLine[] {
    const start = this.#length
    const written = drawn.map((line, index) => this.#addLine(line, page, roles[index]!, drawn[index - 1]))
    this.parts.push({ name: label, start, end: this.#length })
    return written
  }

  #addLine(line: DrawnLine, page: number, role: BlockRole, before: DrawnLine | undefined): PageLine {
    const pieces: LinePiece[] = []
    let right = line.x
    for (const [index, { text, x, y, width, height }] of line.items.entries()) {
      if (text.trim() === '' && isBetweenHan(this.#last, line.items[index + 1]?.text ?? '')) continue
      // Words that are drawn apart; Chinese characters are set wide without meaning it.
      const isApart = x - right > height * 0.25 && /[\w)]/.test(this.#last) && /^[\w(]/.test(text)
      if (isApart) pieces.push({ text: ' ', source: this.#length, sourceLength: 0, box: [right, y, x - right, height] })
      const source = this.#length
      this.#write(text)
      pieces.push({ text, source, sourceLength: text.length, box: [x, y, width, height] })
      this.zones.push({ start: source, end: source + text.length, page, box: [x, y, width, height], confidence: null })
      right = x + width
    }
    this.#write('\n')
    const { x, y, bottom, size, left, edge } = line
    const gap = before ? y - before.bottom : 0
    return {
      pieces,
      box: [x, y, line.right - x, bottom - y],
      size,
      role,
      isIndented: x - left > size * 1.2 || /^(?:\u3000{2}|\s{4})/.test(line.items[0]?.text ?? ''),
      isShort: edge - line.right > size * 2,
      isApart: before === undefined || gap < -size || gap > size * 1.5 || Math.abs(before.left - left) > size * 3,
    }
  }
}
