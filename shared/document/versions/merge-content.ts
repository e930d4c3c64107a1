import type { Fragment, Node } from 'prosemirror-model'
import { offsetText, readableText } from '../block-text.ts'
import { diffSequences, type Hunk } from './diff-sequences.ts'
import type { KeyNumbers } from './node-keys.ts'

/** A stretch of a block (block offsets) that takes the new version's content. */
export interface ContentEdit {
  from: number
  to: number
  content: Fragment
}

/** A stretch of a block (block offsets) that both the editor and the new version have changed, each otherwise. */
export interface ContentConflict {
  from: number
  to: number
  base: string
  current: string
  incoming: string
}

/**
 * The three-way merge of one text block: what only the new version changed becomes edits of the current block, what only
 * the editor changed stays, and where both did the editor's text stays and is told.
 */
export function mergeContent(
  { base, current, incoming }: Record<'base' | 'current' | 'incoming', Node>,
  numbers: KeyNumbers,
): { edits: ContentEdit[]; conflicts: ContentConflict[] } {
  const units = numbers.ofContent(base)
  const ours = diffSequences(units, numbers.ofContent(current))
  const theirs = diffSequences(units, numbers.ofContent(incoming))
  const edits: ContentEdit[] = []
  const conflicts: ContentConflict[] = []
  for (const group of groupsOf(ours, theirs)) {
    const place = stretchIn(group, ours)
    const taken = stretchIn(group, theirs)
    const content = incoming.content.cut(taken.start, taken.end)
    if (!group.isOurs) edits.push({ from: place.start, to: place.end, content })
    else if (!current.content.cut(place.start, place.end).eq(content))
      conflicts.push({
        from: place.start,
        to: place.end,
        base: textIn(base, group),
        current: textIn(current, place),
        incoming: textIn(incoming, taken),
      })
  }
  return { edits, conflicts }
}

const textIn = (block: Node, { start, end }: { start: number; end: number }): string =>
  readableText(offsetText(block).slice(start, end))

/** A stretch of the base that the new version changed, grown over every change of the editor that it meets. */
interface Group {
  start: number
  end: number
  isOurs: boolean
}

function groupsOf(ours: readonly Hunk[], theirs: readonly Hunk[]): Group[] {
  const groups: Group[] = []
  let index = 0
  while (index < theirs.length) {
    const group: Group = { start: theirs[index]!.start, end: theirs[index]!.end, isOurs: false }
    index++
    for (let isGrown = true; isGrown; ) {
      isGrown = false
      for (const hunk of ours) {
        if (hunk.start > group.end) break
        if (!meets(hunk, group)) continue
        group.isOurs = true
        isGrown = grow(group, hunk) || isGrown
      }
      while (index < theirs.length && meets(theirs[index]!, group)) isGrown = grow(group, theirs[index++]!) || isGrown
    }
    groups.push(group)
  }
  return groups
}

function grow(group: Group, { start, end }: Hunk): boolean {
  if (start >= group.start && end <= group.end) return false
  group.start = Math.min(group.start, start)
  group.end = Math.max(group.end, end)
  return true
}

interface Stretch {
  start: number
  end: number
}

/** Whether stretches overlap; stretches that only touch do not, but for two insertions at one place. */
function meets(hunk: Stretch, group: Stretch): boolean {
  if (isPoint(hunk) && isPoint(group)) return hunk.start === group.start
  return hunk.start < group.end && group.start < hunk.end
}

const isPoint = ({ start, end }: Stretch): boolean => start === end

/**
 * Where a group of the base stands in the sequence that hunks lead to. What is put in at the border of a group that
 * holds something stands outside it.
 */
function stretchIn(group: Stretch, hunks: readonly Hunk[]): Stretch {
  const { start, end } = group
  const place = { start, end }
  for (const hunk of hunks) {
    const growth = hunk.otherEnd - hunk.otherStart - (hunk.end - hunk.start)
    if (hunk.start < start || (!isPoint(group) && isPoint(hunk) && hunk.start === start)) place.start += growth
    if (hunk.start < end || (isPoint(group) && isPoint(hunk) && hunk.start === end)) place.end += growth
  }
  return place
}
