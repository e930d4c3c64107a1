import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { rewritten } from './numerals.ts'
import { clockTimesOf, dateLike, type TimePoint, timePointsOf } from './time-points.ts'

const numeral = '(\\d{1,3}|[一二三四五六七八九十百两兩]{1,4})'

/** What is agreed or imposed for so long, and stands between two days. */
const termWord =
  '(?:徒刑|拘役|管制|[租借聘任学工保]期|服务期|合同期限?|有效期限?|期限|试用期|质保期|承包期|经营期|使用期|为期|缓刑|停业整顿|期)'
const termOf = new RegExp(
  `${termWord}[为為是共]?(?:(?:${numeral}年)(?:[零又]?${numeral}个?月)?|${numeral}个?月)(?![^，。；（]{0,3}[年月])`,
  'gu',
)
const boundary = /^(?:起|始|之日)?起?[至到]/u
const termReach = 160
/** A term less the days that were spent in custody, or counted in another way. */
const shortens = /折抵|扣除|减去|減去|先行羁押|[减減]刑/u

interface Length {
  months: number
  at: number
}

const termsIn = (text: string): Length[] =>
  matchesOf(text, termOf).map(({ index, 1: years, 2: months, 3: only }) => ({
    months: (years ? amountOf(years) * 12 : 0) + (months ? amountOf(months) : 0) + (only ? amountOf(only) : 0),
    at: index,
  }))

const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 864e5
const isWhole = (point: TimePoint | undefined): point is Required<TimePoint> => point?.day !== undefined

/** The last days that a term from a day may have: the day before its date, or its date. */
function endsOf(from: Required<TimePoint>, months: number): Date[] {
  return [1, 0].map(less => new Date(Date.UTC(from.year, from.month - 1 + months, from.day - less)))
}

/** `租期三年，自2010年7月1日起至2014年6月30日止`: the last day has two of its three parts from the right one. */
const termHits: NumberRule = text => {
  const points = timePointsOf(text)
  if (points.length < 2) return []
  const terms = termsIn(text)
  return points.flatMap((to, at): Hit[] => {
    const from = points[at - 1]
    if (!isWhole(to) || !isWhole(from) || !boundary.test(text.slice(from.end, to.start))) return []
    if (to.start - from.end > 4) return []
    const before = terms.filter(({ at: place }) => place < from.start && from.start - place < termReach)
    const own = before.at(-1)
    const behind = terms.find(({ at: place }) => place > to.end && place - to.end < 12)
    const length = (own ?? behind)?.months
    // Of several terms the one that is served does not show.
    if (!length || new Set(before.map(({ months }) => months)).size > 1) return []
    const ends = endsOf(from, length)
    const told = dayNumber(to.year, to.month, to.day)
    if (ends.some(end => Math.abs(end.getTime() / 864e5 - told) <= 2)) return []
    const slip = ends.find(end => {
      const parts = [end.getUTCFullYear() === to.year, end.getUTCMonth() + 1 === to.month, end.getUTCDate() === to.day]
      return parts.filter(isSame => isSame).length === 2
    })
    if (!slip || (slip.getTime() / 864e5 > told && shortens.test(text))) return []
    const expected = dateLike(to, slip.getUTCFullYear(), slip.getUTCMonth() + 1, slip.getUTCDate())
    return [{ ...hit('reckoning', { index: to.start, 0: to.quote }, 0.83, expected), params: { expected } }]
  })
}

/** Words by which all the years between two are told, with their number. */
const lastedYears = new RegExp(
  `(?:[历歷][时時经經]|[整][整]|前[后後](?:共|[历歷][时時])?|[长長][达達]|[待呆住干守度用花][了过過]|[经經][过過历歷]|奋斗了?|已?[经經]?有|已[经經]?|相隔|相距|相差|[时時]隔|[间間]隔|共[历歷]?|共[计計])(?:整整|前[后後]|[待呆住干守度用花][了过過]|[了近])?${numeral}(?:个|個)?(年|[载載]|周年|春秋)(?![\\d级級代度初底末前后後半多余餘来來])`,
  'gu',
)
/** What the years between two stand for only where a word binds both. */
const bindsYears = /[自从從][^。；]{0,2}$/u
const joinsYears = /[至到]|[，、][^。；]{0,14}$/u
const firm = /[历歷][时時经經]|整整|前[后後]|[待呆住干守度用花][了过過]|相隔|相距|相差|[时時]隔|[间間]隔/u
const sentenceEnd = /[。；！？\n]/u

/** `1968年下乡，1979年返城，整整待了15年`: years that the only two of the sentence do not give. */
const yearsHits: NumberRule = text => {
  const lengths = matchesOf(text, lastedYears)
  if (lengths.length === 0) return []
  const points = timePointsOf(text)
  return lengths.flatMap(({ index, 0: quote, 1: figure = '', 2: unit = '' }): Hit[] => {
    const from = lastEnd(text, index)
    const own = points.filter(({ start }) => start >= from && start < index)
    const [one, other] = own
    if (!one || !other || own.length > 2 || index - other.end > 30) return []
    const between = text.slice(one.end, other.start)
    const isFounded =
      /[创創建办辦立][\s\S]{0,3}$/u.test(text.slice(Math.max(from, one.start - 6), one.start)) &&
      /[至到]$/u.test(between)
    const isBound =
      isFounded || (bindsYears.test(text.slice(Math.max(from, one.start - 3), one.start)) && joinsYears.test(between))
    if (!isBound && !firm.test(quote)) return []
    const years = other.year - one.year
    const said = numberOf(figure)
    // A meeting held again, a piece of the time, or a year counted at both ends.
    if (years <= 0 || Number.isNaN(said) || Math.abs(said - years) <= 1) return []
    if (/其中|期间|期間|先后|先後|累计|累計|从事|從事|工作|[每各]|第$/u.test(text.slice(one.end, index))) return []
    const tail = figure + unit
    const start = index + quote.length - tail.length
    const expected = rewritten(tail, years) ?? `${years}年`
    return [{ ...hit('reckoning', { index: start, 0: tail }, 0.74, expected), params: { expected } }]
  })
}

function lastEnd(text: string, at: number): number {
  for (let place = at - 1; place >= 0; place--) if (sentenceEnd.test(text[place] as string)) return place + 1
  return 0
}

const lastedHours = new RegExp(
  `(?:全程|[历歷歷][时時]|用[时時]|耗[时時]|需[时時]?|用了|花了|走了|[开開]了|行[程驶駛]|途中|路上|一共|共[计用]?|[飞飛]行|[总總]共)(?:大?[约約]|[将將]近|近|要|要走|走|用|不到)?(?:${numeral}[个個]?(半)?(?:小[时時]|[钟鐘][头頭])(半)?(?:零?${numeral}分[钟鐘]?)?|${numeral}分[钟鐘])(?![以之\\d])`,
  'gu',
)
const clockReach = 160

/** `8:15发车……11:55到达，全程4小时40分`: no two times of the journey give it, and two of them give it but for the hours. */
const hoursHits: NumberRule = text => {
  const lengths = matchesOf(text, lastedHours)
  if (lengths.length === 0) return []
  const times = clockTimesOf(text)
  return lengths.flatMap(({ index, 0: quote, 1: hours, 2: half, 3: late, 4: rest, 5: only }): Hit[] => {
    const own = times.filter(({ start }) => start < index && index - start < clockReach)
    if (own.length < 2) return []
    const isRough = /[约約近到]/u.test(quote) || (rest === undefined && only === undefined)
    const said = only ? numberOf(only) : amountOf(hours ?? '') * 60 + (half || late ? 30 : rest ? numberOf(rest) : 0)
    const gaps = own.flatMap((to, at) =>
      own.slice(0, at).flatMap(from => {
        const gap = (to.minutes - from.minutes + 1440) % 1440
        // Nine in the evening may be told as nine.
        return gap > 0 ? [gap, ...(gap > 720 ? [gap - 720] : [])] : []
      }),
    )
    if (gaps.some(gap => Math.abs(gap - said) <= (isRough ? 29 : 5))) return []
    const last = own.at(-1)
    const first = own[0]
    const whole = last && first ? (last.minutes - first.minutes + 1440) % 1440 : 0
    const isSlip = whole !== said && Math.abs(whole - said) % 60 === 0 && Math.abs(whole - said) <= 600
    if (!isSlip) return []
    const tail = /(?:\d|[一二三四五六七八九十百两兩])[\s\S]*$/u.exec(quote)?.[0] ?? quote
    const [h, m] = [Math.floor(whole / 60), whole % 60]
    const expected = `${h > 0 ? `${h}小时` : ''}${m > 0 ? `${m}分` : ''}`
    return [
      {
        ...hit('reckoning', { index: index + quote.length - tail.length, 0: tail }, 0.78, expected),
        params: { expected },
      },
    ]
  })
}

/** Rules about how long something lasted between two days, years or times. */
export const lastingRules: readonly NumberRule[] = [
  gated(/[日号號](?:之日)?起?[至到]/u, termHits),
  gated(
    /年[\s\S]{0,60}(?:[历歷][时時经經]|整整|前[后後]|[长長][达達]|[待呆住干守度用花][了过過]|有|已|[隔距差]|共)/u,
    yearsHits,
  ),
  gated(/小[时時]|分[钟鐘]|[钟鐘][头頭]/u, hoursHits),
]
/** Whether a text without digits may tell of such a time. */
export const mayHoldLasting = /年[\s\S]{0,40}[日年][\s\S]{0,12}[至到，][\s\S]{0,20}年|[点點时時][\s\S]{0,60}小[时時]/u
