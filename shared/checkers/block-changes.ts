import type { Snapshot } from '../domain/snapshot.ts'
import { commonEnds } from '../text/common-ends.ts'
import type { BlockStretch } from './checker.ts'

/**
 * Where the named blocks of a part differ in text from what they were, by block id: all of a block that was not there, or
 * of which something else has changed.
 */
export function blockChanges(
  part: Snapshot,
  changedIds: ReadonlySet<string>,
  before: Snapshot,
): Map<string, BlockStretch> {
  const known = new Map<string, string>()
  for (const { id, start, end } of before.blocks) if (changedIds.has(id)) known.set(id, before.text.slice(start, end))
  const changes = new Map<string, BlockStretch>()
  for (const { id, start, end } of part.blocks) {
    if (!changedIds.has(id)) continue
    const text = part.text.slice(start, end)
    const old = known.get(id)
    changes.set(id, old === undefined || old === text ? { start: 0, end: text.length } : differenceOf(text, old))
  }
  return changes
}

/** The stretch of a text in front of which, and behind which, it is as another text is. */
function differenceOf(text: string, other: string): BlockStretch {
  const { head, tail } = commonEnds(text, other)
  return { start: head, end: text.length - tail }
}
