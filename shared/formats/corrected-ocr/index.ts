import type { DocumentState } from '../../document/document-state.ts'
import type { SourceFormat } from '../../domain/source.ts'
import { altoPages } from '../import/alto/index.ts'
import { hocrPages, isHocrPage } from '../import/hocr/index.ts'
import { type MarkupElement, type MarkupUnits, parseMarkup, readMarkup } from '../import/markup/parse-markup.ts'
import { PieceStretches, type TextStretches } from '../import/markup/text-window.ts'
import type { OcrPage } from '../import/ocr/ocr-page.ts'
import { pagePages } from '../import/page/index.ts'
import { altoStep, correctAlto } from './alto.ts'
import { correctHocr } from './hocr.ts'
import { correctPage } from './page.ts'
import { type Splice, spliced } from './splice.ts'
import { WordPlaces } from './word-places.ts'
import { correctedWords } from './word-texts.ts'

type Sourced = Pick<DocumentState, 'doc' | 'sources'>

/** The document as it is and as it was imported: a book of words is held once at a time. */
export interface CorrectedStates {
  current(): Sourced
  baseline(): Sourced
}

/** What of a format is read page by page: a book of words with their places is many times bigger as a tree. */
interface Paged extends Pick<MarkupUnits, 'isUnit'> {
  kind: 'xml' | 'xhtml'
  pages(root: MarkupElement, source: TextStretches): OcrPage[]
  correct(root: MarkupElement, source: TextStretches, words: ReadonlyMap<number, string>): Splice[]
  /** What changes outside of the pages, where anything does. */
  step(rest: MarkupElement, source: TextStretches): Splice[]
}

const paged: Readonly<Partial<Record<SourceFormat, Paged>>> = {
  hocr: { kind: 'xhtml', isUnit: isHocrPage, pages: hocrPages, correct: correctHocr, step: () => [] },
  alto: {
    kind: 'xml',
    isUnit: name => name === 'Page',
    pages: altoPages,
    correct: correctAlto,
    step: altoStep,
  },
}

/**
 * The text of an OCR file (hOCR, ALTO, PAGE) with the corrected words in place: boxes, structure and untouched words stay
 * to the letter. It comes in pieces, of which each but the first begins with `<`, is read more than once, and is given back
 * in pieces: of the first two formats it is never held as a whole.
 */
export function correctedOcr(
  format: SourceFormat,
  states: CorrectedStates,
  pieces: Iterable<string>,
): Iterable<string> {
  const reader = paged[format]
  if (reader) return correctedByPages(reader, states, pieces)
  if (format !== 'page') return pieces
  const source = [...pieces].join('')
  const root = parseMarkup(source, 'xml')
  const corrected = correctedWords(states, new WordPlaces().add(pagePages(root)).inOrder())
  return spliced([source], correctPage(root, source, corrected))
}

function correctedByPages(
  { kind, isUnit, pages, correct, step }: Paged,
  states: CorrectedStates,
  pieces: Iterable<string>,
): Iterable<string> {
  const corrected = correctedWords(states, wordsOf({ kind, isUnit, pages }, pieces))
  if (corrected.size === 0) return pieces
  const splices: Splice[] = []
  const take = (page: MarkupElement, source: TextStretches) => {
    for (const splice of correct(around(page), source, corrected)) splices.push(splice)
  }
  const rest = readMarkup(pieces, kind, { isUnit, take })
  if (splices.length > 0) splices.push(...step(rest, new PieceStretches(pieces)))
  return spliced(pieces, splices)
}

function wordsOf(
  { kind, isUnit, pages }: Pick<Paged, 'kind' | 'isUnit' | 'pages'>,
  text: Iterable<string>,
): WordPlaces {
  const words = new WordPlaces()
  readMarkup(text, kind, { isUnit, take: (page, source) => words.add(pages(around(page), source)) })
  return words.inOrder()
}

/** A page as a tree of its own. */
const around = (page: MarkupElement): MarkupElement => ({ ...page, name: '#root', attributes: {}, children: [page] })
