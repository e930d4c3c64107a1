import { borderCharacter, readableText } from './block-text.ts'
import type { RememberedChange } from './change-memory.ts'
import type { LostText } from './record-step.ts'
import type { RecordLoss } from './record-table.ts'

/** A record whose text is gone; `isHere` when it stands where the new content has come in. */
export interface Tombstone {
  id: string
  lost: LostText
  isHere: boolean
}

/** A record that new content brings back; offsets from the start of the content. */
export interface Revival {
  id: string
  from: number
  to: number
}

interface Graves {
  /** The lost text of a record as it is now; null when it is not gone. */
  lostOf(id: string): LostText | null
  tombstones(): Iterable<Tombstone>
}

/** Looking one by one for the texts of thousands of tombstones in a longer content would hold up a paste. */
const longestSearched = 100_000

/**
 * The tombstones whose text stands in new content (position text): first everything that one change took away, where
 * the content holds all that the change took (cut and paste); then each tombstone by its own text.
 */
export function findRevivals(
  inserted: string,
  changes: readonly RememberedChange<RecordLoss>[],
  graves: Graves,
): Revival[] {
  const revivals: Revival[] = []
  const revived = new Set<string>()
  const add = (id: string, from: number, to: number) => {
    if (revived.has(id)) return
    revived.add(id)
    revivals.push({ id, from, to })
  }
  for (let index = changes.length - 1; index >= 0; index--) {
    const change = changes[index]!
    // A whole block of one character is moved too, but only right after it was taken out.
    const isBlockJustGone = index === changes.length - 1 && change.text.includes(borderCharacter)
    for (const { id, from, to } of moved(inserted, change, isBlockJustGone ? 1 : 2, graves)) add(id, from, to)
  }
  if (inserted.length > longestSearched) return revivals
  let content: Content | null = null
  for (const tombstone of graves.tombstones()) {
    if (tombstone.lost.exact === '' || tombstone.lost.exact.length > inserted.length) continue
    content ??= contentOf(inserted)
    const at = findTombstone(content.text, tombstone)
    if (at < 0) continue
    const last = at + tombstone.lost.exact.length - 1
    add(tombstone.id, content.offsets?.[at] ?? at, (content.offsets?.[last] ?? last) + 1)
  }
  return revivals
}

function moved(
  inserted: string,
  { text, payload }: RememberedChange<RecordLoss>,
  least: number,
  graves: Graves,
): Revival[] {
  if (payload.ends.length === 0) return []
  let start = 0
  let end = text.length
  while (start < end && text[start] === borderCharacter) start++
  while (end > start && text[end - 1] === borderCharacter) end--
  if (end - start < least || end - start > inserted.length) return []
  const core = text.slice(start, end)
  const at = onlyIndexOf(inserted, core)
  if (at < 0) return []
  return payload.ends
    .filter(({ id, from, to, was, now }) => !was && now && from >= start && to <= end && graves.lostOf(id) === now)
    .map(({ id, from, to }) => ({ id, from: at + from - start, to: at + to - start }))
}

/** Index of a text that stands in another exactly once, else -1. */
function onlyIndexOf(text: string, part: string): number {
  const at = text.indexOf(part)
  return at >= 0 && text.indexOf(part, at + 1) < 0 ? at : -1
}

function findTombstone(content: string, { lost, isHere }: Tombstone): number {
  const { exact, prefix, suffix } = lost
  if (isHere && content === exact) return 0
  if (isHere && exact.length >= 2) {
    const at = onlyIndexOf(content, exact)
    if (at >= 0) return at
  }
  // Away from its place a text is only taken for the lost one with all that went along with it.
  if (exact.length < 2 && !(isHere && prefix + suffix !== '')) return -1
  if (prefix === '' && suffix === '' && exact.length < 4 && content.trim() !== exact) return -1
  const at = onlyIndexOf(content, prefix + exact + suffix)
  return at < 0 ? -1 : at + prefix.length
}

/** Content as a reader sees it, and the place of each of its characters in the position text. */
interface Content {
  text: string
  offsets: number[] | null
}

function contentOf(inserted: string): Content {
  const text = readableText(inserted)
  if (text === inserted) return { text, offsets: null }
  const offsets: number[] = []
  let at = 0
  for (let offset = 0; offset < inserted.length && at < text.length; offset++) {
    if (inserted[offset] === text[at]) {
      offsets.push(offset)
      at++
    } else if (inserted[offset] === borderCharacter && inserted[offset - 1] !== borderCharacter && text[at] === '\n') {
      offsets.push(offset)
      at++
    }
  }
  return { text, offsets }
}
