import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit, type Place } from './hit.ts'
import { rewritten } from './numerals.ts'

/** A span that is not what its two ends give, which is offered in its place. */
function reckoned(place: Place, confidence: number, real: number): Hit {
  const expected = rewritten(place[0], real) ?? String(real)
  return { ...hit('reckoning', place, confidence, expected), params: { expected } }
}

const dash = '(?:[-—–~～]|——)'
const until = `(?:${dash}|[至到])`

const measure = '元|岁|人|名|%|米|天|公斤|斤|亩|吨|公里|厘米|毫米|小时|分钟|个月|倍|户|件|页|户|周岁|毫克|平方米'
const figureRange = new RegExp(
  `(?<![\\d.\\-—~〓A-Za-z:：/])(\\d+(?:\\.\\d+)?)([万亿]?(?:${measure}))?${dash}(\\d+(?:\\.\\d+)?)([万亿]?(?:${measure}))(?![\\d\\-—~])`,
  'gu',
)
/** A change, a score or a mark may go down. */
const goesDown = /[由从自图圖]|降(?![水雨雪尘])|减|缩|跌|比分|战胜|击败|不敌|第$/u

/** `500—300元`, `60～45岁`: a range of figures that ends below its beginning. */
const figureRangeHits: NumberRule = text =>
  matchesOf(text, figureRange).flatMap(({ index, 0: quote, 1: from, 2: fromUnit, 3: to, 4: toUnit }) => {
    if (fromUnit !== undefined && fromUnit !== toUnit) return []
    // `1998—2元`: a year, a number with a part, or an abbreviation of the second figure (`125—30页`).
    const isAbbreviated = (to as string).length < (from as string).length
    const isDown = Number(from) > Number(to) && !isAbbreviated
    return isDown && !goesDown.test(text.slice(Math.max(0, index - 8), index))
      ? [hit('range_backwards', { index, 0: quote }, 0.62)]
      : []
  })

const penalty = '(?:元|日|天|年|[个個]月|倍|[点點])'
const amount = '(\\d+(?:\\.\\d+)?[万萬]?|[一二三四五六七八九十百千万萬两兩]{1,5})'
const penalties = new RegExp(`${amount}(${penalty})以上，?${amount}(${penalty})以下(?![^，。；]{0,6}(?:免|老))`, 'gu')
/** What is between bounds: who is older or younger than both is told so too. */
const punished = /[罚罰处處]|拘留|徒刑|拘役|管制|[监監]禁|[赔賠]/u
const punishedReach = 12

/** `处以500元以上200元以下罚款`: the bounds of a penalty turned round. */
const penaltyHits: NumberRule = text =>
  matchesOf(text, penalties).flatMap(({ index, 0: quote, 1: from = '', 2: unit, 3: to = '', 4: other }) => {
    const around = text.slice(Math.max(0, index - punishedReach), index + quote.length + punishedReach)
    return unit === other && amountOf(from) > amountOf(to) && punished.test(around)
      ? [hit('range_backwards', { index, 0: quote }, 0.84, `${to}${unit}以上${from}${unit}以下`)]
      : []
  })

const lastingDays = new RegExp(
  `(\\d{1,2})月(\\d{1,2})日${until}(?:(\\d{1,2})月)?(\\d{1,2})日(?:[^，。；\\d]{0,6}?[，（(]|[，（(]?[^，。；\\d]{0,6}?)(为期|历时|歷時|为时|共计?|前后)(\\d{1,3}|[一二三四五六七八九十两]{1,3})[天日]`,
  'gu',
)
const dayOf = (month: string, day: string) => Date.UTC(2023, Number(month) - 1, Number(day)) / 864e5

/** `5月3日至5月10日，为期五天`: days that the two dates do not give. */
const lastingHits: NumberRule = text =>
  matchesOf(text, lastingDays).flatMap(match => {
    const [quote, month = '', from = '', monthTo = month, to = '', , said = ''] = match
    const days = dayOf(monthTo, to) - dayOf(month, from)
    // A leap day, and whether first and last day count.
    if (days <= 0 || [-1, 0, 1, 2].some(more => days + more === numberOf(said))) return []
    const tail = `${said}${quote.at(-1)}`
    const start = match.index + quote.length - tail.length
    return [reckoned({ index: start, 0: tail }, 0.74, days + 1)]
  })

const session = new RegExp(
  `(?:[会展]期|展览期|公示期|集[训訓]|[为為]期|活[动動])(?:[为為])?(\\d{1,2}|[一二三四五六七八九十两]{1,2})天[，（]?(?:从|自|于)?(\\d{1,2})月(\\d{1,2})日(?:上午|下午)?${until}(?:(\\d{1,2})月)?(\\d{1,2})日`,
  'gu',
)
/** `会期三天，3月5日至6日`: the same the other way round. */
const sessionHits: NumberRule = text =>
  matchesOf(text, session).flatMap(
    ({ index, 0: quote, 1: said = '', 2: month = '', 3: from = '', 4: monthTo = month, 5: to = '' }) => {
      const days = dayOf(monthTo, to) - dayOf(month, from) + 1
      if (days <= 0 || [-1, 0].some(more => days + more === numberOf(said))) return []
      const start = index + quote.indexOf(said)
      return [reckoned({ index: start, 0: `${said}天` }, 0.7, days)]
    },
  )

const tenure =
  /(?<!\d)((?:1[89]|20)\d\d)年[^。；\d]{0,4}(?:\d{1,2}月)?[^。；\d]{0,14}(?:任|入伍|参军|从教|就职|到任|参加工作|入党|上任|服役)[^。；\d]{0,14}，((?:1[89]|20)\d\d)年(?:\d{1,2}月)?[^。；\d]{0,14}(?:离任|卸任|转业|退伍|复员|退休|去职|离职|退役|调离|免职)[^。；，\d]{0,6}，(?:前后|共|先后)?(?:在任|军龄|党龄|工龄|教龄|任职|服役|从教)(?:整整|共|达|长达)?(\d{1,2}|[一二三四五六七八九十两]{1,3})年/gu
/** `1978年任校长，1996年离任，在任28年`. */
const tenureHits: NumberRule = text =>
  matchesOf(text, tenure).flatMap(({ index, 0: quote, 1: from, 2: to, 3: said = '' }) => {
    const years = Number(to) - Number(from)
    if (years < 0 || [-1, 0, 1].some(more => years + more === numberOf(said))) return []
    return [reckoned({ index: index + quote.length - said.length - 1, 0: `${said}年` }, 0.7, years)]
  })

const lastingYears =
  /(?<!\d)((?:1[89]|20)\d\d)年?(?:[-—–~～至到]|——)((?:1[89]|20)\d\d)年，?的?(\d{1,3}|[一二三四五六七八九十两]{1,3})年(?=[间來来中]|时间|當中|当中)/gu

/** `1978年至1985年的十二年间`. */
const yearHits: NumberRule = text =>
  matchesOf(text, lastingYears).flatMap(match => {
    const [quote, from, to, said = ''] = match
    const years = Number(to) - Number(from)
    if (years <= 0 || [0, 1].some(more => years + more === numberOf(said))) return []
    const start = match.index + quote.length - said.length - 1
    return [reckoned({ index: start, 0: `${said}年` }, 0.72, years)]
  })

/** How far before a span of years its sentence may name another year. */
const sentenceReach = 120
const lasted =
  /(?<!\d)((?:1[89]|20)\d\d)年[^。；\d]{0,3}(?:\d{1,2}月)?[^。；\d]{0,16}，((?:1[89]|20)\d\d)年(?:\d{1,2}月)?[^。；\d]{0,16}，(?:前后)?[历歷][时時经經](\d{1,2}|[一二三四五六七八九十两]{1,3})年/gu
/** `2008年3月开工，2010年10月完工，历时四年`. */
const lastedHits: NumberRule = text =>
  matchesOf(text, lasted).flatMap(match => {
    const [quote, from, to, said = ''] = match
    const years = Number(to) - Number(from)
    const before = text.slice(Math.max(0, match.index - sentenceReach), match.index)
    if (/\d{4}年/u.test(before.slice(before.lastIndexOf('。') + 1))) return []
    if (years < 0 || [-1, 0, 1].some(more => years + more === numberOf(said))) return []
    const start = match.index + quote.length - said.length - 1
    return [reckoned({ index: start, 0: `${said}年` }, 0.68, years)]
  })

const life =
  /[（(]\s?(1[5-9]\d\d|20\d\d)年?[-—–~～至]{1,2}\s?(1[5-9]\d\d|20\d\d)年?[)）](?:[^。]{0,40}?(?:享年|终年|卒年|時年|时年)(\d{2,3}|[一二三四五六七八九十百]{2,5})岁)?/gu
const bornAndDied =
  /(1[5-9]\d\d|20\d\d)年[^。；]{0,16}?(?:出生|生[于於]|诞生|生，)[^。；]{0,80}?(1[5-9]\d\d|20\d\d)年[^。；年]{0,24}?(?:逝世|去世|病逝|病故|卒|牺牲|辞世)[^。；]{0,16}?(?:享年|终年|时年|年仅)(\d{2,3}|[一二三四五六七八九十百]{2,5})岁/gu

const bornIn =
  /(?:出生|生)[于於](1[5-9]\d\d|20\d\d)年[^。；]{0,40}?，(1[5-9]\d\d|20\d\d)年[^。；年]{0,16}?(?:逝世|去世|病逝|病故|卒|牺牲|辞世|就义|遇难)[^。；\d]{0,6}?(?:享年|终年|时年|年仅|时)(\d{2,3}|[一二三四五六七八九十百]{2,5})岁/gu

function ageHit(match: RegExpMatchArray & { index: number }): Hit[] {
  const [quote, born, died, age = ''] = match
  const years = Number(died) - Number(born)
  if (years < 0) {
    const span = (quote.split(/[)）]/u)[0] as string).slice(1)
    return [hit('range_backwards', { index: match.index + 1, 0: span }, 0.78)]
  }
  // Counted the old way a life is up to two years longer.
  if (age === '' || [-1, 0, 1, 2].some(more => years + more === numberOf(age))) return []
  const tail = `${age}岁`
  const start = match.index + quote.lastIndexOf(tail)
  return [reckoned({ index: start, 0: tail }, 0.74, years)]
}

const ageAtDeath = /(?:享年|终年|卒年)(\d{2,3}|[一二三四五六七八九十百]{2,5})岁/gu
const otherLife = /[（(]\s?(?:1[5-9]|20)\d\d年?[-—–~～至]/u

/** An age at death told sentences after the years of the life, in the same entry. */
const lateAgeHits: NumberRule = text => {
  const ages = matchesOf(text, ageAtDeath)
  let next = 0
  return matchesOf(text, life).flatMap((match): Hit[] => {
    if (match[3] !== undefined) return []
    const from = match.index + match[0].length
    while (next < ages.length && (ages[next]?.index ?? 0) < from) next++
    const age = ages[next]
    if (!age || otherLife.test(text.slice(from, age.index))) return []
    const quote = `${match[0]}${age[0]}`
    const place = age.index + age[0].length - quote.length
    return ageHit(Object.assign([quote, match[1], match[2], age[1]], { index: place }) as never)
  })
}

/** `（1961—1902）`, and an age at death that birth and death do not give. */
const lifeHits: NumberRule = text => [
  ...matchesOf(text, life).flatMap(match => ageHit(match)),
  ...(/[享终卒]年/u.test(text) ? lateAgeHits(text) : []),
  ...(text.includes('生于') ? matchesOf(text, bornIn).flatMap(match => ageHit(match)) : []),
  ...(/[享终时年][年仅]/u.test(text) ? matchesOf(text, bornAndDied).flatMap(match => ageHit(match)) : []),
]

const dayTime =
  /(?<![\d:：])(\d{1,2})(?::(\d{2})|时(?:(\d{1,2})分)?)(?:[-—–~～至到]|——)(\d{1,2})(?::(\d{2})(?![:\d])|时(?:(\d{1,2})分)?)/gu

/** `14:30—9:00` on one day. What begins in the evening may end in the morning. */
const timeHits: NumberRule = text =>
  matchesOf(text, dayTime).flatMap(match => {
    const minutes = (hour: string | undefined, minute: string | undefined) => Number(hour) * 60 + Number(minute ?? 0)
    const from = minutes(match[1], match[2] ?? match[3])
    const to = minutes(match[4], match[5] ?? match[6])
    const isOfOneDay = from > to && from <= 16.5 * 60 && to >= 7 * 60
    return isOfOneDay ? [hit('range_backwards', { index: match.index, 0: match[0] }, 0.6)] : []
  })

/** Rules about spans of figures, days, years and lives. */
export const spanRules: readonly NumberRule[] = [
  gated(/\d[元岁人名%米天公斤亩吨厘毫小分个倍户件页周平万亿]{0,5}[-—–~～]/u, figureRangeHits),
  gated(/[历歷][时時经經]/u, lastedHits),
  gated(/为期|历时|歷時|为时|日[，（(]?[共前]/u, lastingHits),
  gated(/[会展示为為]期|集[训訓]|活[动動]/u, sessionHits),
  gated(/[在]任|军龄|党龄|工龄|教龄|任职|服役/u, tenureHits),
  gated(/年[间來来中时當当]/u, yearHits),
  gated(/[享终時时]年|年仅|生于|[（(]\s?[12]\d{3}年?[-—–~～至]/u, lifeHits),
  gated(/\d[:时分]\d{0,2}分?[-—–~～至到]/u, timeHits),
]

/** The bounds of penalties, which laws tell in either kind of numerals. */
export const penaltyRules: readonly NumberRule[] = [
  gated(/[元日天年月倍点點]以上，?[\d一二三四五六七八九十百千万萬两兩]/u, penaltyHits),
]
