import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'

/** A day of our calendar as a text tells it; month and day are undefined where it tells the year only. */
export interface TimePoint {
  year: number
  month?: number
  day?: number
  start: number
  end: number
  quote: string
}

const han = '〇○零一二三四五六七八九'
const date = new RegExp(
  `(?<![\\d.,])((?:1[6-9]|20)\\d\\d)年(?:(\\d{1,2})月)?(?:(\\d{1,2})[日号號])?|([一二][${han}]{3})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十廿]{1,3})[日号號])?`,
  'gu',
)
const optional = (figure: string | undefined) => (figure === undefined ? undefined : numberOf(figure))

/** The years and dates of a text, in order. */
export const timePointsOf = (text: string): TimePoint[] =>
  matchesOf(text, date).map(match => {
    const month = optional(match[2] ?? match[5])
    const day = optional(match[3] ?? match[6])
    return {
      year: numberOf(match[1] ?? match[4] ?? ''),
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
      start: match.index,
      end: match.index + match[0].length,
      quote: match[0],
    }
  })

/** A date as its text would write it: in the figures of the one that it replaces. */
export function dateLike({ quote }: TimePoint, year: number, month: number, day: number): string {
  if (/\d/u.test(quote)) return `${year}年${month}月${day}日`
  const circle = /[○零]/u.exec(quote)?.[0] ?? '〇'
  const digits = [...String(year)]
    .map(digit => (digit === '0' ? circle : '〇一二三四五六七八九'[Number(digit)]))
    .join('')
  const small = (value: number) => {
    const tens = Math.floor(value / 10)
    const ones = value % 10 === 0 ? '' : '〇一二三四五六七八九'[value % 10]
    return value < 10 ? ones : `${tens > 1 ? '〇一二三'[tens] : ''}十${ones}`
  }
  return `${digits}年${small(month)}月${small(day)}日`
}

/** Minutes since midnight as a text tells them, with the half of the day where it names one. */
export interface ClockTime {
  minutes: number
  start: number
  end: number
}

const small = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})'
const clock = new RegExp(
  `(?<![\\d:：.])(?:([上中下]午|[凌清]晨|早[上晨]?|晚[上间]?|傍晚|夜里|午[后夜])\\s?)?(?:([01]?\\d|2[0-4])[:：]([0-5]\\d)(?![\\d:：])|(${small})[点點时時](?![间期代候刻段])(?:(${small})分|(半)|([一三])刻)?)`,
  'gu',
)

/** The times of day in a text; words for the later half of the day are taken in. */
export const clockTimesOf = (text: string): ClockTime[] =>
  matchesOf(text, clock).flatMap(
    ({ index, 0: quote, 1: half = '', 2: h, 3: m, 4: hour, 5: minute, 6: isHalf, 7: quarter }) => {
      const hours = Number(h ?? numberOf(hour ?? ''))
      const minutes = isHalf ? 30 : quarter ? numberOf(quarter) * 15 : minute ? numberOf(minute) : Number(m ?? 0)
      if (!(hours <= 24 && minutes < 60)) return []
      const isLate = /[下晚傍夜后]/u.test(half) && hours < 12
      return [{ minutes: (hours + (isLate ? 12 : 0)) * 60 + minutes, start: index, end: index + quote.length }]
    },
  )
