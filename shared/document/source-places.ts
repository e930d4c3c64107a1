import { type Box, boxesAround, type SourceLayout, type SourceZone } from '../domain/source-layout.ts'
import { firstWhere } from '../order/first-where.ts'
import { runsDown, shareOfBox } from './box-share.ts'

/** Where a stretch of the source stands on a page. */
export interface PagePlace {
  /** Index of the page, and its label. */
  page: number
  label: string
  /** Around all of it. */
  box: Box
  /** Of its words, or what of them it is. */
  boxes: readonly Box[]
  /** How high its lines are, or how wide where they run down the page: that of the smallest. */
  line: number
}

/** Where a stretch of a source lies: the member of its container, and a box for each page. */
export interface SourcePlaces {
  part: string | null
  pages: PagePlace[]
}

/**
 * Finds a stretch (source offsets) in its container and on its pages. Of a word that it has a part of it takes its share
 * of the box, by the source's text where that is given.
 */
export function placesOf(layout: SourceLayout, range: { start: number; end: number }, text?: string): SourcePlaces {
  const part = layout.parts.find(({ start, end }) => start <= range.start && range.start < end)
  const pages: PagePlace[] = []
  for (const zone of zonesIn(layout, range)) {
    const { page } = zone
    const [box, line] = [partOf(zone, range, text), lineOf(zone)]
    const known = pages.find(each => each.page === page)
    if (!known) pages.push({ page, label: layout.pages[page]?.label ?? '', box, boxes: [box], line })
    else {
      const around = {
        box: boxesAround(known.box, box),
        boxes: [...known.boxes, box],
        line: Math.min(known.line, line),
      }
      pages[pages.indexOf(known)] = { ...known, ...around }
    }
  }
  return { part: part?.name ?? null, pages }
}

const lineOf = ({ start, end, box }: SourceZone): number => (end - start > 1 && runsDown(box) ? box[2] : box[3])

function partOf({ start, end, box }: SourceZone, range: { start: number; end: number }, text?: string): Box {
  const part = { start: range.start - start, end: Math.max(range.end, range.start + 1) - start, length: end - start }
  return shareOfBox(box, part, text?.slice(start, end))
}

/** The zones that a stretch meets, in order; an empty stretch meets the zone that it stands in. */
function zonesIn({ zones }: SourceLayout, { start, end }: { start: number; end: number }): SourceZone[] {
  const first = firstWhere(0, zones.length, index => zones[index]!.end > start)
  const met: SourceZone[] = []
  for (let index = first; index < zones.length && zones[index]!.start < Math.max(end, start + 1); index++) {
    met.push(zones[index]!)
  }
  return met
}
