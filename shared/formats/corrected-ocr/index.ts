import type { DocumentState } from '../../document/document-state.ts'
import type { SourceFormat } from '../../domain/source.ts'
import { altoPages } from '../import/alto/index.ts'
import { hocrPages, isHocrPage } from '../import/hocr/index.ts'
import { type MarkupElement, type MarkupUnits, parseMarkup, readMarkup } from '../import/markup/parse-markup.ts'
import type { OcrPage } from '../import/ocr/ocr-page.ts'
import { pagePages } from '../import/page/index.ts'
import { altoStep, correctAlto } from './alto.ts'
import { correctHocr } from './hocr.ts'
import { correctPage } from './page.ts'
import { type Splice, spliced } from './splice.ts'
import { correctedWords, type LineWord } from './word-texts.ts'

type Sourced = Pick<DocumentState, 'doc' | 'sources'>

/** What of a format is read page by page: a book of words with their places is many times bigger as a tree. */
interface Paged extends Pick<MarkupUnits, 'isUnit'> {
  kind: 'xml' | 'xhtml'
  pages(root: MarkupElement, source: string): OcrPage[]
  correct(root: MarkupElement, source: string, words: ReadonlyMap<number, string>): Splice[]
  /** What changes outside of the pages, where anything does. */
  step(rest: MarkupElement, source: string): Splice[]
}

const paged: Readonly<Partial<Record<SourceFormat, Paged>>> = {
  hocr: { kind: 'xhtml', isUnit: isHocrPage, pages: hocrPages, correct: correctHocr, step: () => [] },
  alto: { kind: 'xml', isUnit: name => name === 'Page', pages: altoPages, correct: correctAlto, step: altoStep },
}

/**
 * The text of an OCR file (hOCR, ALTO, PAGE) with the corrected words in place: boxes, structure and untouched words stay
 * to the letter. `baseline` is the document as imported.
 */
export function correctedOcr(format: SourceFormat, current: Sourced, baseline: Sourced, source: string): string {
  const reader = paged[format]
  if (reader) return correctedByPages(reader, { current, baseline }, source)
  if (format !== 'page') return source
  const root = parseMarkup(source, 'xml')
  const corrected = correctedWords(current, baseline, new Words().add(pagePages(root)).inOrder())
  return spliced(source, correctPage(root, source, corrected))
}

function correctedByPages(
  { kind, isUnit, pages, correct, step }: Paged,
  { current, baseline }: { current: Sourced; baseline: Sourced },
  source: string,
): string {
  const words = new Words()
  readMarkup([source], kind, { isUnit, take: page => words.add(pages(around(page), source)) })
  const corrected = correctedWords(current, baseline, words.inOrder())
  if (corrected.size === 0) return source
  const splices: Splice[] = []
  const take = (page: MarkupElement) => {
    for (const splice of correct(around(page), source, corrected)) splices.push(splice)
  }
  const rest = readMarkup([source], kind, { isUnit, take })
  return spliced(source, splices.length > 0 ? [...splices, ...step(rest, source)] : splices)
}

/** A page as a tree of its own. */
const around = (page: MarkupElement): MarkupElement => ({ ...page, name: '#root', attributes: {}, children: [page] })

/** The words of pages and the numbers of their lines. */
class Words {
  readonly #words: LineWord[] = []
  #lines = 0

  add(pages: readonly OcrPage[]): this {
    for (const { regions } of pages)
      for (const { paragraphs } of regions)
        for (const { lines } of paragraphs)
          for (const { words } of lines) {
            for (const { source, sourceLength } of words) this.#words.push({ source, sourceLength, line: this.#lines })
            this.#lines++
          }
    return this
  }

  inOrder(): LineWord[] {
    return this.#words.sort((left, right) => left.source - right.source)
  }
}
