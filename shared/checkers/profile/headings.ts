import { type HeadingHabit, type HeadingStyle, headingItems } from '../../domain/document-profile.ts'
import type { Snapshot } from '../../domain/snapshot.ts'
import { headingNumberOf, rankOf } from '../heading-number.ts'

/** Longest line that may be a heading which nobody has marked. UTF-16 units. */
const longestHeading = 40
const sentenceEnd = /[。；，,;！？]/u

type Counts = Map<HeadingStyle, number>

/**
 * How the headings of each level are numbered. Where headings are marked their levels tell; where none is, the styles of
 * short numbered lines follow one another from the outermost inwards.
 */
export function headingHabitsOf({ text, blocks }: Snapshot): HeadingHabit[] {
  const levels = new Map<number, Counts>()
  const unmarked: Counts = new Map()
  let marked = 0
  for (const block of blocks) {
    if (block.kind !== 'heading' && (block.kind !== 'paragraph' || block.end - block.start > longestHeading)) continue
    const line = text.slice(block.start, block.end).trim()
    const style = headingNumberOf(line)?.style
    if (block.kind === 'heading') marked++
    if (!style) continue
    if (block.kind === 'heading') count(levelOf(levels, block.level), style)
    else if (!sentenceEnd.test(line)) count(unmarked, style)
  }
  return marked > 0 ? ofMarked(levels) : ofUnmarked(unmarked)
}

const levelOf = (levels: Map<number, Counts>, level: number): Counts => {
  const counts = levels.get(level) ?? new Map()
  levels.set(level, counts)
  return counts
}
const count = (counts: Counts, style: HeadingStyle) => void counts.set(style, (counts.get(style) ?? 0) + 1)

const ofMarked = (levels: ReadonlyMap<number, Counts>): HeadingHabit[] =>
  headingItems.map((_, index) => habitOf(index + 1, levels.get(index + 1) ?? new Map()))

function ofUnmarked(counts: Counts): HeadingHabit[] {
  const present = [...counts].filter(([, number]) => number >= 2).sort((a, b) => rankOf(a[0]) - rankOf(b[0]))
  // The title is the first level; it has no number.
  return headingItems.map((_, index) => habitOf(index + 1, new Map(index > 0 ? present.slice(index - 1, index) : [])))
}

function habitOf(level: number, counts: Counts): HeadingHabit {
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || rankOf(a[0]) - rankOf(b[0]))
  return { level, habit: most?.[0] ?? null, counts: Object.fromEntries(counts) }
}
