import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { cutWhole } from './cut-wholes.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { placesOf } from './numerals.ts'
import { extreme, measuredThere, shortened } from './parts-above.ts'

const figure = '(\\d+(?:\\.\\d+)?)'
const thing =
  '元|人次|人|户|个|家|张|吨|亩|公里|平方公里|平方米|立方米|件|所|座|处|名|台|辆|米|天|小时|分钟|岁|倍|例|起|项|篇|条|公斤|头|只|对|具|册|部|幢|栋|间|宗|眼|株|棵|位|批|枚|块|床|场|次|艘|份|担|斤|套|毫米|mm|m³|km²|km|m|t|TEU|标箱|立方米每秒'
const unit = `([万亿]?(?:${thing})|[万亿]|%|‰)`
const more = '提高|增加|新开|增开|增设|上升|上涨|上调|调整|增长|扩大|提升|净增|新增|拓宽|延长'
const less = '下降|减少|精简|压缩|核减|取消|降低|缩短|压减|回落|缩小|下调'
const bare = '升|降|增|减|调|涨|跌|漲|減'
const margin = '涨幅|升幅|降幅|增幅|跌幅|涨'

/** Half of the last place of a figure: what rounding may have taken. */
const slackOf = (text: string) => 0.5 * 10 ** -(text.split('.')[1]?.length ?? 0)

interface Claim {
  start: number
  quote: string
  confidence: number
  reading?: string | undefined
}

const claim = ({ start, quote, confidence, reading }: Claim): Hit => ({
  rule: 'reckoning',
  start,
  end: start + quote.length,
  confidence,
  fixes: reading ? [{ text: reading }] : [],
  params: { expected: reading ?? '' },
})

const fromTo = new RegExp(
  `(?:[由从])(?:(?:\\d{4}年|[上去]年|[期年]初|原来|原先|原有|过去|当初|最初|改革前|改造前|整治前|每)[^，。；\\d]{0,8})?${figure}${unit}?(?:${more}|${less}|${bare})(?:到|至|为)了?(?:(?:现在|目前|今年|\\d{4}年)(?:底|末)?的?)?${figure}${unit}?，(?:同比|比上年|每[\\u3400-\\u9fff]{1,2}|人均|户均|净|共|实际|平均)?(${more}|${less}|${bare}|${margin})(?:了|为|达)?${figure}(个百分点|[万亿]?(?:${thing})|[万亿]|%|‰)?(?![\\d.]|[^，。；、）]*以上)`,
  'gu',
)

const counts = /^(?:[人户个家张座处名台辆起项篇条件所头只册部幢栋间宗眼株棵位批枚块床场次艘份套天]|人次)$/u

/** Growth of these is told at constant prices: the figures beside it do not give it. */
const constantPrice = /总值|产值|增加值|GDP|可比价|不变价|年均/u

/** `由79元提高到84元，增加15元`: a difference, or a growth, that its two figures do not give. */
const fromToHits: NumberRule = text =>
  matchesOf(text, fromTo).flatMap(match => {
    const [quote, from = '', fromUnit, to = '', toUnit = '', , change = '', changeUnit = ''] = match
    if (fromUnit !== undefined && fromUnit !== toUnit) return []
    // A bare figure goes on as a date, a number or in words.
    if (changeUnit === '' && !/^(?:[，。；）]|$)/u.test(text.slice(match.index + quote.length))) return []
    const isPoints = toUnit === '%' && changeUnit === '个百分点'
    const tail = change + changeUnit
    const place = { start: match.index + quote.length - tail.length, quote: tail }
    // Points are of shares only.
    if (changeUnit === '个百分点' && !/[%‰率]/u.test(toUnit))
      return [claim({ ...place, confidence: 0.7, reading: `${change}%` })]
    if (isPoints || changeUnit === toUnit) {
      if (changeUnit === '%') return []
      const real = Math.abs(Number(to) - Number(from))
      // What is counted one by one is not rounded.
      const isCounted = counts.test(toUnit) && Number.isInteger(Number(from + to + change))
      const slack = isCounted ? 0 : slackOf(from) + slackOf(to) + slackOf(change)
      if (Math.abs(real - Number(change)) <= slack + 1e-9) return []
      const places = Math.max(placesOf(from), placesOf(to))
      const reading = real.toFixed(places) + changeUnit
      return [stepHit(text, { from, to, toUnit, change, changeUnit, end: match.index + quote.length }, reading)]
    }
    const isNominal = !constantPrice.test(text.slice(Math.max(0, match.index - 30), match.index))
    const isCounted = counts.test(toUnit) && Number.isInteger(Number(from + to))
    return changeUnit === '%' && toUnit !== '‰' && isNominal ? growth(place, { from, to, change, isCounted }) : []
  })

interface Step {
  from: string
  to: string
  toUnit: string
  change: string
  changeUnit: string
  end: number
}

/** Either the difference is wrong or the figure before it: both are shown, with what would mend each. */
function stepHit(text: string, { from, to, toUnit, change, changeUnit, end }: Step, reading: string): Hit {
  const start = text.lastIndexOf(`${to}${toUnit}，`, end)
  const tail = change + changeUnit
  const sign = Number(to) >= Number(from) ? 1 : -1
  const other = (Number(from) + sign * Number(change)).toFixed(Math.max(placesOf(to), placesOf(from)))
  const stretch = text.slice(start, end)
  const fixes = [stretch.slice(0, -tail.length) + reading, `${other}${stretch.slice(to.length)}`].map(text => ({
    text,
  }))
  const isTurned = [...other].sort().join('') === [...to].sort().join('')
  return {
    rule: 'reckoning',
    start,
    end,
    confidence: 0.85,
    fixes: isTurned ? fixes.reverse() : fixes,
    params: { expected: reading },
  }
}

/** A growth in per cent that lies outside what the figures give, whichever way they were rounded. */
function growth(
  place: { start: number; quote: string },
  { from, to, change, isCounted = false }: { from: string; to: string; change: string; isCounted?: boolean },
): Hit[] {
  const [low, high] = [Number(from) - slackOf(from), Number(from) + slackOf(from)]
  if (low <= 0) return []
  const rate = (start: number, end: number) => Math.abs(end / start - 1) * 100
  const real = rate(Number(from), Number(to))
  const rates = [rate(low, Number(to) + slackOf(to)), rate(high, Number(to) - slackOf(to))]
  const slack = slackOf(change) + 0.11
  const said = Number(change)
  if (said >= Math.min(...rates, real) - slack && said <= Math.max(...rates, real) + slack) return []
  // Growth at constant prices differs from that of the figures by a few points; a slip of the pen by more.
  const isFar = Math.abs(said - real) > Math.max(2.5, isCounted ? 0 : real * 0.3)
  return [claim({ ...place, confidence: isFar ? 0.78 : 0.4, reading: `${real.toFixed(placesOf(change))}%` })]
}

const yearRates =
  /(?:\d{4}年|[上去]年|上年同期)[^，。；\d]{0,6}?(\d+(?:\.\d+)?)%，(?:\d{4}年|今年|本年|现)[^，。；\d]{0,6}?(\d+(?:\.\d+)?)%，(?:同比|比上年)?(?:提高|上升|增加|提升|下降|降低|减少|回落)了?(\d+(?:\.\d+)?)个百分点/gu
/** `2020年为45.2%，2021年为48.9%，上升2.7个百分点`. */
const yearRateHits: NumberRule = text =>
  matchesOf(text, yearRates).flatMap(match => {
    const [quote, from = '', to = '', change = ''] = match
    const real = Math.abs(Number(to) - Number(from))
    if (Math.abs(real - Number(change)) <= slackOf(from) + slackOf(to) + slackOf(change) + 1e-9) return []
    const reading = `${real.toFixed(Math.max(placesOf(from), placesOf(to)))}个百分点`
    const end = match.index + quote.length
    return [stepHit(text, { from, to, toUnit: '%', change, changeUnit: '个百分点', end }, reading)]
  })

const yearOn = new RegExp(
  `(?<![\\d.])${figure}${unit}，(?:比上年末?|同比|较上年末?|比去年|比年初|较年初)(增加|减少)${figure}${unit}，(?:同比)?(?:增长|下降|增幅|降幅)(?:为|达)?${figure}%`,
  'gu',
)

/** `4126张，比上年增加168张，增长14.2%`. */
const yearOnHits: NumberRule = text =>
  matchesOf(text, yearOn).flatMap(match => {
    const [quote, to = '', toUnit, verb, step = '', stepUnit, change = ''] = match
    if (toUnit !== stepUnit || toUnit === '%') return []
    const before = verb === '增加' ? Number(to) - Number(step) : Number(to) + Number(step)
    const cut = verb === '增加' ? cutWhole(match.index, { to, toUnit, step, change }) : null
    if (cut) return [cut]
    const places = Math.max(placesOf(to), placesOf(step))
    const tail = `${change}%`
    const place = { start: match.index + quote.length - tail.length, quote: tail }
    const isNominal = !constantPrice.test(text.slice(Math.max(0, match.index - 30), match.index))
    return before > 0 && isNominal ? growth(place, { from: before.toFixed(places), to, change }) : []
  })

const wholeBefore = new RegExp(
  `(?<![\\d.])(\\d+)(${thing})(?![级級组組])[^，。；\\d]{0,10}[中里]，(?:其中|有|其中有)?[^，。；\\d]{0,8}?(\\d+)\\2(?![\\u3400-\\u9fff]*的)`,
  'gu',
)

/** `86户居民中，有91户……`. */
const wholeHits: NumberRule = text =>
  matchesOf(text, wholeBefore)
    .filter(([, whole, , part]) => Number(part) > Number(whole))
    .map(match => {
      const tail = `${match[3]}${match[2]}`
      const start = match.index + match[0].length - tail.length
      return { rule: 'above_whole', start, end: start + tail.length, confidence: 0.76, fixes: [] }
    })

interface Part {
  label: string
  value: string
  start: number
  length: number
}

const partPattern = new RegExp(
  `^(?:和|以及|及)?([^\\d，。；、]{1,16}?)${figure}([万亿]?(?:${thing}))(?=[，、。；）]|和|$)`,
  'u',
)
const attribute = /党员|民族|学历|职称|以上|以下|非|干部|党派|残疾|青年|新|已|本科|硕士|博士|重点|占|达|超/u
/** Another measure than a part of the whole: 复种面积, 实现工业总产值. */
const elsewhere =
  /[总總合共]|^列|[余餘][额額]|[复複][种種]|播[种種]|全部|[实實][现現]|完成|另|[带帶][动動]|投入|[辐輻]射/u
/** Who is there beside those that are parted. */
const beside = /列席|特邀|旁[听聽]|^另/u
const longestList = 200

/** The parts named behind 其中, as far as they are a plain list in one unit. */
function partsOf(text: string, from: number): { parts: Part[]; unit: string } {
  const parts: Part[] = []
  let at = from
  let partUnit = ''
  while (at < text.length && at - from < longestList) {
    const match = partPattern.exec(text.slice(at, at + 40))
    if (!match || (partUnit !== '' && match[3] !== partUnit) || beside.test(match[1] as string)) break
    const [quote, label = '', value = '', named = ''] = match
    partUnit = named
    const figureLength = value.length + named.length
    parts.push({ label, value, start: at + quote.length - figureLength, length: figureLength })
    at += quote.length
    if (text[at] === '，' || text[at] === '、') at++
    else if (text[at] !== '和') break
  }
  return { parts, unit: partUnit }
}

/** Figures in a unit that stand before 其中, in its sentence and the one before. */
function wholesBefore(text: string, end: number, named: string): number[] {
  const from = text.lastIndexOf('。', text.lastIndexOf('。', end - 1) - 1) + 1
  const pattern = new RegExp(`(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d+)?)${named}(?![\\u3400-\\u9fff]{0,6}以[上下])`, 'gu')
  return [...text.slice(Math.max(from, end - 160), end).matchAll(pattern)].map(([, told = '']) =>
    Number(told.replaceAll(',', '')),
  )
}

const tooMuch = ({ start, length }: Part, confidence: number): Hit => ({
  rule: 'above_whole',
  start,
  end: start + length,
  confidence,
  fixes: [],
})

/** Whether the parts make the whole but for a digit that it lost, of which another rule tells. */
const isShortened = (parts: readonly Part[], whole: number) =>
  parts.length > 1 &&
  shortened(String(parts.reduce((all, { value }) => all + Number(value), 0))).includes(String(whole))

/** Judges the parts behind one 其中 by the whole before it. */
function judgeParts(text: string, at: number): Hit[] {
  // 追访到其中的85户: a part of what was told, and no list.
  if (/^[的之]/u.test(text.slice(at + 2))) return []
  const { parts, unit: named } = partsOf(text, at + 2 + (/^[：，]/u.test(text.slice(at + 2)) ? 1 : 0))
  if (parts.length === 0) return []
  const wholes = wholesBefore(text, at, named)
  // A damaged figure before the parts may be their whole.
  const before = text.slice(Math.max(0, at - 100), at)
  if (wholes.length === 0 || /\.[.\D]|\d[lIOo]|[lIOo]\d|\d \d|[人平]均/u.test(before)) return []
  const largest = Math.max(...wholes)
  const other = parts.findIndex(({ label }) => elsewhere.test(label))
  const over = parts
    .slice(0, other < 0 ? parts.length : other)
    .find(({ value, label }) => Number(value) > largest && !(extreme.test(label) && measuredThere.test(named)))
  if (over) return isShortened(parts, largest) ? [] : [tooMuch(over, 0.72)]
  const whole = wholes.at(-1) as number
  const sum = parts.reduce((all, { value }) => all + Number(value), 0)
  const slack = parts.reduce((all, { value }) => all + slackOf(value), slackOf(String(whole))) + 1e-9
  if (parts.length === 2 && parts[0]?.label.includes('男') && parts[1]?.label.includes('女')) {
    return wholes.some(value => Math.abs(sum - value) <= slack) ? [] : [sumHit(parts, sum, whole, 0.85)]
  }
  if (parts.length < 3 || text[at - 1] !== '，' || sum <= largest + slack) return []
  return parts.some(({ label }) => attribute.test(label)) ? [] : [sumHit(parts, sum, whole, 0.62)]
}

function sumHit(parts: readonly Part[], sum: number, whole: number, confidence: number): Hit {
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part]
  return { rule: 'sum', start: first.start, end: last.start + last.length, confidence, params: { sum, whole } }
}

/** Parts that are more than their whole, or, where they must make it up, less. */
const partHits: NumberRule = text => {
  const hits: Hit[] = []
  for (let at = text.indexOf('其中'); at >= 0; at = text.indexOf('其中', at + 2)) hits.push(...judgeParts(text, at))
  return hits
}

const weekday =
  /((?:19|20)\d\d|民国\d{2,3}|民國\d{2,3})年(\d{1,2})月(\d{1,2})[日号號](?:[，（(]|是|为|正是|恰是)?(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])(?![期年])/gu

/** The first year of the Republic is 1912. */
const yearOf = (year: string) => (year.startsWith('民') ? Number(year.slice(2)) + 1911 : Number(year))

/** A day of the week that its date did not fall on. */
const weekdayHits: NumberRule = text =>
  matchesOf(text, weekday).flatMap(match => {
    const [quote, year = '', month, day, name = ''] = match
    const date = new Date(Date.UTC(yearOf(year), Number(month) - 1, Number(day)))
    if (date.getUTCMonth() !== Number(month) - 1) return []
    const real = '日一二三四五六'[date.getUTCDay()] as string
    if (real === (name === '天' ? '日' : name)) return []
    const start = match.index + quote.length - 1
    return [{ rule: 'weekday', start, end: start + 1, confidence: 0.82, fixes: [{ text: real }], params: { real } }]
  })

/** Rules that reckon: differences, growth, parts of a whole, days of the week. */
export const reckoningRules: readonly NumberRule[] = [
  gated('，', fromToHits),
  gated('比', yearOnHits),
  gated('个百分点', yearRateHits),
  gated('，', wholeHits),
  gated('其中', partHits),
  gated(/星期|[周週]|[礼禮]拜/u, weekdayHits),
]
