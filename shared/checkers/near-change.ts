import type { ListedBlock } from './block-list.ts'
import type { BlockStretch, CheckedDocument } from './checker.ts'
import { CodeSet } from './code-set.ts'

/** How far around a change a block is read again, in characters. */
const reach = 240
/** What stands so near an end of what is read is only the surroundings of the rest: no rule of clauses looks further. */
const margin = 100

const clauseMarks = new CodeSet('，。；：！？\n')
/** Whether a code is a mark at which a clause ends. */
export const isClauseMark = (code: number): boolean => clauseMarks.has(code)

/** What is read of a block around a change in it, whole clauses, and where in it what is found counts. */
export interface NearStretch extends BlockStretch {
  from: number
  to: number
}

/** The clauses of a block's text around a change in it; null where they are all of it. */
export function stretchNear(text: string, change: BlockStretch): NearStretch | null {
  let start = Math.max(0, change.start - reach)
  let end = Math.min(text.length, change.end + reach)
  // It begins with the mark in front of its first clause, for rules that look for one.
  while (start > 0 && !isClauseMark(text.charCodeAt(start))) start--
  while (end < text.length && !isClauseMark(text.charCodeAt(end))) end++
  if (start === 0 && end === text.length) return null
  return {
    start,
    end,
    from: start === 0 ? 0 : start + margin,
    to: end === text.length ? end : end - margin,
  }
}

/** Whether something counts that is found in what is read around a change. Offsets in the block. */
const countsIn = ({ from, to }: NearStretch, { start, end }: BlockStretch): boolean => from <= start && end <= to

/**
 * What a rule that looks at clauses and their neighbours finds in a block: all of it, or while somebody types in what is
 * read around the change. `moved` gives a find by so much further on. For whoever holds finds of its own against these:
 * what reaches across an end of what counts still tells of what stands inside.
 */
export function scanAround<Found extends BlockStretch>(
  { block, text }: Pick<ListedBlock, 'block' | 'text'>,
  changes: CheckedDocument['changes'],
  scan: (text: string, isPart: boolean) => readonly Found[],
  moved: (found: Found, by: number) => Found,
): readonly Found[] {
  const change = changes?.get(block.id)
  if (changes && !change) return []
  const near = change ? stretchNear(text, change) : null
  if (!near) return scan(text, false)
  return scan(text.slice(near.start, near.end), true).map(each => moved(each, near.start))
}

/** Of the same what counts. */
export const scanNear = <Found extends BlockStretch>(
  entry: Pick<ListedBlock, 'block' | 'text'>,
  changes: CheckedDocument['changes'],
  scan: (text: string, isPart: boolean) => readonly Found[],
  moved: (found: Found, by: number) => Found,
): readonly Found[] => nearChanges(entry, changes, scanAround(entry, changes, scan, moved))

/** What is found in a block, or while somebody types only what stands around the change in it. */
export function nearChanges<Found extends BlockStretch>(
  { block, text }: Pick<ListedBlock, 'block' | 'text'>,
  changes: CheckedDocument['changes'],
  found: readonly Found[],
): readonly Found[] {
  if (!changes) return found
  const change = changes.get(block.id)
  const near = change ? stretchNear(text, change) : null
  return near ? found.filter(each => countsIn(near, each)) : change ? found : []
}
