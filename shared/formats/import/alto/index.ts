import type { BlockRole } from '../../../domain/block.ts'
import type { Box, SourcePage } from '../../../domain/source-layout.ts'
import type { ImportedDocument } from '../imported-document.ts'
import { type TextImporter, textImporterOf } from '../importer.ts'
import { elementsBelow, type MarkupElement, readMarkup, textBelow } from '../markup/parse-markup.ts'
import type { TextStretches } from '../markup/text-window.ts'
import { attributeOf, childrenOf } from '../markup/xml.ts'
import { OcrBook } from '../ocr/ocr-book.ts'
import { boxAround, confidenceOf, type OcrLine, type OcrPage, type OcrRegion, type OcrWord } from '../ocr/ocr-page.ts'
import { documentOfBook } from '../ocr/read-ocr.ts'

/** ALTO XML: recognised pages of libraries. */
export const altoImporter: TextImporter = textImporterOf(readAlto)

function readAlto(pieces: Iterable<string>, name: string): ImportedDocument {
  // Page by page: a book of words with their places is many times bigger as a tree.
  const book = new OcrBook()
  const rest = readMarkup(pieces, 'xml', {
    isUnit: element => element === 'Page',
    take: (page, source) => book.add(pageOf(page, { index: book.length, unit: 'pixel', image: null, source })),
  })
  book.tell(descriptionOf([...elementsBelow(rest)]))
  return documentOfBook(book, name)
}

/** The recognised pages of an ALTO text's tree. */
export function altoPages(root: MarkupElement, source: TextStretches): OcrPage[] {
  const all = [...elementsBelow(root)]
  const told = descriptionOf(all)
  const pages = all.filter(element => element.name === 'Page')
  return pages.map((page, index) => pageOf(page, { index, ...told, source }))
}

/** What holds of all pages. */
function descriptionOf(all: readonly MarkupElement[]): Pick<SourcePage, 'unit' | 'image'> {
  const textOf = (tag: string) =>
    all
      .filter(element => element.name === tag)
      .map(textBelow)[0]
      ?.trim()
  return { unit: unitOf(textOf('MeasurementUnit')), image: textOf('fileName') || null }
}

const unitOf = (name: string | undefined): SourcePage['unit'] =>
  name === 'mm10' ? 'mm10' : name === 'inch1200' ? 'inch1200' : 'pixel'

const number = (element: MarkupElement, name: string): number => Number(attributeOf(element, name)) || 0

/** Where an element stands; zeros where it does not say. */
export function boxOf(element: MarkupElement): Box {
  return [number(element, 'HPOS'), number(element, 'VPOS'), number(element, 'WIDTH'), number(element, 'HEIGHT')]
}

function pageOf(
  page: MarkupElement,
  {
    index,
    unit,
    image,
    source,
  }: { index: number; unit: SourcePage['unit']; image: string | null; source: TextStretches },
): OcrPage {
  const regions: OcrRegion[] = []
  let images = 0
  for (const space of childrenOf(page)) {
    const role: BlockRole = space.name === 'TopMargin' || space.name === 'BottomMargin' ? 'boilerplate' : 'body'
    for (const element of elementsBelow(space)) {
      if (element.name === 'TextBlock') regions.push({ role, paragraphs: [{ lines: linesOf(element, source) }] })
      else if (element.name === 'Illustration' || element.name === 'GraphicalElement') images++
    }
  }
  const label = attributeOf(page, 'PRINTED_IMG_NR') ?? attributeOf(page, 'PHYSICAL_IMG_NR') ?? String(index + 1)
  return { label, width: number(page, 'WIDTH'), height: number(page, 'HEIGHT'), unit, image, regions, images }
}

function linesOf(block: MarkupElement, source: TextStretches): OcrLine[] {
  return childrenOf(block, 'TextLine').map(line => {
    const words = childrenOf(line).flatMap(element => wordOf(element, source))
    const box = boxOf(line)
    return { words, box: box[3] > 0 ? box : boxAround(words.map(word => word.box)) }
  })
}

/** A word; a hyphen at a line's end is one too. */
function wordOf(element: MarkupElement, source: TextStretches): OcrWord[] {
  if (element.name !== 'String' && element.name !== 'HYP') return []
  const text = attributeOf(element, 'CONTENT') ?? ''
  if (text === '') return []
  const alternatives = childrenOf(element, 'ALTERNATIVE')
    .map(each => textBelow(each).trim())
    .filter(Boolean)
  return [{ text, ...placeOf(element, source), box: boxOf(element), confidence: confidence(element), alternatives }]
}

/** Where the value of CONTENT stands in the source. */
function placeOf(element: MarkupElement, source: TextStretches): { source: number; sourceLength: number } {
  const tag = source.slice(element.start, source.indexOf('>', element.start) + 1 || element.end)
  const match = /\sCONTENT\s*=\s*(["'])([\s\S]*?)\1/.exec(tag)
  if (!match) return { source: element.start, sourceLength: Math.max(1, element.end - element.start) }
  const start = element.start + match.index + match[0].length - 1 - match[2]!.length
  return { source: start, sourceLength: Math.max(1, match[2]!.length) }
}

/** Of the word; else of its characters, where 0 is sure and 9 is not. */
function confidence(element: MarkupElement): number | null {
  const own = confidenceOf(attributeOf(element, 'WC'))
  const digits = attributeOf(element, 'CC')?.match(/\d/g)
  if (own !== null || !digits?.length) return own
  return 1 - digits.reduce((sum, digit) => sum + Number(digit), 0) / digits.length / 9
}
