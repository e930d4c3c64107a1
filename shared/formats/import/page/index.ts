import type { BlockRole } from '../../../domain/block.ts'
import type { Box } from '../../../domain/source-layout.ts'
import type { ImportedDocument } from '../imported-document.ts'
import { type TextImporter, textImporterOf } from '../importer.ts'
import { elementsBelow, type MarkupElement, readMarkup, textBelow } from '../markup/parse-markup.ts'
import { attributeOf, childOf, childrenOf } from '../markup/xml.ts'
import { OcrBook } from '../ocr/ocr-book.ts'
import { confidenceOf, type OcrLine, type OcrPage, type OcrRegion, type OcrWord } from '../ocr/ocr-page.ts'
import { documentOfBook } from '../ocr/read-ocr.ts'
import { wordPieces } from '../ocr/word-pieces.ts'

/** PAGE XML: recognised and corrected pages. */
export const pageImporter: TextImporter = textImporterOf(readPage)

function readPage(pieces: Iterable<string>, name: string): ImportedDocument {
  // Line by line: a page may be a whole book, which is many times bigger as a tree.
  const lines = new Map<MarkupElement | null, OcrLine[]>()
  const root = readMarkup(pieces, 'xml', {
    isUnit: element => element === 'TextLine',
    take: line => {
      const known = lines.get(line.parent)
      if (known) known.push(lineOf(line))
      else lines.set(line.parent, [lineOf(line)])
    },
  })
  const book = new OcrBook()
  for (const page of pagesOf(root, region => lines.get(region) ?? [])) book.add(page)
  return documentOfBook(book, name)
}

/** The recognised pages of a PAGE text's tree. */
export function pagePages(root: MarkupElement): OcrPage[] {
  return pagesOf(root, region => childrenOf(region, 'TextLine').map(lineOf))
}

/** The lines that a region has itself. */
type LinesOf = (region: MarkupElement) => OcrLine[]

const pagesOf = (root: MarkupElement, linesOf: LinesOf): OcrPage[] =>
  [...elementsBelow(root)]
    .filter(element => element.name === 'Page')
    .map((page, index) => pageOf(page, { index, linesOf }))

const roles: Readonly<Record<string, BlockRole>> = {
  header: 'boilerplate',
  footer: 'boilerplate',
  'page-number': 'folio',
  'signature-mark': 'boilerplate',
  'catch-word': 'boilerplate',
  caption: 'caption',
}

function pageOf(page: MarkupElement, { index, linesOf }: { index: number; linesOf: LinesOf }): OcrPage {
  const regions = [...elementsBelow(page)].filter(element => element.name === 'TextRegion')
  const images = childrenOf(page).filter(element =>
    /^(?:Image|Graphic|Chart|LineDrawing)Region$/.test(element.name),
  ).length
  return {
    label: String(index + 1),
    width: Number(attributeOf(page, 'imageWidth')) || 0,
    height: Number(attributeOf(page, 'imageHeight')) || 0,
    unit: 'pixel',
    image: attributeOf(page, 'imageFilename') ?? null,
    regions: inReadingOrder(page, regions).map(region => regionOf(region, linesOf(region))),
    images,
  }
}

/** Regions as the reading order names them; those that it does not name come behind, as the file has them. */
function inReadingOrder(page: MarkupElement, regions: readonly MarkupElement[]): MarkupElement[] {
  const order = childOf(page, 'ReadingOrder')
  if (!order) return [...regions]
  const refs = [...elementsBelow(order)].flatMap(element => attributeOf(element, 'regionRef') ?? [])
  const byId = new Map(regions.map(region => [attributeOf(region, 'id'), region]))
  const named = new Set(refs.flatMap(ref => byId.get(ref) ?? []))
  return [...named, ...regions.filter(region => !named.has(region))]
}

function regionOf(region: MarkupElement, lines: OcrLine[]): OcrRegion {
  const content = lines.length > 0 ? lines : [{ words: readingOf(region, boxOf(region)), box: boxOf(region) }]
  return { role: roles[attributeOf(region, 'type') ?? ''] ?? 'body', paragraphs: [{ lines: content }] }
}

/** A line's own reading where it has one, as it has the spaces; else its words. */
function lineOf(line: MarkupElement): OcrLine {
  const box = boxOf(line)
  const words = childrenOf(line, 'Word').flatMap(word => readingOf(word, boxOf(word)))
  return { words: words.length > 0 ? words : readingOf(line, box), box }
}

function boxOf(element: MarkupElement): Box {
  const coords = childOf(element, 'Coords')
  const told = coords && attributeOf(coords, 'points')
  const points = told
    ? told
        .trim()
        .split(/\s+/)
        .map(point => point.split(',').map(Number))
    : childrenOf(coords ?? element, 'Point').map(point => [
        Number(attributeOf(point, 'x')),
        Number(attributeOf(point, 'y')),
      ])
  const sound = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) as [number, number][]
  if (sound.length === 0) return [0, 0, 0, 0]
  const xs = sound.map(([x]) => x)
  const ys = sound.map(([, y]) => y)
  const [left, top] = [least(xs), least(ys)]
  return [left, top, -least(xs.map(x => -x)) - left, -least(ys.map(y => -y)) - top]
}

const least = (values: readonly number[]): number => values.reduce((found, value) => Math.min(found, value))

/** The readings of an element, best first: the lowest index, wherever counting begins; without an index as the file has them. */
export function readingsOf(element: MarkupElement): MarkupElement[] {
  const readings = childrenOf(element, 'TextEquiv').map((reading, place) => {
    const index = Number.parseInt(attributeOf(reading, 'index') ?? '', 10)
    return { reading, order: Number.isNaN(index) ? place : index }
  })
  return readings.sort((a, b) => a.order - b.order).map(({ reading }) => reading)
}

function readingOf(element: MarkupElement, box: Box): OcrWord[] {
  const [best, ...others] = readingsOf(element)
  const unicode = best && childOf(best, 'Unicode')
  if (!unicode) return []
  const confidence = confidenceOf(attributeOf(best, 'conf'))
  const alternatives = others.map(other => textBelow(childOf(other, 'Unicode') ?? other).trim()).filter(Boolean)
  return wordPieces(unicode, { box, confidence, alternatives })
}
