import { StretchIndex } from '../stretch-index.ts'
import type { CopyRange } from './copy-range.ts'
import type { PlaceFit } from './place-fit.ts'

/** A copy with where it stands and how well. */
export interface PlacedCopy {
  documentId: string
  range: CopyRange
  fit: PlaceFit
}

/** Why the one copy is kept and the other dropped. */
export type Reason = 'continuation' | 'place' | 'order' | 'document'

/** Two copies, judged. */
export interface CopyPair {
  drop: PlacedCopy
  keep: PlacedCopy
  reason: Reason
  confidence: number
  similarity: number
}

/** A stretch proposed to be dropped, with the copies that stay, best first. */
export interface Dropped {
  start: number
  end: number
  confidence: number
  similarity: number
  reason: Reason
  kept: KeptCopy[]
}

/** A copy that stays, and why it was preferred. */
export interface KeptCopy extends PlacedCopy {
  reason: Reason
}

/** Below this the better fit is chance and the earlier copy stays. */
const clearDifference = 0.3

/** Decides between two copies in one document, `later` standing behind `earlier`. */
export function decidePair(earlier: PlacedCopy, later: PlacedCopy): Pick<CopyPair, 'drop' | 'keep' | 'reason'> {
  const difference = later.fit.score - earlier.fit.score
  if (difference > clearDifference) {
    return { drop: earlier, keep: later, reason: later.fit.continued ? 'continuation' : 'place' }
  }
  const reason = difference >= -clearDifference ? 'order' : earlier.fit.continued ? 'continuation' : 'place'
  return { drop: later, keep: earlier, reason }
}

const overlapOf = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start)

const isSame = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  overlapOf(a, b) > 0.5 * Math.min(a.end - a.start, b.end - b.start)

/** Whether keeping this pair's kept copy is out of the question, because it is dropped for the very copy to be dropped. */
const isCircular = (dropped: StretchIndex<Dropped>, { drop, keep }: CopyPair) =>
  drop.documentId === keep.documentId &&
  dropped.first(
    keep.range,
    entry =>
      isSame(entry, keep.range) &&
      entry.kept.every(kept => kept.documentId === drop.documentId && isSame(kept.range, drop.range)),
  ) !== undefined

/**
 * Joins the pairs of one document to stretches that go: pairs that drop the same stretch are one, and three copies make
 * two stretches. The strongest pairs come first, and no stretch goes for a copy that goes for it.
 */
export function joinPairs(pairs: readonly CopyPair[]): Dropped[] {
  const order = [...pairs].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      b.drop.range.letters - a.drop.range.letters ||
      a.drop.range.start - b.drop.range.start,
  )
  const dropped: Dropped[] = []
  const placed = new StretchIndex<Dropped>()
  for (const pair of order) {
    if (isCircular(placed, pair)) continue
    const { drop, keep, confidence, similarity, reason } = pair
    const same = placed.first(drop.range, entry => isSame(entry, drop.range))
    if (same) {
      if (confidence >= same.confidence - 0.2) {
        const { start, end } = same
        same.start = Math.min(start, drop.range.start)
        same.end = Math.max(end, drop.range.end)
        placed.refile(same, { start, end })
      }
      same.kept.push({ ...keep, reason })
    } else {
      const { start, end } = drop.range
      const entry = { start, end, confidence, similarity, reason, kept: [{ ...keep, reason }] }
      dropped.push(entry)
      placed.add(entry)
    }
  }
  for (const entry of dropped) {
    entry.kept.sort(
      (a, b) =>
        b.fit.score - a.fit.score ||
        (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : a.range.start - b.range.start),
    )
  }
  for (const entry of dropped) entry.reason = entry.kept[0]?.reason ?? entry.reason
  return dropped.sort((a, b) => a.start - b.start || a.end - b.end)
}
