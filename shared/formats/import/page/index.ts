import type { BlockRole } from '../../../domain/block.ts'
import type { Box } from '../../../domain/source-layout.ts'
import type { ImportedDocument } from '../imported-document.ts'
import type { TextImporter } from '../importer.ts'
import { elementsBelow, type MarkupElement, parseMarkup, textBelow } from '../markup/parse-markup.ts'
import { attributeOf, childOf, childrenOf } from '../markup/xml.ts'
import { confidenceOf, type OcrLine, type OcrPage, type OcrRegion, type OcrWord } from '../ocr/ocr-page.ts'
import { documentOfPages } from '../ocr/read-ocr.ts'
import { wordPieces } from '../ocr/word-pieces.ts'

/** PAGE XML: recognised and corrected pages. */
export const pageImporter: TextImporter = { kind: 'text', read: readPage }

function readPage(source: string, name: string): ImportedDocument {
  return documentOfPages(pagePages(parseMarkup(source, 'xml')), name)
}

/** The recognised pages of a PAGE text's tree. */
export function pagePages(root: MarkupElement): OcrPage[] {
  return [...elementsBelow(root)].filter(element => element.name === 'Page').map(pageOf)
}

const roles: Readonly<Record<string, BlockRole>> = {
  header: 'boilerplate',
  footer: 'boilerplate',
  'page-number': 'folio',
  'signature-mark': 'boilerplate',
  'catch-word': 'boilerplate',
  caption: 'caption',
}

function pageOf(page: MarkupElement, index: number): OcrPage {
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
    regions: inReadingOrder(page, regions).map(regionOf),
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

function regionOf(region: MarkupElement): OcrRegion {
  const lines = childrenOf(region, 'TextLine')
  const content =
    lines.length > 0 ? lines.map(lineOf) : [{ words: readingOf(region, boxOf(region)), box: boxOf(region) }]
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
