import { FidelityCounter } from '../../../domain/fidelity.ts'
import { type ImportedDocument, importedDocument } from '../imported-document.ts'
import { PageBlocks } from '../pages/page-blocks.ts'
import type { LinePiece, PageLine } from '../pages/page-line.ts'
import type { OcrBook } from './ocr-book.ts'
import { boxAround, type OcrLine, type OcrRegion } from './ocr-page.ts'

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018-\u201d\u2026]/

/** The document that recognised pages make: paragraphs joined over columns and pages, a box for each word. */
export function documentOfBook(book: OcrBook, name: string): ImportedDocument {
  const fidelity = new FidelityCounter()
  const blocks = new PageBlocks(fidelity, book.lineHeight)
  for (const { regions, images } of book.read()) {
    fidelity.add('image', images)
    blocks.addPage(regions.flatMap(linesOfRegion))
  }
  const { pages, zones, alternatives } = book
  fidelity.add('alternative_reading', alternatives)
  return importedDocument(
    { ...blocks.finish(), layout: { parts: [], pages, zones }, fidelity: fidelity.report() },
    name,
  )
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
