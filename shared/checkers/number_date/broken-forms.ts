import { numberOf } from '../heading-number.ts'
import { matchesOf, matchesWith } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const measured =
  '(?:[%‰℃]|个百分点|平方|立方|公里|千米|厘米|毫米|海里|米|公顷|亩|吨|公斤|千克|毫克|克(?!服)|斤|升|度(?!假)|小时|倍)'
/** `28,50米`: a comma where the point of a decimal stood. Thousands are parted by threes. */
const commaBeforeUnit = new RegExp(`(?<![\\d,.第])(\\d{1,3}),(\\d{1,2})(?=${measured})`, 'gu')
const commaHits: NumberRule = text =>
  matchesWith(',', text, commaBeforeUnit).map(match => hit('grouping', match, 0.72, `${match[1]}.${match[2]}`))

/** `水位控制在182，00米`: the comma of prose where the point of a decimal stood. */
const proseComma = /(?<![\d.，])(\d{1,4})，(0\d|\d0)(?=米|公里|千米|厘米|吨|公顷|元|%)/gu
const proseCommaHits: NumberRule = text =>
  matchesWith('，', text, proseComma).map(match => hit('grouping', match, 0.68, `${match[1]}.${match[2]}`))

/** `下降%40`: the sign of a share before its figure. */
const signBefore = /(?<=[降升长減减增高低达達为占到至约約近超率])[%％](\d{1,3}(?:\.\d+)?)(?![\d.%％‰万亿个個])/gu
const signHits: NumberRule = text =>
  matchesWith('%', text, signBefore).map(match => hit('percent_run_on', match, 0.9, `${match[1]}%`))

/** `到202年5全镇`: the last figure of a year behind its sign. */
const yearTurned = /(?<![\d前元.])((?:19\d|20[0-4])年(\d))(?![\d月日年.,、个個人名天次%—–~-])/gu
/** `201920年`: two years run together, or a year with figures too many. */
const longYear = /(?<![\d.,])((?:19|20)\d\d)(\d\d)年(?!\d{1,2}月)/gu
const yearHits: NumberRule = text => [
  ...matchesOf(text, yearTurned).map(match =>
    hit('impossible_year', match, 0.8, `${(match[1] as string).slice(0, 3)}${match[2]}年`),
  ),
  ...matchesOf(text, longYear).map(match => {
    const [, first = '', second = ''] = match
    const isNext = Number(second) > Number(first) % 100
    return hit('impossible_year', match, 0.8, ...(isNext ? [`${first}—${first.slice(0, 2)}${second}年`] : []))
  }),
]

/** `海拔8001100米`: a range that has lost its sign. */
const fusedRange =
  /(?<=(?:海拔|高程|标高|高度|水位|降水量|降雨量|雨量|气温|温度)[^\d，。；]{0,6})(?<![\d.])(\d{5,8})(?=米|毫米|厘米|度|℃)/gu

/** The two figures that digits may be parted into, so that the second is greater, by less than ten times. */
function partsOf(figures: string): [from: string, to: string] | null {
  for (let at = Math.floor(figures.length / 2); at >= 2; at--) {
    const [from, to] = [figures.slice(0, at), figures.slice(at)]
    if (!to.startsWith('0') && Number(to) > Number(from) && Number(to) < 10 * Number(from)) return [from, to]
  }
  return null
}

const rangeHits: NumberRule = text =>
  matchesOf(text, fusedRange).flatMap(match => {
    const parts = partsOf(match[1] as string)
    return parts ? [hit('figures_fused', match, 0.74, parts.join('—'))] : []
  })

/** `优良天数达到391天`: a year has no more days. */
const daysOfYear = /(?:天数|日数)[^\d，。；]{0,8}?(\d{3})天/gu
const daysHits: NumberRule = text =>
  matchesOf(text, daysOfYear)
    .filter(([, days]) => Number(days) > 366)
    .map(({ index, 0: quote, 1: days = '' }) =>
      hit('above_whole', { index: index + quote.length - days.length - 1, 0: `${days}天` }, 0.72),
    )

/** `8月份优良天数达到39天`: nor has a month. */
const daysOfMonth = /(?:\d{1,2}|上|本|当)月份?[^。；]{0,20}天数[^\d，。；]{0,8}?(\d{2})天/gu
const monthHits: NumberRule = text =>
  matchesOf(text, daysOfMonth)
    .filter(([, days]) => Number(days) > 31)
    .map(({ index, 0: quote }) => hit('above_whole', { index: index + quote.length - 3, 0: quote.slice(-3) }, 0.72))

/** `收图片12幅6、`: a figure on the wrong side of its unit. */
const unitInside =
  /(?<![\d.A-Za-z第])(\d{1,4})([人幅件个個名户戶张張套台辆輛项項次处處座条條份株头頭只隻])(\d{1,2})(?=[，。；、])/gu
const insideHits: NumberRule = text =>
  matchesOf(text, unitInside).map(match => hit('unit_lost', match, 0.74, `${match[1]}${match[3]}${match[2]}`))

/** `增长8.2。` among shares, `由82.4%提升到91.7。`: a figure that has lost its sign. */
const signLost =
  /(?<=增长|下降|回落|提高)\d{1,3}\.\d{1,2}(?=[，。；])|(?<=\d%(?:提升|提高|上升|增加|下降|降低|降)[到至为])\d{1,3}(?:\.\d{1,2})?(?=[，。；])/gu
const shareInside = /(?:增长|下降|回落|提高|升|降)[到至]?\d{1,3}(?:\.\d{1,2})?%/u
const lostSignHits: NumberRule = text =>
  shareInside.test(text) || /\d%(?:提|上|增|下|降)/u.test(text)
    ? matchesOf(text, signLost).map(match => hit('unit_lost', match, 0.74, `${match[0]}%`))
    : []

/** A line that is a date and nothing else, without its last sign: `2022年3月15`. */
const dateLine = /(?<=^|\n)(?:19|20)\d\d年(?:1[0-2]|[1-9])月(?:3[01]|[12]?\d)(?=\s*(?:$|\n))/gu
const lineHits: NumberRule = text =>
  matchesOf(text, dateLine).map(match => hit('day_sign_lost', match, 0.78, `${match[0]}日`))

const digits = '一二三四五六七八九'
/** Two digits in a row behind a power: 十五六 are about so many, `六十三八` and `一百四二` are no number. */
const twoDigits = new RegExp(
  `(?:[${digits}]千)?(?:(?:[${digits}]百)?[${digits}]?十|[${digits}]?百)([${digits}])([${digits}])(?![${digits}十百千万萬亿億分成折倍〇零])(?!(?<=一)(?:过|過|到|早|晚|大早|家|起|同|直|样|樣|般|些|下|次性))`,
  'gu',
)
/** 十三五 is a plan. */
const fiveYearPlan = /^十[一二三四]五$/u
const numeralHits: NumberRule = text =>
  matchesOf(text, twoDigits)
    .filter(([quote, first = '', second = '']) => {
      const step = digits.indexOf(second) - digits.indexOf(first)
      return step !== 0 && step !== 1 && quote.length >= 3 && !fiveYearPlan.test(quote)
    })
    .map(match => hit('broken_numeral', match, 0.72))

const hanYear = '[一二][〇○零一二三四五六七八九]{3}'
/** `（一九六四─一九五七）`. */
const hanRange = new RegExp(`(${hanYear})年?(?:[-—–~～─－‐至到]|——)(${hanYear})(?=[年）)])`, 'gu')
const hanRangeHits: NumberRule = text =>
  matchesOf(text, hanRange)
    .filter(([, from = '', to = '']) => numberOf(from) > numberOf(to))
    .map(match => hit('range_backwards', match, 0.8))

/** `抽查42批次，39批次合格，合格率29.9%`: a rate that its counts do not give. */
const countedRate =
  /(?<![\d.])(\d{1,6})([批家个件户名人所台份项座处辆只]次?)[^，。；\d]{0,12}[，、](?:其中)?[^，。；\d]{0,6}(\d{1,6})\2[^，。；\d]{0,6}(合格|达标|及格|通过|成功|优良|优秀|有效|办结)[^，。；\d]{0,2}，[^，。；\d]{0,4}\4率[为达是]?到?(\d{1,3}(?:\.\d+)?)%/gu
/** What rounding may make of a rate. Percentage points. */
const rounding = 0.6
const rateHits: NumberRule = text =>
  matchesOf(text, countedRate).flatMap(({ index, 0: quote, 1: whole, 3: part, 5: rate = '' }) => {
    const expected = (100 * Number(part)) / Number(whole)
    if (expected > 100 || Math.abs(expected - Number(rate)) <= rounding) return []
    const place = { index: index + quote.length - rate.length - 1, 0: `${rate}%` }
    return [{ ...hit('reckoning', place, 0.76), params: { expected: `${expected.toFixed(1)}%` } }]
  })

/** Events of the century, with the first and the last year that reports date by them. */
const events: Readonly<Record<string, readonly [number, number]>> = {
  大跃进: [1958, 1961],
  文化大革命: [1966, 1976],
  抗美援朝: [1950, 1953],
  抗日战争: [1931, 1945],
  解放战争: [1945, 1950],
  辛亥革命: [1911, 1912],
  公私合营: [1949, 1957],
  三年困难时期: [1959, 1962],
}
const yearOfEvent = new RegExp(
  `(?<!\\d)(1[89]\\d\\d|20\\d\\d)年的?[“「]?(${Object.keys(events).join('|')})[”」]?(?:中|时|期间|时期|开始|运动)`,
  'gu',
)
const sameDigits = (one: number, other: number) => [...`${one}`].sort().join('') === [...`${other}`].sort().join('')

/** `1985年“大跃进”中`: a year in which the event was not. */
const eventHits: NumberRule = text =>
  matchesOf(text, yearOfEvent).flatMap(({ index, 1: year = '', 2: event = '' }) => {
    const [from, to] = events[event] as readonly [number, number]
    if (Number(year) >= from && Number(year) <= to) return []
    const readings: string[] = []
    for (let other = from; other <= to; other++) if (sameDigits(other, Number(year))) readings.push(`${other}年`)
    return [hit('impossible_year', { index, 0: `${year}年` }, readings.length > 0 ? 0.8 : 0.6, ...readings)]
  })

/** Rules about figures whose form itself shows the damage. */
export const brokenFormRules: readonly NumberRule[] = [
  commaHits,
  proseCommaHits,
  signHits,
  yearHits,
  gated(/海拔|程|标高|高度|水位|雨量|降水量|温/u, rangeHits),
  gated(/[天日]数/u, daysHits),
  gated('天数', monthHits),
  insideHits,
  gated(/[长降落高到至为]\d/u, lostSignHits),
  gated('月', lineHits),
  gated(/率[为达是]?到?\d/u, rateHits),
  gated(/年的?[“「]?[大文抗解辛公三]/u, eventHits),
]

/** Whether a block may hold a broken numeral in Chinese figures. */
export const mayHoldBrokenNumeral = new RegExp(`[十百][${digits}]{2}|${hanYear}年?[-—–~～─－‐至到]`, 'u')
/** The rules for such blocks. */
export const brokenNumeralRules: readonly NumberRule[] = [numeralHits, hanRangeHits]
