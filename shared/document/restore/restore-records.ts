import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { isReading } from '../../domain/reading.ts'
import type { AnnotationRecord, DecisionRecord, DocumentRecord } from '../../domain/record.ts'
import { removeRecord } from '../actions/remove-record.ts'
import { anchorOf, resolveAnchor } from '../anchors.ts'
import { BlockIndex } from '../block-index.ts'
import { positionText, readableText } from '../block-text.ts'
import type { PlacedState, RecordSet } from '../record-set.ts'
import { RecordStep } from '../record-step.ts'

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

/** What was said of an earlier text. */
export interface PastRecords {
  doc: Node
  records: readonly PlacedState[]
}

/**
 * Puts back what was said of an earlier text and has been taken back since, where the steps of a transform have made it
 * true again: corrections, joins, and the decisions they were made with. `records` are those before the transform. Returns
 * how many came.
 */
export function bringBackTrueRecords(tr: Transform, records: RecordSet, past: PastRecords): number {
  const now = records.applyAll(tr.steps, [...tr.docs, tr.doc])
  const isDecided = (id: string | null) =>
    id !== null && now.ofFinding(id).some(({ record }) => record.type === 'decision')
  const coming = past.records.flatMap(state => {
    if (state.removed || now.get(state.record.id)) return []
    const place = placeAgain(tr, past.doc, state)
    return place && isTrue({ ...state, ...place }, tr.doc) ? [{ record: state.record, ...place }] : []
  })
  const made = new Set(coming.flatMap(({ record }) => (saysOfText(record) ? madeWith(record) : [])))
  const back = coming.filter(({ record }) =>
    record.type === 'decision'
      ? (record.before !== undefined || made.has(madeWith(record))) && !isDecided(record.findingId)
      : saysOfText(record),
  )
  for (const placed of back) tr.step(new RecordStep(null, placed))
  return back.length
}

/** Whether a record is an annotation that says how the text was changed. */
const saysOfText = (record: DocumentRecord): record is AnnotationRecord =>
  record.type === 'annotation' && (isReading(record) || record.kind === 'join')

/** Where a record of an earlier text stands now, if a transform has changed that block; what has no characters only there. */
function placeAgain(tr: Transform, past: Node, { from, to }: PlacedState): { from: number; to: number } | null {
  const anchor = anchorOf(past, from, to, 0)
  const { blockId, start, end, exact } = anchor
  const now = BlockIndex.of(tr.doc).find(blockId)
  const before = BlockIndex.of(tr.docs[0] ?? tr.doc).find(blockId)
  const then = BlockIndex.of(past).find(blockId)
  if (!now || !then || now.node === before?.node) return null
  if (now.node.eq(then.node)) return { from: now.contentPos + start, to: now.contentPos + end }
  return exact === '' ? null : resolveAnchor(tr.doc, anchor)
}

/** What a correction and the decision that it was made with have in common. */
const madeWith = ({ findingId, at, author }: AnnotationRecord | DecisionRecord): string =>
  findingId === null ? '' : `${findingId} ${at} ${author.name}`

/** Whether what a record says was done to the text is there. What says nothing of the kind is always true. */
function isTrue({ record, from, to, removed }: PlacedState, doc: Transform['doc']): boolean {
  if (record.type === 'decision') return record.before === undefined || isBlockAs(record.before, doc)
  if (record.kind === 'join') return !removed
  if (!isReading(record)) return true
  return !removed && readableText(positionText(doc, from, to)) === record.body.reading
}

function isBlockAs(before: NonNullable<DecisionRecord['before']>, doc: Transform['doc']): boolean {
  const attributes = BlockIndex.of(doc).find(before.blockId)?.node.attrs
  if (!attributes) return false
  if ('nowRole' in before) return attributes.role === before.nowRole
  return ((attributes.level as number | undefined) ?? 0) === before.nowLevel
}
