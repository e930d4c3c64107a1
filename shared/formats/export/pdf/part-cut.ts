import type { PartMark } from './edition-book.ts'
import { PdfFile } from './pdf-file.ts'
import { arrayOf, type PdfDictionary, referenceOf } from './pdf-values.ts'

/** Where a part ends and the next one begins. */
export interface PartCut {
  /** Pages of this part that stand; the others are printed again with the next. */
  pages: number
  /** The piece that begins the page after them. */
  piece: number
}

/** Points. A block that begins a page is at the very top; what is below the end of another is further down than this. */
const nearTop = 0.25

/** The last place at which a printed part can end without a trace: a block begins a page there. Null where there is none. */
export function partCut(pdf: Uint8Array, marks: readonly PartMark[]): PartCut | null {
  const file = new PdfFile(pdf)
  const places = placesOf(file)
  const pages = file.pages()
  const indexes = new Map(pages.map(({ number }, index) => [number, index]))
  const height = Number(arrayOf(file.dictionary(pages[0]!).get('MediaBox'))[3])
  // What a page holds may depend on what follows it: the last one has not been told.
  const last = pages.length - 2
  let cut: PartCut | null = null
  for (const { piece, name } of marks) {
    const place = places.get(name)
    const index = place && indexes.get(place.page)
    if (!index || index > last || height - place.top > nearTop) continue
    if (!cut || index > cut.pages) cut = { pages: index, piece }
  }
  return cut
}

/** Where names lead to: a page by its number, and how far above its foot. */
function placesOf(file: PdfFile): Map<string, { page: number; top: number }> {
  const named = file.resolved(file.catalog.get('Dests')) as PdfDictionary | undefined
  const places = new Map<string, { page: number; top: number }>()
  for (const [name, value] of named ?? []) {
    const [page, , , top] = arrayOf(file.resolved(value))
    places.set(name, { page: referenceOf(page).number, top: Number(top) })
  }
  return places
}
