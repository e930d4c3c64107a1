import type { Facsimile } from '../../../editions/facsimile.ts'
import { container, element } from '../xml.ts'

const surfaceId = (page: number): string => `f-${page + 1}`
const zoneId = (page: number, blockId: string): string => `z-${page + 1}-${blockId.replace(/[^\w.-]/g, '')}`

/** Pages as surfaces, with a zone for each block that stands on them. */
export function facsimileTei({ pages, zones }: Facsimile): string {
  const byPage = pages.map((): string[] => [])
  for (const [blockId, places] of Object.entries(zones)) {
    for (const { page, box } of places) {
      const [x, y, width, height] = box
      const corners = { ulx: x, uly: y, lrx: x + width, lry: y + height }
      byPage[page]?.push(element('zone', { 'xml:id': zoneId(page, blockId), ...rounded(corners) }))
    }
  }
  const surfaces = pages.map(({ label, width, height, image }, page) => {
    const size = width > 0 && height > 0 ? rounded({ ulx: 0, uly: 0, lrx: width, lry: height }) : {}
    const graphic = image ? [element('graphic', { url: addressOf(image) })] : []
    const content = [...graphic, ...byPage[page]!].join('\n')
    return container('surface', { 'xml:id': surfaceId(page), n: label, ...size }, `\n${content}\n`)
  })
  return container('facsimile', {}, `\n${surfaces.join('\n')}\n`)
}

/** A name of a file as an address: a mark in it that would part the address is none. */
const addressOf = (name: string): string => encodeURI(name).replace(/[?#]/g, encodeURIComponent)

const rounded = (numbers: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 100) / 100]))

/** Points from the text to the pages: breaks where a page begins, and the zones of each block. */
export class FacsimilePointers {
  readonly #facsimile: Facsimile | undefined
  #page = -1
  /** Pages that the block goes on to. */
  #next: number[] = []

  constructor(facsimile: Facsimile | undefined) {
    this.#facsimile = facsimile
  }

  /** The break in front of a block that begins another page than the last one ended on; empty where none does. */
  before(ids: readonly string[]): string {
    const [first, ...next] = this.#placesOf(ids).map(({ page }) => page)
    this.#next = next
    if (first === undefined || first <= this.#page) return ''
    this.#page = first
    return `${element('pb', { facs: `#${surfaceId(first)}`, n: this.#facsimile?.pages[first]?.label })}\n`
  }

  /** The page that a seam inside the block leads to. */
  seam(): { facs?: string } {
    const page = this.#next.shift()
    if (page === undefined) return {}
    this.#page = Math.max(this.#page, page)
    return { facs: `#${surfaceId(page)}` }
  }

  /** The zones of a block. */
  zonesOf(ids: readonly string[]): { facs?: string } {
    const zones = ids.flatMap(id => this.#zonesOfOne(id).map(({ page }) => `#${zoneId(page, id)}`))
    return zones.length > 0 ? { facs: zones.join(' ') } : {}
  }

  #zonesOfOne(id: string) {
    return this.#facsimile?.zones[id] ?? []
  }

  #placesOf(ids: readonly string[]) {
    const pages = ids.flatMap(id => this.#zonesOfOne(id))
    return pages.filter(({ page }, index) => index === 0 || pages[index - 1]!.page !== page)
  }
}
