import { type HeadingStyle, headingStyles } from '../../domain/document-profile.ts'
import { rankOf } from '../heading-number.ts'
import type { Outline, OutlineEntry } from '../outline.ts'

/** Headings numbered on from one another: 一、二、三、 of one section, or the sections named by years. */
export interface Series {
  style: HeadingStyle | 'year'
  members: OutlineEntry[]
  /** The level most of its marked members have; 0 when none is marked. */
  level: number
  /** Members at that level, and marked members. */
  agreeing: number
  marked: number
}

/** Series of one style that may still go on at a time. */
const mostOpen = 6
/** A number may be missing here and there. */
const largestGap = 2

function continuedBy(open: readonly OutlineEntry[][], next: OutlineEntry): OutlineEntry[] | undefined {
  const value = next.number?.value ?? 0
  let best: OutlineEntry[] | undefined
  let bestScore = 0
  for (const members of open) {
    const last = members.at(-1) as OutlineEntry
    const step = value - (last.number?.value ?? 0)
    if (step < 1 || step > largestGap || last.number?.stem !== next.number?.stem) continue
    // A list inside the text counts too: a marked heading goes on from marked ones.
    const score = last.level > 0 === next.level > 0 ? 4 - step : step === 1 ? 1.5 : 0.5
    if (score >= bestScore) [best, bestScore] = [members, score]
  }
  return best
}

/** The level a series should have by the heading above it: one more than the last marked one of an outer style. */
function levelBelowParent(outline: Outline, places: ReadonlyMap<OutlineEntry, number>, first: OutlineEntry): number {
  if (!first.number) return 0
  for (let at = (places.get(first) ?? 0) - 1; at >= 0; at--) {
    const above = outline.entries[at] as OutlineEntry
    if (above.level === 0) continue
    if (above.number && rankOf(above.number.style) >= rankOf(first.number.style)) return 0
    return above.level + 1
  }
  return 0
}

function mostFrequent(levels: readonly number[], tieBreak: ReadonlyMap<number, number>): number {
  const counts = new Map<number, number>()
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1)
  let best = 0
  for (const [level, count] of counts) {
    const lead = count - (counts.get(best) ?? 0)
    if (lead > 0 || (lead === 0 && (tieBreak.get(level) ?? 0) > (tieBreak.get(best) ?? 0))) best = level
  }
  return best
}

/** The series of an outline, in the order in which they begin. */
export function seriesOf(outline: Outline): Series[] {
  const { entries } = outline
  const places = new Map(entries.map((entry, at) => [entry, at]))
  const groups: OutlineEntry[][] = []
  const open = new Map<HeadingStyle, OutlineEntry[][]>()
  const years: OutlineEntry[] = []
  for (const entry of entries) {
    if (entry.isYearSection && !entry.number) years.push(entry)
    const style = entry.number?.style
    if (!style) continue
    const ofStyle = open.get(style) ?? []
    const members = continuedBy(ofStyle, entry)
    if (members) members.push(entry)
    else {
      const begun = [entry]
      groups.push(begun)
      open.set(style, [...ofStyle, begun].slice(-mostOpen))
    }
    // A new chapter closes the counts inside the one before.
    for (const inner of headingStyles.slice(rankOf(style) + 1)) if (entry.level > 0) open.delete(inner)
  }
  if (years.length > 0) groups.push(years)
  const byStyle = new Map<string, Map<number, number>>()
  for (const { number, isYearSection, level } of entries) {
    const style = number?.style ?? (isYearSection ? 'year' : null)
    if (!style || level === 0) continue
    const levels = byStyle.get(style) ?? new Map<number, number>()
    byStyle.set(style, levels.set(level, (levels.get(level) ?? 0) + 1))
  }
  return groups.map(members => {
    const style = members[0]?.number?.style ?? ('year' as const)
    const marks = members.map(({ level }) => level).filter(level => level > 0)
    const levels = [...marks]
    const tieBreak = new Map(byStyle.get(style) ?? [])
    const below = levelBelowParent(outline, places, members[0] as OutlineEntry)
    // Where a style is used all over the document, its use decides a tie; in a single series the heading above does.
    if (below > 0) tieBreak.set(below, (tieBreak.get(below) ?? 0) + 1.5)
    // Of two levels in one series the one that skips none is right, unless it is the exception.
    if (levels.length === 3 && levels.includes(below)) levels.push(below, below)
    const level = mostFrequent(levels, tieBreak)
    return { style, members, level, agreeing: marks.filter(each => each === level).length, marked: marks.length }
  })
}
