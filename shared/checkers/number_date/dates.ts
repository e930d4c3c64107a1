import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf, matchesWith } from '../matches.ts'
import { hit } from './hit.ts'
import { daysBetween, monthsBetween } from './lost-dashes.ts'

/** A rule on a normalised block: offsets of its hits are offsets in the normalised text. */
export type NumberRule = (text: string) => Hit[]

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isMonth = (month: number) => month >= 1 && month <= 12
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether a day exists; without a year February has 29 days. */
export function isDay(month: number, day: number, year?: number): boolean {
  if (!isMonth(month) || day < 1) return false
  if (month === 2 && day === 29 && year !== undefined) return isLeap(year)
  return day <= (daysIn[month - 1] as number)
}

/** Every way to part digits into month and day, without leading zeros in figures of three. */
function splitMonthDay(digits: string): [month: number, day: number][] {
  const splits: [number, number][] = []
  for (let at = 1; at < digits.length; at++) {
    const [month, day] = [digits.slice(0, at), digits.slice(at)]
    if (month.length > 2 || day.length > 2 || day.startsWith('0') !== month.startsWith('0') || day === '0') continue
    if (isDay(Number(month), Number(day))) splits.push([Number(month), Number(day)])
  }
  return splits
}

const isYear = (digits: string) => /^(?:1[89]|20)\d\d$/u.test(digits)

const runTogether =
  /(?<![\d.,〓-])(\d{4})年(\d{3,4})日|(?<![\d.,〓]|[A-Za-z\d]-)(\d{5,8})日|(?<![\d.,〓-])(\d{3,4})日(?![以之内]|均|[游]|左右|行动|攻坚)/gu
const beforeDay = /(?:[于至自从到]|截至|截止|其中|[今当去同每]年|[，。；（”」])$/u

const shortDay = /(?<=[，。；（于至自从到]|其中|[今当去同]年)([1-9])([1-9])日(?=至|[上下]午|[晚凌]|[召在举])/gu

/** `61日至9月30日`: more days than a month has, where a date belongs. */
const shortDayHits: NumberRule = text =>
  matchesOf(text, shortDay).flatMap(match => {
    const [month, day] = [Number(match[1]), Number(match[2])]
    const isDate = month * 10 + day > 31 && isDay(month, day)
    return isDate ? [hit('run_together', match, 0.66, `${month}月${day}日`)] : []
  })

/** `18凌晨3时`: the hour of a day that has lost its sign. */
const dayBeforeHour =
  /(?<=^|[，。；至到于於])(\d{1,2})(?=(?:凌晨|清晨|早晨|[上下中]午|傍晚|[深午]夜|夜[间間晚]|晚上?)\d{1,2}(?:[时時点點]|:\d\d))/gu
const dayBeforeHourHits: NumberRule = text =>
  matchesOf(text, dayBeforeHour)
    .filter(([, day]) => Number(day) >= 1 && Number(day) <= lastDay)
    .map(match => hit('day_sign_lost', match, 0.8, `${match[0]}日`))

/** No term of days is followed by a time of one. */
const partOfDay = /^(?:[上中下]午|凌晨|清晨|傍晚|晚上?\d)/u

/** Dates whose 年 or 月 is lost: `2023年419日`, `202419日`, `1226日`. */
function runTogetherHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of matchesOf(text, runTogether)) {
    const [, year, digits, long, short] = match
    if (year && digits) {
      const readings = splitMonthDay(digits).map(([month, day]) => `${year}年${month}月${day}日`)
      hits.push(hit('run_together', match, 0.93, ...readings))
    } else if (long) hits.push(...longHits(match, long))
    else if (short && !text.slice(0, match.index).endsWith('月')) {
      const splits = splitMonthDay(short)
      const isLead = beforeDay.test(text.slice(Math.max(0, match.index - 2), match.index))
      // A hundred and twenty days are a term; a figure of four with a real month and day hardly is.
      const isPartOfDay = partOfDay.test(text.slice(match.index + match[0].length))
      if (splits.length === 0 || (short.length === 3 && !isLead && !isPartOfDay)) continue
      const readings = splits.map(([month, day]) => `${month}月${day}日`)
      hits.push(hit('run_together', match, short.length === 4 ? 0.85 : isPartOfDay ? 0.76 : 0.55, ...readings))
    }
  }
  return hits
}

function longHits(match: RegExpMatchArray & { index: number }, digits: string): Hit[] {
  const [year, rest] = [digits.slice(0, 4), digits.slice(4)]
  if (!isYear(year)) return []
  if (rest.length <= 2) {
    const day = Number(rest)
    if (day >= 1 && day <= 31) return [hit('month_lost', match, 0.9)]
    return splitMonthDay(rest).map(([month, last]) => hit('run_together', match, 0.9, `${year}年${month}月${last}日`))
  }
  const readings = splitMonthDay(rest).map(([month, day]) => `${year}年${month}月${day}日`)
  // A date in eight digits followed by 日 is odd, but its figures are sound.
  return readings.length > 0 ? [hit('run_together', match, 0.85, ...readings)] : []
}

const monthLost = /(?<!\d)(?:1[89]|20)\d\d年(\d{1,2})日/gu
const monthSignLost = /(?<!\d)((?:19|20)\d\d)年(1[0-2]|0?[1-9])(?=以[前后後来來]|[底末初](?![一二三])|中旬|下旬|上旬)/gu
const yearSignLost = /(?<![\d.,-])((?:1[89]|20)\d\d)[ \u3000]?(\d{1,2})月(?![ \u3000]?\d{1,2}月)/gu
const figureLost =
  /(?<![\d-])(?:1[89]|20)\d\d年月(?![均薪报刊度份]|〓)|(?<!\d)\d{1,2}月日(?![均平最照温溫较較差报刊常子本军軍寇伪偽方机機商侨僑占佔侵舰艦]|〓)/gu
const dayLost =
  /(?<!\d)(\d{1,2})月(\d{1,2})(?=[，。；]|[在召举开全市县我]|[以之]?[前后]|起|至(?!\d{1,2}日))(?![、\d])/gu

/** `825日，县委……` at the head of an entry: the sign of the month is lost. */
const monthSignGone = /(?<=^|[。；\n]\s?)([1-9])(1\d|2\d|3[01]|[1-9])日(?=，|[上下]午|[早晚]|凌晨)/gu
const lastDay = 31

function lostSignHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of matchesWith('日', text, monthSignGone)) {
    const [, month = '', day = ''] = match
    // 11日 to 31日 are days.
    if (isDay(Number(month), Number(day)) && Number(month + day) > lastDay)
      hits.push(hit('run_together', match, 0.7, `${month}月${day}日`))
  }
  for (const match of matchesWith('年', text, monthLost)) hits.push(hit('month_lost', match, 0.85))
  for (const match of matchesWith('年', text, monthSignLost))
    hits.push(hit('date_figure_lost', match, 0.72, `${match[0]}月`))
  for (const match of matchesWith('月', text, yearSignLost)) {
    const [, year = '', month = ''] = match
    if (isMonth(Number(month))) hits.push(hit('year_sign_lost', match, 0.9, `${year}年${month}月`))
  }
  for (const match of matchesWith('月', text, figureLost)) hits.push(hit('date_figure_lost', match, 0.8))
  for (const match of matchesWith('月', text, dayLost)) {
    const [quote, month, day] = match
    if (isDay(Number(month), Number(day)))
      hits.push(
        hit(
          'day_sign_lost',
          match,
          /^[前以之起至]/u.test(text.slice(match.index + quote.length)) ? 0.72 : 0.56,
          `${quote}日`,
        ),
      )
  }
  return hits
}

const fullDate = /(?:(?<!\d)(\d{3,5})年)?(?<![\d.])(\d{1,2})月(?!份?大)(?:(\d{1,2})[日号號])?/gu
const clock = /(?<!\d)(\d{1,2})[时時点點](\d{1,2})分(?!之)/gu
/** A morning that goes beyond noon. */
const lateMorning = /(?:上午|早上|凌晨|清晨|早晨)(?:1[4-9]|2\d)(?:[时時点點](?![起至到])|:\d{2}(?!\d))/gu
const numericDate = /(?<![\d/-])((?:19|20)\d\d)([-/])(\d{1,2})\2(\d{1,2})(?![\d/-])/gu
/** What shows that digits parted by strokes are a date: its field before it, or a time behind it. */
const dateField = /(?:时间|時間|日期|发布|發布|发表|来源|更新)[:：]?$/u
const longYear =
  /(?<![\d.,])((?:19|20)\d{3})年(?!\d{3,4}日)|(?<!\d)2[1-9]\d\d年(?=\d{1,2}月|[上下]半年)|(?<![\d近约約去这這今有])2[1-3]0\d年(?=以[来來]|[底末初](?!期))|(?<=(?:[始重]?建|成立|[创開开][办辦]|出生|生|[毕畢][业業]|迁建|竣工)[于於]|^自)1\d\d年|(?<![\d前元])(20[0-3]|19\d)年(?=\d{1,2}月)/gu

/** So many months are told as a span: half a year and its multiples, and whatever is reckoned with. */
const spanLead = /(?:[×*xX÷/·〓=＝]|[期限][为為是]?|[满滿每共计計分约約近超达達])$/u
const spanTail = /^(?:[×*xX÷=＝]|[偿償][还還]|[计計]收|[分期]期|以[上内內]|[内內](?!部))/u
function isSpan(text: string, { index, 0: quote }: RegExpMatchArray & { index: number }): boolean {
  return (
    spanLead.test(text.slice(Math.max(0, index - 2), index)) ||
    spanTail.test(text.slice(index + quote.length, index + quote.length + 2))
  )
}

/** Months, days and hours that no calendar or clock has. */
function impossibleHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of matchesWith('月', text, fullDate)) {
    const [quote, yearText, monthText, dayText] = match
    const [month, day] = [Number(monthText), Number(dayText)]
    const year = yearText && yearText.length === 4 ? Number(yearText) : undefined
    if (!isMonth(month)) {
      // Without a year the figure may count months, though 个 is the rule then.
      const isDate = year !== undefined || dayText
      if (isDate || (month > 12 && !isSpan(text, match)))
        hits.push(hit('impossible_date', match, isDate ? 0.94 : 0.55, ...monthsBetween(quote)))
      continue
    }
    if (dayText && !isDay(month, day, year)) {
      const date = /\d{1,2}月\d{1,2}[日号號]$/u.exec(quote)?.[0] ?? quote
      const place = { index: match.index + quote.length - date.length, 0: date }
      hits.push(hit('impossible_date', place, 0.94, ...lastDayOf(month, Number(dayText), date)))
    }
  }
  for (const match of matchesWith('分', text, clock)) {
    if (Number(match[1]) > 24 || Number(match[2]) > 59) hits.push(hit('impossible_date', match, 0.8))
  }
  for (const match of matchesWith('年', text, longYear))
    hits.push(
      hit('impossible_year', match, match[1] || match[0].startsWith('2') ? 0.85 : 0.6, ...yearsOfCentury(match[0])),
    )
  return hits
}

/** `2107年` for 2017年: a year to come whose middle digits make one of this century when they change places. */
const yearsOfCentury = (year: string) => (/^2[1-3]0\d年$/u.test(year) ? [`20${year[1]}${year[3]}年`] : [])

/** The month's last day, where the day is right behind it: 6月31日 is mostly meant for 6月30日. */
function lastDayOf(month: number, day: number, date: string): string[] {
  const last = daysIn[month - 1] as number
  if (month === 2 || day !== last + 1) return []
  return [date.replace(/月\d{1,2}/u, `月${last}`)]
}

const longMonth = /(?<![\d.,〓-])\d{3,4}月(?!份?大)/gu
const longDay = /(?<![\d.])(\d{1,2})月(\d{3,4})日/gu
const spanBefore = /[期共约满达计过]$/u

/** What a figure may have been before one of its digits was printed twice. */
const withoutOne = (digits: string) =>
  [...new Set([...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1)))].filter(rest => rest[0] !== '0')

/** Months and days of three digits: `去年111月`, `7月224日`. */
const longFigureHits: NumberRule = text => [
  ...matchesWith('月', text, longMonth)
    .filter(({ index, 0: quote }) => {
      const digits = quote.slice(0, -1)
      // A span may count months; a year that has lost its sign is told of elsewhere.
      return !isYear(digits) && !spanBefore.test(text.slice(Math.max(0, index - 1), index))
    })
    .map(match => {
      const readings = withoutOne(match[0].slice(0, -1)).filter(month => isMonth(Number(month)))
      return hit('impossible_date', match, readings.length > 0 ? 0.92 : 0.7, ...readings.map(month => `${month}月`))
    }),
  ...matchesWith('月', text, longDay).map(match => {
    const [, month = '', digits = ''] = match
    const shorter = withoutOne(digits)
      .filter(day => isDay(Number(month), Number(day)))
      .map(day => `${month}月${day}日`)
    const ranges = daysBetween(month, digits, day => isDay(Number(month), day))
    // 224 is 22 or 24 with a digit twice, sooner than 2 to 24.
    const readings = /(\d)\1/u.test(digits) ? [...shorter, ...ranges] : [...ranges, ...shorter]
    return hit('impossible_date', match, 0.94, ...readings)
  }),
]

/** Dates in digits alone that no calendar has, and mornings after noon. */
const numericHits: NumberRule = text => [
  ...matchesOf(text, numericDate)
    .filter(([, year, , month, day]) => !isDay(Number(month), Number(day), Number(year)))
    .map(match => {
      const isTold =
        dateField.test(text.slice(Math.max(0, match.index - 5), match.index)) ||
        /^\s?\d{1,2}:\d{2}/u.test(text.slice(match.index + match[0].length))
      return hit('impossible_date', match, isTold ? 0.86 : 0.4)
    }),
  ...(/[午早晨]\d{2}/u.test(text) ? matchesOf(text, lateMorning) : []).map(match =>
    hit('impossible_date', match, 0.66),
  ),
]

const quarter = /第?[五六七八九5-9]季度/gu
const timeOfDay = /(?<=[午日号晨晚至到]|\d{2}[-—–~～])(\d{1,2}):(\d{2})(?![:\d])/gu

/** Quarters and times of day that do not exist. */
function quarterHits(text: string): Hit[] {
  const times = matchesWith(':', text, timeOfDay).filter(([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59)
  const quarters = matchesWith('季度', text, quarter).map(match => hit('impossible_date', match, 0.8))
  return [...quarters, ...times.map(match => hit('impossible_date', match, 0.72))]
}

const yearRange = /(?<!\d)((?:1[89]|20)\d\d)年?(?:[-—–~～至到]|——)((?:1[89]|20)\d\d)年/gu
const fullRange = /(?<!\d)(\d{1,2})月(\d{1,2})日(?:[-—–~～至到]|——)(\d{1,2})月(\d{1,2})日/gu
const dayRange = /(?<!\d)(\d{1,2})月(\d{1,2})日?(?:[-—–~～至到]|——)(\d{1,2})日/gu

function rangeHits(text: string): Hit[] {
  const years = matchesWith('年', text, yearRange)
    .filter(([, from, to]) => Number(from) > Number(to))
    .map(match => hit('range_backwards', match, 0.8))
  const days = matchesWith('日', text, dayRange)
    .filter(([, , from, to]) => Number(from) > Number(to))
    .map(match => hit('range_backwards', match, 0.75))
  const full = matchesWith('月', text, fullRange)
    .filter(([, month, from, monthTo, to]) => month === monthTo && Number(from) > Number(to))
    .map(match => hit('range_backwards', match, 0.78))
  return [...years, ...days, ...full]
}

const shortYear =
  /(?<![\d前元.,第约近])(1[89]\d|20[0-3])年(?=[上下]半年|[初底末春夏秋冬]|以来|至今|[间中]?，(?:全|在|我|县|市))/gu
const wholeYear = /(?<!\d)(1[89]\d|20[0-3])\d年/gu

/** A year that has lost its last figure, in a text of years that have it: `194年下半年` beside `1943年`. */
const shortYearHits: NumberRule = text => {
  const found = matchesWith('年', text, shortYear)
  if (found.length === 0) return []
  const known = new Set(matchesOf(text, wholeYear).map(([, head]) => head))
  return found.filter(([, head]) => known.has(head)).map(match => hit('impossible_year', match, 0.78))
}

/** Rules about dates and times. */
export const dateRules: readonly NumberRule[] = [
  runTogetherHits,
  lostSignHits,
  impossibleHits,
  longFigureHits,
  numericHits,
  rangeHits,
  quarterHits,
  shortDayHits,
  dayBeforeHourHits,
  shortYearHits,
]
