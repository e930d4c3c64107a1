import type { Box } from '../../../domain/source-layout.ts'
import type { ImportedDocument } from '../imported-document.ts'
import { type TextImporter, textImporterOf } from '../importer.ts'
import { elementsBelow, type MarkupElement, type MarkupUnits, readMarkup, textBelow } from '../markup/parse-markup.ts'
import { OcrBook } from '../ocr/ocr-book.ts'
import { boxAround, confidenceOf, type OcrLine, type OcrPage, type OcrRegion, type OcrWord } from '../ocr/ocr-page.ts'
import { documentOfBook } from '../ocr/read-ocr.ts'
import { wordPieces } from '../ocr/word-pieces.ts'

/** hOCR: recognised pages as HTML, places and confidences in `title` attributes. */
export const hocrImporter: TextImporter = textImporterOf(readHocr)

function readHocr(pieces: Iterable<string>, name: string): ImportedDocument {
  // Page by page: a book of words with their places is many times bigger as a tree.
  const book = new OcrBook()
  readMarkup(pieces, 'xhtml', {
    isUnit: isHocrPage,
    take: page => book.add(pageOf(page, book.length)),
  })
  return documentOfBook(book, name)
}

export const isHocrPage: MarkupUnits['isUnit'] = (_name, attributes) => hasClass(attributes.class, ['ocr_page'])

/** The recognised pages of an hOCR text's tree. */
export function hocrPages(root: MarkupElement): OcrPage[] {
  return withClass(root, 'ocr_page').map(pageOf)
}

const lineClasses = ['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat', 'ocrx_line']

function hasClass(own: string | undefined, names: readonly string[]): boolean {
  if (!own) return false
  return names.includes(own) || (/\s/.test(own) && own.split(/\s+/).some(each => names.includes(each)))
}

function withClass(root: MarkupElement, ...names: string[]): MarkupElement[] {
  const found: MarkupElement[] = []
  for (const element of elementsBelow(root)) if (hasClass(element.attributes.class, names)) found.push(element)
  return found
}

/** What a `title` says: `bbox 0 0 10 10; x_wconf 93`. */
function properties({ attributes }: MarkupElement): ReadonlyMap<string, string> {
  const pairs = (attributes.title ?? '').split(';').map(each => /^\s*(\S+)\s+(.*?)\s*$/s.exec(each))
  return new Map(pairs.flatMap(pair => (pair ? [[pair[1]!, pair[2]!]] : [])))
}

function boxOf(element: MarkupElement, told = properties(element)): Box | null {
  const [left, top, right, bottom] = (told.get('bbox') ?? told.get('x_bbox') ?? '').split(/\s+/).map(Number)
  if (bottom === undefined || ![left, top, right, bottom].every(Number.isFinite)) return null
  return [left!, top!, right! - left!, bottom - top!]
}

function pageOf(element: MarkupElement, index: number): OcrPage {
  const told = properties(element)
  const [, , width, height] = boxOf(element, told) ?? [0, 0, 0, 0]
  const image = told.get('image')?.replace(/^["']|["']$/g, '') ?? null
  const label = told.get('lpageno')?.replace(/^["']|["']$/g, '') ?? String(index + 1)
  const images = withClass(element, 'ocr_image', 'ocr_photo', 'ocr_graphic', 'ocr_linedrawing').length
  return { label, width, height, unit: 'pixel', image, regions: regionsOf(element), images }
}

/** Areas, or paragraphs where there are none, or the page as a whole. */
function regionsOf(page: MarkupElement): OcrRegion[] {
  const areas = withClass(page, 'ocr_carea', 'ocrx_block')
  const paragraphs = withClass(page, 'ocr_par')
  const groups = areas.length > 0 ? areas : paragraphs.length > 0 ? paragraphs : [page]
  return groups.map(group => {
    const inner = withClass(group, 'ocr_par')
    const lines = (inner.length > 0 ? inner : [group]).map(each => ({
      lines: withClass(each, ...lineClasses).map(lineOf),
    }))
    const isCaption = withClass(group, 'ocr_caption').length > 0
    return { role: isCaption ? 'caption' : 'body', paragraphs: lines }
  })
}

function lineOf(element: MarkupElement): OcrLine {
  const box = boxOf(element)
  const own = withClass(element, 'ocrx_word')
  const words = (own.length > 0 ? own : [element]).flatMap(word => wordsOf(word, box ?? [0, 0, 0, 0]))
  return { words, box: box ?? boxAround(words.map(word => word.box)) }
}

/** A word's texts; of alternatives, which are readings and no edits, the first is the text. */
function wordsOf(element: MarkupElement, around: Box): OcrWord[] {
  const told = properties(element)
  const box = boxOf(element, told) ?? around
  const confidence = confidenceOf(told.get('x_wconf'), 100)
  const readings = withClass(element, 'alt')
  const [chosen, ...others] = readings.length > 0 ? readings : [element]
  const alternatives = others.map(other => textBelow(other).trim()).filter(Boolean)
  return wordPieces(chosen!, { box, confidence, alternatives })
}
