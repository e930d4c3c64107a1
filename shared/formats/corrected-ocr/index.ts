import type { DocumentState } from '../../document/document-state.ts'
import type { SourceFormat } from '../../domain/source.ts'
import { altoPages } from '../import/alto/index.ts'
import { hocrPages } from '../import/hocr/index.ts'
import { parseMarkup } from '../import/markup/parse-markup.ts'
import { pagePages } from '../import/page/index.ts'
import { correctAlto } from './alto.ts'
import { correctHocr } from './hocr.ts'
import { correctPage } from './page.ts'
import { type Splice, spliced } from './splice.ts'
import { correctedWords } from './word-texts.ts'

type Sourced = Pick<DocumentState, 'doc' | 'sources'>

/**
 * The text of an OCR file (hOCR, ALTO, PAGE) with the corrected words in place: boxes, structure and untouched words stay
 * to the letter. `baseline` is the document as imported.
 */
export function correctedOcr(format: SourceFormat, current: Sourced, baseline: Sourced, source: string): string {
  const root = parseMarkup(source, format === 'hocr' ? 'xhtml' : 'xml')
  const words = (pages: ReturnType<typeof hocrPages>) => correctedWords(current, baseline, pages)
  let splices: Splice[] = []
  if (format === 'hocr') splices = correctHocr(root, source, words(hocrPages(root)))
  else if (format === 'alto') splices = correctAlto(root, source, words(altoPages(root, source)))
  else if (format === 'page') splices = correctPage(root, source, words(pagePages(root)))
  return spliced(source, splices)
}
