import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { isDay } from './dates.ts'

const leapDay = /(?<![\d年])2月29日/gu
const yearIn = /(?<!\d)((?:19|20)\d\d)(?:年|\s*$)/gu
const otherYear = /去年|上年|次年|翌年|来年|明年|前年|[当同]年|农历|農曆|阴历/u

/** The only year a heading names. */
function yearOf(heading: string): number | null {
  const years = new Set(matchesOf(heading, yearIn).map(([, year]) => Number(year)))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}

/** `2月29日` under a heading whose year has none, as chronicles leave the year to it. */
export function leapDayHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const found: { entry: TraitedBlock; hit: Hit }[] = []
  let year: number | null = null
  for (const entry of blocks) {
    if (entry.shape === 'heading') year = yearOf(entry.text) ?? year
    if (year === null || !entry.text.includes('2月29日') || otherYear.test(entry.text)) continue
    for (const { index, 0: quote } of matchesOf(entry.text, leapDay)) {
      const own = [...entry.text.slice(0, index).matchAll(yearIn)].at(-1)
      if (isDay(2, 29, own ? Number(own[1]) : year)) continue
      const hit: Hit = { rule: 'impossible_date', start: index, end: index + quote.length, confidence: 0.7 }
      found.push({ entry, hit })
    }
  }
  return found
}
