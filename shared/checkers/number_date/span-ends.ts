import { matchesOf } from '../matches.ts'
import { isDay, type NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

/** `4月11日至31日`: the month that is named once holds for both days. */
const days = /(?<!\d)(\d{1,2})月(\d{1,2})[日号號]?(?:[-—–~～至到、]|——)(\d{1,2})[日号號]/gu
const lastDayHits: NumberRule = text =>
  matchesOf(text, days).flatMap(match => {
    const [quote, month = '', from = '', to = ''] = match
    const isLate = isDay(Number(month), Number(from)) && !isDay(Number(month), Number(to)) && Number(to) >= Number(from)
    if (!isLate) return []
    const sign = quote.at(-1) as string
    const last = isDay(Number(month), Number(to) - 1)
      ? [`${quote.slice(0, -to.length - 1)}${Number(to) - 1}${sign}`]
      : []
    return [hit('impossible_date', match, 0.88, ...last)]
  })

/** `下午14:30—13:00`: opening hours end after they begin, but by night. */
const hours = /(?<![\d:.])(\d{1,2}):(\d{2})(?:[-—–~～至到]|——)(\d{1,2}):(\d{2})(?![:\d])/gu
const byNight = /[晚夜]|次日|翌日|第二天|凌晨|通宵|隔天|[航班车車]次|[发發][车車]/u
const hourHits: NumberRule = text =>
  matchesOf(text, hours).flatMap(match => {
    const [quote, from, fromMinute, to, toMinute] = match
    const [start, end] = [Number(from) * 60 + Number(fromMinute), Number(to) * 60 + Number(toMinute)]
    if (end >= start || start >= 18 * 60 || end < 5 * 60) return []
    // From the end of a working day to the next morning.
    if (start >= 15 * 60 && end <= 10 * 60) return []
    if (byNight.test(text.slice(Math.max(0, match.index - 10), match.index + quote.length + 6))) return []
    return [hit('range_backwards', match, 0.7)]
  })

/** `第31页到第4页`: what is to be read goes forward. */
const pages = /第(\d{1,4})([页頁章条條节節回课課卷])?[-—–~～至到]{1,2}第(\d{1,4})([页頁章条條节節回课課卷])/gu
const pageHits: NumberRule = text =>
  matchesOf(text, pages)
    .filter(([, from, unit, to, last]) => Number(from) > Number(to) && (unit === undefined || unit === last))
    .map(match => hit('range_backwards', match, 0.82))

/** Rules about the ends of spans of days, hours and pages. */
export const spanEndRules: readonly NumberRule[] = [
  gated(/\d[日号號]?[-—–~～至到、]+(?:29|3[01])[日号號]/u, lastDayHits),
  gated(/第\d{1,4}[页頁章条條节節回课課卷]?[-—–~～至到]/u, pageHits),
  gated(/:\d\d[-—–~～至到]+\d{1,2}:/u, hourHits),
]
