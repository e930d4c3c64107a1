import type { DocumentState } from '../../document/document-state.ts'
import type { SourceFormat } from '../../domain/source.ts'
import { altoPages } from '../import/alto/index.ts'
import { hocrPages, isHocrPage } from '../import/hocr/index.ts'
import { type MarkupElement, type MarkupUnits, parseMarkup, readMarkup } from '../import/markup/parse-markup.ts'
import type { TextStretches } from '../import/markup/text-window.ts'
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

/** A text that is read in pieces where that will do, and held as a whole only while it is written. */
export interface OcrText {
  pieces: Iterable<string>
  whole(): string
}

/** What of a format is read page by page: a book of words with their places is many times bigger as a tree. */
interface Paged extends Pick<MarkupUnits, 'isUnit'> {
  kind: 'xml' | 'xhtml'
  pages(root: MarkupElement, source: TextStretches): OcrPage[]
  correct(root: MarkupElement, source: string, words: ReadonlyMap<number, string>): Splice[]
  /** What changes outside of the pages, where anything does. */
  step(rest: MarkupElement, source: string): Splice[]
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
 * The text of an OCR file (hOCR, ALTO, PAGE), in pieces, with the corrected words in place: boxes, structure and untouched words stay
 * to the letter.
 */
export function correctedOcr(format: SourceFormat, states: CorrectedStates, text: OcrText): string[] {
  const reader = paged[format]
  if (reader) return correctedByPages(reader, states, text)
  const source = text.whole()
  if (format !== 'page') return [source]
  const root = parseMarkup(source, 'xml')
  const corrected = correctedWords(states, new WordPlaces().add(pagePages(root)).inOrder())
  return spliced(source, correctPage(root, source, corrected))
}

function correctedByPages(
  { kind, isUnit, pages, correct, step }: Paged,
  states: CorrectedStates,
  text: OcrText,
): string[] {
  const corrected = correctedWords(states, wordsOf({ kind, isUnit, pages }, text.pieces))
  const source = text.whole()
  if (corrected.size === 0) return [source]
  const splices: Splice[] = []
  const take = (page: MarkupElement) => {
    for (const splice of correct(around(page), source, corrected)) splices.push(splice)
  }
  const rest = readMarkup([source], kind, { isUnit, take })
  return spliced(source, splices.length > 0 ? [...splices, ...step(rest, source)] : splices)
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
