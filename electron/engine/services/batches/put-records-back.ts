import type { Transform } from 'prosemirror-transform'
import { BlockIndex, resolveAnchor } from '#shared/document/anchors.ts'
import { applySteps, type DocumentState } from '#shared/document/document-state.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'

/**
 * Puts records whose text a transform has brought back to where they stood before it was taken away: those that are
 * tombstones now, and those that `moved` names because they were put elsewhere meanwhile.
 */
export function putRecordsBack(
  tr: Transform,
  state: DocumentState,
  { before, moved }: { before: readonly AnchoredRecord[]; moved: ReadonlySet<string> },
): void {
  if (before.length === 0 || tr.steps.length === 0) return
  const after = applySteps(state, tr.steps)
  const now = new Map(after.records.toAnchored(after.doc, 0).map(each => [each.record.id, each]))
  const index = BlockIndex.of(after.doc)
  for (const { record, anchor, removed } of before) {
    const present = now.get(record.id)
    const placed = after.records.get(record.id)
    if (removed || !present || !placed || (!present.removed && !moved.has(record.id))) continue
    const place = resolveAnchor(after.doc, anchor, index)
    const { from, to, lost } = placed
    if (!place || (!lost && place.from === from && place.to === to)) continue
    tr.step(
      new RecordStep({ record: placed.record, from, to, ...(lost && { lost }) }, { record: placed.record, ...place }),
    )
  }
}
