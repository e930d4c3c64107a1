import { blockIndexAt } from '../block-list.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { Outline } from '../outline.ts'
import { lostBreaksIn } from '../run_on/lost-breaks.ts'

/** A heading at the head of the text below it. Positions are text offsets. */
interface GluedHead {
  start: number
  end: number
  /** The level that its sisters have, or that sections have where none is marked. */
  level: number
  confidence: number
}

const sectionLevel = 2

/** `三、下步打算 （一）深化改革。……`: the one heading of a series whose line goes on in the text below it. */
export function gluedHeadsIn({ list, entries }: Outline): GluedHead[] {
  return lostBreaksIn(list).flatMap(({ rule, start, end, confidence }): GluedHead[] => {
    const own = list[blockIndexAt(list, start)]
    if (rule !== 'glued_head' || !own) return []
    const style = headingNumberOf(own.text.slice(start - own.block.start).trimStart())?.style
    const sister = entries.find(({ level, number }) => level > 0 && number?.style === style)
    const quote = own.text.slice(start - own.block.start, end - own.block.start)
    return [{ start, end: start + quote.trimEnd().length, level: sister?.level ?? sectionLevel, confidence }]
  })
}
