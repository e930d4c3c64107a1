import type { EditionOptions } from '../contract/editions.ts'
import type { PlacedState } from '../document/record-set.ts'

/** A stretch of the document that an edition prints otherwise. `text` null leaves it out. docPos. */
export interface TextChange {
  from: number
  to: number
  text: string | null
}

/** What masks print as under the uniform policy. */
const uniformMask = '××'

/** Set-aside stretches, merged, ascending. */
export function setAsideStretches(records: readonly PlacedState[]): TextChange[] {
  const stretches: TextChange[] = []
  for (const { record, from, to } of inOrder(records)) {
    if (record.type !== 'annotation' || record.kind !== 'duplicate') continue
    const last = stretches.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else stretches.push({ from, to, text: null })
  }
  return stretches
}

export interface MaskChanges {
  changes: TextChange[]
  filled: number
  kept: number
}

/** What the masks that are printed become. Of masks that overlap the first counts. */
export function maskChanges(
  records: readonly PlacedState[],
  policy: EditionOptions['masks'],
  setAside: readonly TextChange[],
): MaskChanges {
  const result: MaskChanges = { changes: [], filled: 0, kept: 0 }
  for (const placed of inOrder(records)) {
    const { record, from, to } = placed
    if (record.type !== 'annotation' || record.kind !== 'mask' || overlaps(setAside, placed)) continue
    if (from < (result.changes.at(-1)?.to ?? 0)) continue
    const text = policy === 'fill' ? record.body.value : policy === 'uniform' ? uniformMask : null
    if (policy === 'fill' && text !== null) result.filled++
    else result.kept++
    if (text !== null) result.changes.push({ from, to, text })
  }
  return result
}

/** Whether a record's stretch meets a set-aside one. */
export function overlaps(stretches: readonly TextChange[], { from, to }: { from: number; to: number }): boolean {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  return (stretches[low]?.from ?? Number.POSITIVE_INFINITY) < to
}

function inOrder(records: readonly PlacedState[]): PlacedState[] {
  return records
    .filter(({ removed, from, to }) => !removed && from < to)
    .sort((left, right) => left.from - right.from || left.to - right.to || (left.record.id < right.record.id ? -1 : 1))
}
