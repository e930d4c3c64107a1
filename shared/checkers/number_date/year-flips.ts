import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const years = /(?:(民[国國])(\d\d)|(?<!\d)((?:1[89]|20)\d\d))年(?=(\d{1,2}月)?)/gu
/** So many years a tale goes on at most from one of them to the next, and so far a flipped one stands apart. */
const [mostOn, leastOff] = [5, 8]

interface Year {
  entry: TraitedBlock
  start: number
  quote: string
  era: string
  value: number
  /** Whether it opens a paragraph, with its month. */
  isOpening: boolean
}

const flipped = (value: number) => Math.trunc(value / 100) * 100 + (value % 10) * 10 + Math.trunc((value % 100) / 10)

/** `民国27年……` and then a paragraph of `民国13年5月`: a year that goes on only with its last digits in their other order. */
export function yearFlipHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const told = blocks.flatMap(entry =>
    entry.text.includes('年')
      ? matchesOf(entry.text, years).map(
          ({ index, 0: quote, 1: era = '', 2: short, 3: long, 4: month }): Year => ({
            entry,
            start: index,
            quote,
            era,
            value: Number(short ?? long),
            isOpening: month !== undefined && /^[\s\u3000]*$/u.test(entry.text.slice(0, index)),
          }),
        )
      : [],
  )
  return told.flatMap((own, at) => {
    if (!own.isOpening) return []
    const before = told.slice(Math.max(0, at - 3), at).filter(({ era }) => era === own.era)
    const next = told.slice(at + 1, at + 3).filter(({ era }) => era === own.era)
    const last = before.at(-1)
    const right = flipped(own.value)
    if (!last || right < last.value || right > last.value + mostOn || Math.abs(own.value - last.value) < leastOff)
      return []
    // Other years about this one show that the tale has gone there.
    if ([...before, ...next].some(({ value }) => Math.abs(value - own.value) < leastOff)) return []
    if (told.filter(({ era, value }) => era === own.era && value === own.value).length > 1) return []
    const fixes = [{ text: own.quote.replace(String(own.value), String(right)) }]
    return [
      {
        entry: own.entry,
        hit: { rule: 'year_order', start: own.start, end: own.start + own.quote.length, confidence: 0.6, fixes },
      },
    ]
  })
}
