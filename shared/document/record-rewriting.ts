import { borderCharacter } from './block-text.ts'
import type { StepChange } from './changed-ranges.ts'
import type { RecordTable } from './record-table.ts'

/**
 * Whether a step's only change goes on rewriting: it stays within the stretch, edges included, and brings plain text.
 * Typing beside a span does not grow it, but "zh" typed over a word is its new text, not "z" and something beside it.
 */
export function isRewriting({ rewriting, froms, tos }: RecordTable, change: StepChange): boolean {
  const slot = rewriting?.slots[0]
  if (slot === undefined) return false
  return change.start >= froms[slot]! && change.end <= tos[slot]! && !change.inserted.includes(borderCharacter)
}

/** Whether a change begins to rewrite the spans that it replaces whole. */
export function beginsRewriting(change: StepChange, replaced: readonly number[]): boolean {
  return replaced.length > 0 && !change.inserted.includes(borderCharacter)
}
