import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { type GatedRule, gated } from './gated.ts'
import { hit } from './hit.ts'
import type { Placed } from './table-cells.ts'

/** `19501956年`, `（18721949）`: two years between which the dash is lost. Behind a first of January to December eight digits are a date. */
const twoYears = /(?<![\d.,A-Za-z])((?:1[0-9]|20)\d\d)((?:1[0-9]|20)\d\d)(?=(?:学|學)?年(?!号)|年?[）)]|年度)/gu
const longestLife = 100
const lastMonth = 12
const isDate = (figures: string) => Number(figures.slice(4, 6)) <= lastMonth

const yearHits: NumberRule = text =>
  matchesOf(text, twoYears)
    .filter(([, from, to]) => Number(to) > Number(from) && Number(to) - Number(from) <= longestLife)
    .filter(({ index, 0: quote }) => !isDate(quote) || text[index + quote.length] === '年')
    .map(match => hit('figures_fused', match, 0.88, `${match[1]}～${match[2]}`))

/** The two figures of equal length, or of which the second is longer by one, that digits may be parted into, if it is greater. */
function fusedParts(figures: string): [from: number, to: number] | null {
  const at = Math.floor(figures.length / 2)
  const [from, to] = [figures.slice(0, at), figures.slice(at)]
  return at > 0 && !/^0/u.test(from) && !/^0/u.test(to) && Number(to) > Number(from) ? [Number(from), Number(to)] : null
}

const rangeHit = (match: RegExpMatchArray & { index: number }, confidence: number): Hit[] => {
  const figures = match[0]
  const parts = fusedParts(figures)
  return parts ? [hit('figures_fused', match, confidence, parts.join('～'))] : []
}

/** More than these are never told in the unit, of anything that a report speaks of. */
const beyond =
  /(?<![\d.,第])\d{4}(?=[岁歲](?![^，。；]{0,6}[树樹柏松槐杏樟榆榕])|个月|[周个]?[周週]岁)|(?<![\d.,])\d{5,8}目(?![标標的前录錄])|(?<![\d.,])\d{6}(?=天|小时|℃|毫米|厘米)|(?<![\d.,])\d{7,8}(?=目|毫米|厘米|天)/gu
/** What is measured so in metres is never a thousand: a tree, a road's breadth, a span of a building. */
const lowMetres =
  /(?<=(?:跨度|(?:株|树|樹|苗|檐|[墙牆]|塔|[炉爐])高|(?:路面?|路基|街|河[面底]?|渠|底|口|[顶頂]|面|[净淨])[宽寬]|[宽寬]度|[厚]度?|胸[径徑]|[径徑]深|[开開][间間]|[进進]深)[为為达達约約一般均]{0,3})(?<![\d.])\d{4}(?=米|公尺)/gu
/** So narrow a thing in millimetres. */
const lowMillimetres = /(?<=(?:口|直|管|粒|孔|[内內]|外)[径徑][为為达達约約]{0,2})\d{5,7}(?=毫米)/gu
/** What a mu yields or gets. */
const yields =
  /(?<=[亩畝](?:[产產]|施|[播栽植]|用[种種量])[^，。；\d]{0,4})(?<![\d.])\d{5,8}(?=公?斤|株|[块塊]|[个個])/gu
/** What the air, water or soil of a place has. */
const climate = /(?<=(?:[气氣]|(?<![钢鋼铁鐵])水|室|地)[温溫][^，。；\d]{0,6})(?<![\d.-])\d{4}(?=℃|度)/gu

/** Figures of whole tens and fifties, as ends of a range are. */
const isRound = (figures: string, by: number) => {
  const parts = fusedParts(figures)
  return parts?.every(part => part % by === 0) ?? false
}
/** So many times its beginning a range may reach. */
const widest = 3
const isNarrow = (figures: string) => {
  const [from, to] = fusedParts(figures) ?? [0, 0]
  return to <= widest * from
}

const measure =
  '(?:毫米|厘米|平方毫米|米(?!粒)|公?斤|克|℃|度(?!电)|天|千瓦|马力|伏|目(?![标的前录])|公分|公尺|[丈尺寸](?!寸))'
/** Six digits of which both halves are whole fifties: `300400公斤`. */
const sixRound = new RegExp(`(?<![\\d.,])\\d{6,7}(?=${measure})`, 'gu')
const roundBy = 50

const figureHits: NumberRule = text => [
  ...[lowMetres, yields, climate].flatMap(pattern =>
    matchesOf(text, pattern)
      .filter(([figures]) => isNarrow(figures))
      .flatMap(match => rangeHit(match, 0.8)),
  ),
  ...matchesOf(text, beyond).flatMap(({ index, 0: quote }) => {
    const figures = quote.replace('目', '')
    const found = Object.assign([figures], { index }) as RegExpMatchArray & { index: number }
    return rangeHit(found, 0.82)
  }),
  ...matchesOf(text, lowMillimetres).flatMap(match =>
    fusedParts(match[0]) ? rangeHit(match, 0.78) : millimetresOf(match),
  ),
  ...matchesOf(text, sixRound)
    .filter(([figures]) => isRound(figures, roundBy) && isNarrow(figures))
    .flatMap(match => rangeHit(match, 0.76)),
]

/** `20500毫米`: ends of unlike length. */
const millimetresOf = (match: RegExpMatchArray & { index: number }): Hit[] => {
  const [from, to] = [match[0].slice(0, 2), match[0].slice(2)]
  return /^[1-9]/u.test(to) ? [hit('figures_fused', match, 0.74, `${from}～${to}`)] : []
}

/** `7月811日`, `6月2123日`: the days that digits may be parted into. */
export function daysBetween(month: string, digits: string, isDay: (day: number) => boolean): string[] {
  const readings: string[] = []
  for (let at = 1; at < digits.length; at++) {
    const [from, to] = [digits.slice(0, at), digits.slice(at)]
    if (/^0/u.test(from) || /^0/u.test(to) || Number(to) <= Number(from)) continue
    if (isDay(Number(from)) && isDay(Number(to))) readings.push(`${month}月${from}～${to}日`)
  }
  return readings
}

/** `1989年79月`: months that digits may be parted into. */
export function monthsBetween(quote: string): string[] {
  const [, before = '', from, to] = /^(.*?)(?<!\d)([1-9])(\d{1,2})月$/u.exec(quote) ?? []
  return Number(to) > Number(from) && Number(to) <= lastMonth ? [`${before}${from}～${to}月`] : []
}

/** Rules about ranges without their dash, each of which shows by itself. */
export const lostDashRules: readonly GatedRule[] = [
  gated(/1\d{3}[12]\d{3}(?:[学學]?年|[）)])/u, yearHits),
  gated(/\d{4}(?:[岁歲目个周毫厘米公斤千克℃度天马伏平株小尺丈块]|[塊個])/u, figureHits),
]

/** Weaker forms, where the document has lost such dashes. */
const weak = new RegExp(`(?<![\\d.,])\\d{4,6}(?=${measure})`, 'gu')
const weakBy = 5
const surely = /\d{8}(?:[学學]?年|[）)])|月\d{4}日/u

/** `95105公斤`, `3550平方毫米` of a document that has `19501956年`: whoever made it lost dashes of ranges. */
export function lostDashHits(blocks: readonly TraitedBlock[]): Placed[] {
  const hasLost = blocks.some(({ text }) => surely.test(text) && (/月\d{4}日/u.test(text) || yearHits(text).length > 0))
  if (!hasLost) return []
  return blocks.flatMap(entry =>
    matchesOf(entry.text, weak)
      .filter(([figures]) => isRound(figures, weakBy) && isNarrow(figures))
      .flatMap(match => rangeHit(match, 0.76))
      .map(found => ({ entry, hit: found })),
  )
}
