import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { branches, cycleOf, stems } from './calendar.ts'
import type { NumberRule } from './dates.ts'
import { hit, type Place } from './hit.ts'
import { hanOf } from './numerals.ts'
import { earlyReigns, lateReigns } from './reigns.ts'

/** The first year of each reign and of the Republic, in our calendar, by its name. */
export const firstYearOf: ReadonlyMap<string, number> = new Map(
  [...lateReigns].map(([name, { first }]) => [name, first]),
)
const pair = new RegExp(
  `(${[...firstYearOf.keys()].join('|')})(元|\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,4})年(?:[（(](?:即)?(?:公元|西元)?(1[3-9]\\d\\d|20\\d\\d)年?[）)]|(?:，?即(?:公元|西元)?|，(?:公元|西元))(1[3-9]\\d\\d|20\\d\\d)年)`,
  'gu',
)

/** These count the years of our calendar; a lunar year reaches into the next one. */
const solar = /民[国國]|大正|昭和|平成/u
const isSameYear = (reign: string, real: number, common: number) =>
  common === real || (common === real + 1 && !solar.test(reign))

interface Change {
  from: string
  to: string
}

/** The year of the reign that a common year is, in the numerals of the one that is told. */
function ownYear(reign: string, told: string, common: number): Change[] {
  const own = common - (firstYearOf.get(reign) ?? 0) + 1
  if (own < 1 || own > longestReign) return []
  const year = /\d/u.test(told) ? String(own) : own === 1 ? '元' : hanOf(own)
  return [{ from: reign + told, to: reign + year }]
}
const longestReign = 64

/** A year told in two ways that differ: either may be wrong. */
const yearHit = (place: Place, expected: string, changes: readonly Change[]): Hit => ({
  ...hit('reckoning', place, 0.82, ...changes.map(({ from, to }) => place[0].replace(from, to))),
  params: { expected },
})

/** `民国52年（1933年）`: a year by its reign that is another than the one in brackets. */
const pairHits: NumberRule = text =>
  matchesOf(text, pair).flatMap(
    ({ index, 0: quote, 1: reign = '', 2: year = '', 3: inBrackets, 4: common = inBrackets ?? '' }): Hit[] => {
      const real = (firstYearOf.get(reign) as number) + (year === '元' ? 1 : numberOf(year)) - 1
      if (Number.isNaN(real) || isSameYear(reign, real, Number(common))) return []
      const other = { from: common, to: String(real) }
      return [yearHit({ index, 0: quote }, `${real}年`, [other, ...ownYear(reign, year, Number(common))])]
    },
  )

const cycled = new RegExp(
  `(${[...firstYearOf.keys(), ...earlyReigns.keys()].join('|')})(元|\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,4})年(?:[歲岁]次|[，（(])?([${stems}][${branches}])(?![日月])`,
  'gu',
)
/** `成化二十年甲戌`: the name of the year in the cycle of sixty is another one. 甲辰 shares a character with what is printed. */
const cycledHits: NumberRule = text =>
  matchesOf(text, cycled).flatMap(({ index, 0: quote, 1: reign = '', 2: year = '', 3: name = '' }): Hit[] => {
    // Yuan had two of this name.
    if (reign === '至元') return []
    const first = (lateReigns.get(reign) ?? earlyReigns.get(reign))?.first ?? Number.NaN
    const real = first + (year === '元' ? 1 : numberOf(year)) - 1
    const expected = cycleOf(real)
    // A year that the reign never had is told of by itself.
    const years = (lateReigns.get(reign) ?? earlyReigns.get(reign))?.years ?? 0
    if (Number.isNaN(real) || name === expected || real - first >= years) return []
    const isNear = name[0] === expected[0] || name[1] === expected[1]
    const place = { index: index + quote.lastIndexOf(name), 0: name }
    return [{ ...hit('reckoning', place, isNear ? 0.82 : 0.7, expected), params: { expected } }]
  })

const commonFirst = new RegExp(
  `(?<!\\d)(1[3-9]\\d\\d|20\\d\\d)年[（(](?:清|明)?(${[...firstYearOf.keys()].join('|')})(元|\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,4})年[）)]`,
  'gu',
)
/** `1912年（民国二年）`: the same the other way round. */
const commonFirstHits: NumberRule = text =>
  matchesOf(text, commonFirst).flatMap(({ index, 0: quote, 1: common = '', 2: reign = '', 3: year = '' }): Hit[] => {
    const real = (firstYearOf.get(reign) as number) + (year === '元' ? 1 : numberOf(year)) - 1
    if (Number.isNaN(real) || isSameYear(reign, real, Number(common))) return []
    const other = { from: common, to: String(real) }
    return [yearHit({ index, 0: quote }, `${real}年`, [other, ...ownYear(reign, year, Number(common))])]
  })

/** Whether a block may tell a year in two ways. */
export const mayHoldReign =
  /年(?:[（(]|，?即|，[公西]元)(?:即)?(?:[公西]元)?[12]\d{3}年?|\d{4}年[（(]\p{Script=Han}{2,3}[元\d〇一二三四五六七八九十廿卅]|年(?:[歲岁]次|[，（(])?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]/u

/** Rules about years told by a reign. */
export const reignYearRules: readonly NumberRule[] = [pairHits, commonFirstHits, cycledHits]
