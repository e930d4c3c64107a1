import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const dated =
  /(?:((?:19|20)\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})[日号號](?:[（(，]|是|为)?(?:星期|[周週]|[礼禮]拜)([一二三四五六日天])(?![期年岁歲])/gu
const month = /(\d{1,2})月/gu
const fullYear = /(?<!\d)((?:19|20)\d\d)(?:年|[-./]\d{1,2}[-./])/gu
const otherYear = /[去上前明次翌][年]|来年/u
const names = '日一二三四五六'

interface Day {
  entry: TraitedBlock
  month: number
  day: number
  name: string
  /** Of the name of the day alone. */
  at: number
}

/** Days of a text that tell their day of the week without a year. */
function daysOf(blocks: readonly TraitedBlock[]): Day[] {
  return blocks.flatMap(entry => {
    if (!/[日号號][（(，是为]?(?:星期|[周週]|[礼禮]拜)/u.test(entry.text)) return []
    const months = matchesOf(entry.text, month)
    return matchesOf(entry.text, dated).flatMap((match): Day[] => {
      const told = match[2] ?? months.findLast(({ index }) => index < match.index)?.[1]
      if (match[1] || told === undefined) return []
      const name = match[4] === '天' ? '日' : (match[4] as string)
      const at = match.index + match[0].length - 1
      return [{ entry, month: Number(told), day: Number(match[3]), name, at }]
    })
  })
}

const weekdayIn = (year: number, { month: of, day }: Day) => names[new Date(Date.UTC(year, of - 1, day)).getUTCDay()]
/** A notice looks at most this many months ahead or back. */
const furthest = 4

/**
 * `10月11日（星期五）……10月10日（星期三）`: days that no one year gives. The year is one that the document names, or any;
 * what all others agree upon is right.
 */
export function datedWeekdayHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const days = daysOf(blocks)
  if (days.length < 2 || days.length > 40) return []
  // Days of two years have no one calendar.
  if (days.some(({ entry }) => otherYear.test(entry.text))) return []
  const spread = days.map(({ month: of }) => of)
  if (Math.max(...spread) - Math.min(...spread) > furthest) return []
  const named = new Set(blocks.flatMap(({ text }) => matchesOf(text, fullYear).map(match => Number(match[1]))))
  const isRight = (year: number) => days.filter(day => weekdayIn(year, day) === day.name)
  // Fourteen calendars are all there are.
  const years = Array.from({ length: 28 }, (_, at) => 2001 + at)
  if (years.some(year => isRight(year).length === days.length)) return []
  const ranked = [...years].map(year => ({ year, right: isRight(year).length })).sort((a, b) => b.right - a.right)
  const [best] = ranked
  if (!best) return []
  const ofName = [...named].map(year => ({ year, right: isRight(year).length })).sort((a, b) => b.right - a.right)[0]
  const known = ofName && ofName.right > 0 && ofName.right === best.right ? ofName : best
  // Of two days that differ either may be wrong, unless the year is known.
  const wrong = days.filter(day => weekdayIn(known.year, day) !== day.name)
  if (known.right < 2 && !(ofName && ofName.right === 1)) {
    const last = days.at(-1) as Day
    const first = days[0] as Day
    const gap = (Date.UTC(2023, last.month - 1, last.day) - Date.UTC(2023, first.month - 1, first.day)) / 864e5
    if (Math.abs(gap) > 20 || days.length > 2) return []
    const real = names[(((names.indexOf(first.name) + gap) % 7) + 7) % 7] as string
    return [hitOn(last, real, 0.72)]
  }
  if (wrong.length * 2 > days.length) return []
  return wrong.map(day => hitOn(day, weekdayIn(known.year, day) as string, 0.82))
}

const hitOn = ({ entry, at }: Day, real: string, confidence: number) => ({
  entry,
  hit: { rule: 'weekday', start: at, end: at + 1, confidence, fixes: [{ text: real }], params: { real } },
})
