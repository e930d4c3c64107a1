import type { Transform } from 'prosemirror-transform'
import type { AnnotationRecord, DecisionRecord } from '../../domain/record.ts'
import { removeRecord } from '../actions/remove-record.ts'
import { BlockIndex } from '../block-index.ts'
import { positionText, readableText } from '../block-text.ts'
import type { PlacedState, RecordSet } from '../record-set.ts'

/**
 * Takes out what the steps of a transform have made untrue: a correction whose reading no longer stands, a join that is
 * parted, and the decisions they were made with. `records` are those before the transform. Returns how many went.
 */
export function dropUntrueRecords(tr: Transform, records: RecordSet): number {
  const before = tr.docs[0]
  if (!before) return 0
  const after = records.applyAll(tr.steps, [...tr.docs, tr.doc])
  const untrue = after.all().filter(placed => {
    const was = records.get(placed.record.id)
    return was !== undefined && isTrue(was, before) && !isTrue(placed, tr.doc)
  })
  const made = new Set(untrue.map(({ record }) => (record.type === 'annotation' ? madeWith(record) : '')))
  const going = after
    .all()
    .filter(
      placed => untrue.includes(placed) || (placed.record.type === 'decision' && made.has(madeWith(placed.record))),
    )
  for (const placed of going) removeRecord(tr, placed)
  return going.length
}

/** What a correction and the decision that it was made with have in common. */
const madeWith = ({ findingId, at, author }: AnnotationRecord | DecisionRecord): string =>
  findingId === null ? '' : `${findingId} ${at} ${author.name}`

/** Whether what a record says was done to the text is there. What says nothing of the kind is always true. */
function isTrue({ record, from, to, removed }: PlacedState, doc: Transform['doc']): boolean {
  if (record.type === 'decision') return record.before === undefined || isBlockAs(record.before, doc)
  if (record.kind === 'join') return !removed
  if (record.kind !== 'ocr' && record.kind !== 'source' && record.kind !== 'house') return true
  return !removed && readableText(positionText(doc, from, to)) === record.body.reading
}

function isBlockAs(before: NonNullable<DecisionRecord['before']>, doc: Transform['doc']): boolean {
  const attributes = BlockIndex.of(doc).find(before.blockId)?.node.attrs
  if (!attributes) return false
  if ('nowRole' in before) return attributes.role === before.nowRole
  return ((attributes.level as number | undefined) ?? 0) === before.nowLevel
}
