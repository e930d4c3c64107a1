import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { branches, cycleOf, stems } from './calendar.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { hanOf } from './numerals.ts'
import { lateReigns } from './reigns.ts'

const told = new RegExp(
  `(${[...lateReigns.keys()].join('|')})(元|\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,4})[年載载](?:[歲岁]次)?([${stems}][${branches}])?[（(](?:即|公元|西元)?(\\d{4}|[一二][〇○零一二三四五六七八九]{3})年?[）)]`,
  'gu',
)
/** These count the years of our calendar; a lunar year reaches into the next one. */
const solar = /民[国國]|大正|昭和|平成/u

/** A year as it was written, in digits or in Chinese ones. */
const yearLike = (quote: string, year: number): string =>
  /\d/u.test(quote)
    ? String(year)
    : [...String(year)]
        .map(digit => (digit === '0' ? (/[○零]/u.exec(quote)?.[0] ?? '〇') : '〇一二三四五六七八九'[Number(digit)]))
        .join('')

/** The year of a reign that bears a name of the cycle; a reign of sixty years and more has two of some. */
function yearOfCycle(reign: string, name: string): number[] {
  const { first = 0, years = 0 } = lateReigns.get(reign) ?? {}
  return Array.from({ length: Math.min(years, 120) }, (_, at) => first + at).filter(year => cycleOf(year) === name)
}

/** `咸丰十年庚申（1840）`: of three ways to tell a year two agree, and the third is wrong. Of two either may be. */
const witnessHits: NumberRule = text =>
  matchesOf(text, told).flatMap((match): Hit[] => {
    const [quote, reign = '', order = '', name, common = ''] = match
    const first = lateReigns.get(reign)?.first ?? Number.NaN
    const own = first + (order === '元' ? 1 : numberOf(order)) - 1
    const year = numberOf(common)
    const isSame = year === own || (year === own + 1 && !solar.test(reign))
    if (Number.isNaN(own) || Number.isNaN(year) || isSame) return []
    const place = (part: string) => ({ index: match.index + quote.lastIndexOf(part), 0: part })
    if (name === undefined) {
      // Those in digits are another rule's.
      if (/\d/u.test(common)) return []
      return [{ ...hit('reckoning', place(common), 0.88, yearLike(common, own)), params: { expected: String(own) } }]
    }
    if (name === cycleOf(own))
      return [{ ...hit('reckoning', place(common), 0.93, yearLike(common, own)), params: { expected: String(own) } }]
    if (yearOfCycle(reign, name).includes(year)) {
      const right = year - first + 1
      const reading = /\d/u.test(order) ? String(right) : right === 1 ? '元' : hanOf(right)
      const at = { index: match.index + reign.length, 0: order }
      return [{ ...hit('reckoning', at, 0.93, reading), params: { expected: reading } }]
    }
    return []
  })

const lunarDay = new RegExp(
  `(?:(?:${[...lateReigns.keys()].filter(name => !solar.test(name) && name !== '明治').join('|')})[元一二三四五六七八九十]{1,4}年(?:[歲岁]次)?(?:[${stems}][${branches}])?(?:年)?[閏闰]?|[閏闰])[正一二三四五六七八九十冬臘腊]{1,2}月(三十[一二三四五六七八九]日?)`,
  'gu',
)
/** `光绪三年五月三十一日`: a lunar month has thirty days at most. */
const lunarHits: NumberRule = text =>
  matchesOf(text, lunarDay).map(({ index, 0: quote, 1: day = '' }) =>
    hit('impossible_date', { index: index + quote.length - day.length, 0: day }, 0.92),
  )

/** Rules about years told in three ways, and about days of the old calendar. */
export const reignWitnessRules: readonly NumberRule[] = [
  gated(/[年載载][\p{Script=Han}]{0,4}[（(](?:即|公元|西元)?[12一二]/u, witnessHits),
  gated(/月三十[一二三四五六七八九]/u, lunarHits),
]
/** Whether a text without digits may hold one of them. */
export const mayHoldReignWitness = /年\p{Script=Han}{0,4}[（(][12一二]|月三十[一二三四五六七八九]/u
