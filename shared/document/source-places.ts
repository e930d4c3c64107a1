import { type Box, boxesAround, type SourceLayout, type SourceZone } from '../domain/source-layout.ts'

/** A box on a page that a stretch of the source stands in. */
export interface PagePlace {
  /** Index of the page, and its label. */
  page: number
  label: string
  box: Box
}

/** Where a stretch of a source lies: the member of its container, and a box for each page. */
export interface SourcePlaces {
  part: string | null
  pages: PagePlace[]
}

/** Finds a stretch (source offsets) in its container and on its pages. */
export function placesOf(layout: SourceLayout, range: { start: number; end: number }): SourcePlaces {
  const part = layout.parts.find(({ start, end }) => start <= range.start && range.start < end)
  const boxes = new Map<number, Box>()
  for (const { page, box } of zonesIn(layout, range)) {
    const known = boxes.get(page)
    boxes.set(page, known ? boxesAround(known, box) : box)
  }
  const pages = [...boxes].map(([page, box]) => ({ page, label: layout.pages[page]?.label ?? '', box }))
  return { part: part?.name ?? null, pages }
}

/** The zones that a stretch meets, in order; an empty stretch meets the zone that it stands in. */
function zonesIn({ zones }: SourceLayout, { start, end }: { start: number; end: number }): SourceZone[] {
  let low = 0
  let high = zones.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (zones[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const met: SourceZone[] = []
  for (let index = low; index < zones.length && zones[index]!.start < Math.max(end, start + 1); index++) {
    met.push(zones[index]!)
  }
  return met
}
