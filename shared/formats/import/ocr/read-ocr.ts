import { FidelityCounter } from '../../../domain/fidelity.ts'
import type { SourceZone } from '../../../domain/source-layout.ts'
import { type ImportedDocument, importedDocument } from '../imported-document.ts'
import { PageBlocks } from '../pages/page-blocks.ts'
import type { LinePiece, PageLine } from '../pages/page-line.ts'
import { boxAround, type OcrLine, type OcrPage, type OcrRegion, type OcrWord } from './ocr-page.ts'

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018-\u201d\u2026]/

/** The document that recognised pages make: paragraphs joined over columns and pages, a box for each word. */
export function documentOfPages(pages: readonly OcrPage[], name: string): ImportedDocument {
  const fidelity = new FidelityCounter()
  const blocks = new PageBlocks(fidelity, bodySizeOf(pages))
  const zones: SourceZone[] = []
  pages.forEach((page, index) => {
    fidelity.add('image', page.images)
    blocks.addPage(page.regions.flatMap(linesOfRegion))
    for (const word of wordsOf(page)) {
      if (word.alternatives.length > 0) fidelity.add('alternative_reading')
      zones.push(zoneOf(word, index))
    }
  })
  // Reading order need not be the order of the file.
  zones.sort((a, b) => a.start - b.start)
  const layout = { parts: [], pages: pages.map(({ regions: _, images: __, ...page }) => page), zones }
  return importedDocument({ ...blocks.finish(), layout, fidelity: fidelity.report() }, name)
}

const wordsOf = ({ regions }: OcrPage): OcrWord[] =>
  regions.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(({ words }) => [...words])))

function zoneOf({ source, sourceLength, box, confidence, alternatives }: OcrWord, page: number): SourceZone {
  const zone = { start: source, end: source + sourceLength, page, box, confidence }
  return alternatives.length > 0 ? { ...zone, alternatives } : zone
}

/** The middle height of the lines. */
function bodySizeOf(pages: readonly OcrPage[]): number {
  const heights = pages.flatMap(({ regions }) =>
    regions.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(line => line.box[3]))),
  )
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? 0
}

function linesOfRegion({ role, paragraphs }: OcrRegion): PageLine[] {
  const all = paragraphs.flatMap(({ lines }) => lines)
  const [left, , width] = boxAround(all.map(line => line.box))
  return paragraphs.flatMap(({ lines }, paragraph) =>
    lines
      .filter(({ words }) => words.length > 0)
      .map((line, index): PageLine => {
        const { box } = line
        const size = box[3]
        return {
          pieces: piecesOf(line),
          box,
          size,
          role,
          isApart: index === 0,
          isIndented: index === 0 && (paragraph > 0 || box[0] - left > size * 1.2),
          isShort: left + width - (box[0] + box[2]) > size * 2,
        }
      }),
  )
}

/** Whether there is a space between a word and the next. */
export const partsWords = (before: string, after: string): boolean =>
  !(han.test(before.at(-1) ?? '') || han.test(after[0] ?? ''))

/** Words and the spaces between them; Chinese words have none. */
function piecesOf({ words }: OcrLine): LinePiece[] {
  const pieces: LinePiece[] = []
  let last = ''
  for (const { text, source, sourceLength, box, goesOn } of words) {
    const isApart = !goesOn && last !== '' && partsWords(last, text)
    if (isApart) pieces.push({ text: ' ', source, sourceLength: 0, box })
    pieces.push({ text, source, sourceLength, box })
    last = text.at(-1) ?? ''
  }
  return pieces
}
