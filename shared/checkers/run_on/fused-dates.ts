import type { ListedBlock } from '../block-list.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { Intruder } from './intruder.ts'

const digits = '[\\d〇○零一二三四五六七八九十]'
const monthHead = new RegExp(`^\\s*(${digits}{1,3})月(?:${digits}{1,3}日|[上中下]旬|初|底)?[，,\\s]`, 'u')
const monthInside = new RegExp(
  `(?<=[。！？])(${digits}{1,3})月(?:${digits}{1,3}日|[上中下]旬|初|底)?(?=[，\\u3000])`,
  'gu',
)
/** Whether a blank, not a comma, stands behind the date of an entry. */
const isSetOff = new RegExp(`^\\s*${digits}{1,3}月(?:${digits}{1,3}日|[上中下]旬|初|底)?\\s`, 'u')
const yearHead = /^\s*(?:公元)?(\d{4}|[一二][〇○零一二三四五六七八九]{3})年/u
const yearInside = new RegExp(`(?<=[。！？])(\\d{4}|[一二][〇○零一二三四五六七八九]{3})年(?=${digits}{1,3}月|，)`, 'gu')
/** So many entries begin with a date before a text is a chronicle, and of its paragraphs at least this share. */
const fewestEntries = 5
const chronicleShare = 0.5
/** Dates inside entries of a chronicle that are set so, one in so many entries. */
const mostInside = 4

interface Dated {
  index: number
  value: number
}

const headsOf = (list: readonly ListedBlock[], pattern: RegExp, isAsked: (entry: ListedBlock) => boolean): Dated[] =>
  list.flatMap((entry, index): Dated[] => {
    const match = isAsked(entry) ? pattern.exec(entry.text.slice(0, 16)) : null
    return match ? [{ index, value: numberOf(match[1] as string) }] : []
  })

interface DateInside {
  start: number
  end: number
  /** Index of the entry it stands in, and the year or month it names. */
  at: number
  value: number
  /** What stands behind it. */
  mark: string
}

/** Dates behind the end of a sentence, inside the entries that the heads begin. */
const datesInside = (list: readonly ListedBlock[], heads: readonly Dated[], pattern: RegExp): DateInside[] =>
  heads.flatMap(({ index }, at) =>
    list.slice(index, heads[at + 1]?.index ?? index + 1).flatMap(({ block, text }) => {
      if (block.kind !== 'paragraph' || !text.includes('。')) return []
      return matchesOf(text, pattern).map(match => {
        const start = block.start + match.index
        const mark = text[match.index + match[0].length] as string
        return { start, end: start + match[0].length, at, value: numberOf(match[1] as string), mark }
      })
    }),
  )

const spansOf = (dates: readonly DateInside[], confidence: number): Intruder[] =>
  dates.map(({ start, end }) => ({ rule: 'fused_record', start, end, confidence }))

function fusedYearsIn(list: readonly ListedBlock[]): Intruder[] {
  const years = headsOf(list, yearHead, ({ text }) => text.length <= 12)
  if (years.length < 2) return []
  const isMissing = ({ at, value }: DateInside) =>
    value === (years[at]?.value ?? 0) + 1 && (years[at + 1]?.value ?? 0) > value
  return spansOf(datesInside(list, years, yearInside).filter(isMissing), 0.76)
}

function fusedMonthsIn(list: readonly ListedBlock[]): Intruder[] {
  const months = headsOf(list, monthHead, ({ block }) => block.kind === 'paragraph')
  const paragraphs = list.filter(({ shape }) => shape === 'prose').length
  if (months.length < fewestEntries || months.length < paragraphs * chronicleShare) return []
  // What has lost its line break has kept what its sisters have behind their dates.
  const setOff = months.filter(({ index }) => isSetOff.test((list[index] as ListedBlock).text.slice(0, 20))).length
  const isOfKind = (mark: string) => (mark === '，' ? setOff * 2 < months.length : setOff * 2 >= months.length)
  const inside = datesInside(list, months, monthInside).filter(({ mark }) => isOfKind(mark))
  // An entry goes on to later months where the chronicle tells an undertaking to its end: then it does so often.
  if (inside.length * mostInside > months.length) return []
  const heads = new Set(months.map(({ index }) => index))
  // Where an entry without a date follows, the chronicle tells more than one thing in an entry.
  const isDated = (index: number) => {
    const next = list[index]
    return !next || heads.has(index) || next.shape === 'heading' || yearHead.test(next.text)
  }
  const isDue = ({ at, value }: DateInside) => {
    if (!isDated((months[at]?.index ?? 0) + 1)) return false
    const [before, after] = [months[at]?.value ?? 0, months[at + 1]?.value ?? 0]
    return value > before && (after >= value || after < before)
  }
  return spansOf(inside.filter(isDue), 0.62)
}

/** Entries of a chronicle that were run into the one before. */
export const fusedDatesIn = (list: readonly ListedBlock[]): Intruder[] => [
  ...fusedYearsIn(list),
  ...fusedMonthsIn(list),
]
