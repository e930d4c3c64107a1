import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'

/** The first year of each reign and of the Republic, in our calendar. */
const firstYears =
  '洪武1368 永乐1403 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 天启1621 崇祯1628 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875 宣统1909 民国1912 永樂1403 正統1436 天順1457 隆慶1567 萬曆1573 天啓1621 崇禎1628 順治1644 嘉慶1796 咸豐1851 光緒1875 宣統1909 民國1912'
/** The first year of each reign by its name. */
export const firstYearOf: ReadonlyMap<string, number> = new Map(
  firstYears.split(' ').map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
)
const pair = new RegExp(
  `(${[...firstYearOf.keys()].join('|')})(元|\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,4})年[（(](?:公元)?(1[3-9]\\d\\d|20\\d\\d)年?[）)]`,
  'gu',
)

/** `民国52年（1933年）`: a year by its reign that is another than the one in brackets. */
const pairHits: NumberRule = text =>
  matchesOf(text, pair).flatMap(({ index, 0: quote, 1: reign = '', 2: year = '', 3: common = '' }): Hit[] => {
    const first = firstYearOf.get(reign) as number
    const real = first + (year === '元' ? 1 : numberOf(year)) - 1
    // A lunar year reaches into the next one.
    if (Number.isNaN(real) || Number(common) === real || Number(common) === real + 1) return []
    const own = Number(common) - first + 1
    const expected = own > 0 ? `${reign}${own}年` : `${real}年`
    return [
      { rule: 'reckoning', start: index, end: index + quote.length, confidence: 0.82, fixes: [], params: { expected } },
    ]
  })

const commonFirst = new RegExp(
  `(?<!\\d)(1[3-9]\\d\\d|20\\d\\d)年[（(](?:清|明)?(${[...firstYearOf.keys()].join('|')})(元|\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,4})年[）)]`,
  'gu',
)
/** `1912年（民国二年）`: the same the other way round. */
const commonFirstHits: NumberRule = text =>
  matchesOf(text, commonFirst).flatMap(({ index, 0: quote, 1: common = '', 2: reign = '', 3: year = '' }): Hit[] => {
    const real = (firstYearOf.get(reign) as number) + (year === '元' ? 1 : numberOf(year)) - 1
    if (Number.isNaN(real) || Number(common) === real || Number(common) === real + 1) return []
    const expected = `${real}年`
    return [
      { rule: 'reckoning', start: index, end: index + quote.length, confidence: 0.82, fixes: [], params: { expected } },
    ]
  })

/** Whether a block may tell a year in both ways. */
export const mayHoldReign =
  /年[（(](?:公元)?[12]\d{3}年?[）)]|\d{4}年[（(]\p{Script=Han}{2,3}[元\d〇一二三四五六七八九十廿卅]/u

/** Rules about years told by a reign. */
export const reignYearRules: readonly NumberRule[] = [pairHits, commonFirstHits]
