import type { Transform } from 'prosemirror-transform'
import { isReading } from '../../domain/reading.ts'
import type { AnnotationRecord, BlockBefore, DocumentRecord } from '../../domain/record.ts'
import { BlockIndex } from '../block-index.ts'
import { positionText, readableText } from '../block-text.ts'
import type { PlacedState, RecordSet } from '../record-set.ts'
import { schema } from '../schema.ts'
import { replaceText } from './correct-reading.ts'
import { removeRecord } from './remove-record.ts'
import { setHeadingLevel } from './set-heading-level.ts'
import { setRole } from './set-role.ts'
import { splitAtSeam } from './split-at-seam.ts'
import { type BlockTakenOut, putBack } from './take-out.ts'

/**
 * Takes a decision back, however long ago it was made: its annotations go, a corrected reading gets its original back
 * where the reading still stands, a joined block is parted at its seam, a block gets its role or level back. `records` are those of `tr.doc`.
 */
export function takeBackDecision(tr: Transform, decision: PlacedState, records: RecordSet): void {
  if (decision.record.type !== 'decision') throw new TypeError('Only a decision can be taken back')
  const { findingId, author, at, before } = decision.record
  // A finding may stand at many places with one fingerprint: what was made with the decision has its time.
  const own = records.ofFinding(findingId).filter(({ record }) => isMadeWith(record, { at, author }))
  const steps = [decision, ...own].toSorted((a, b) => b.from - a.from)
  const done = tr.mapping.maps.length
  for (const state of steps) removeRecord(tr, state)
  for (const state of steps) if (!state.removed && state.record.type === 'annotation') undoText(tr, state, state.record)
  if (!before) return
  if (!('takenOut' in before)) undoBlock(tr, before)
  else putBack(tr, { before, docPos: decision.removed ? null : tr.mapping.slice(done).map(decision.from) })
}

/** Whether a record was made with a decision. A question that was asked with it stands by itself from then on. */
function isMadeWith(record: DocumentRecord, { at, author }: Pick<DocumentRecord, 'at' | 'author'>): boolean {
  if (record.type !== 'annotation' || record.kind === 'query') return false
  return record.at === at && record.author.name === author.name
}

/** Makes a block what it was, unless it is gone or has become something else since. */
function undoBlock(tr: Transform, before: Exclude<BlockBefore, BlockTakenOut>): void {
  const { blockId } = before
  const attributes = BlockIndex.of(tr.doc).find(blockId)?.node.attrs
  if (!attributes) return
  if ('role' in before) {
    if (attributes.role === before.nowRole) setRole(tr, { blockId, role: before.role })
  } else if (((attributes.level as number | undefined) ?? 0) === before.nowLevel) {
    setHeadingLevel(tr, { blockId, level: before.level })
  }
}

function undoText(tr: Transform, { from, to }: PlacedState, record: AnnotationRecord): void {
  if (record.kind === 'join') {
    if (tr.doc.nodeAt(from)?.type !== schema.nodes.seam) return
    const id = splitAtSeam(tr, from)
    if (record.body.dropped) tr.insert(BlockIndex.of(tr.doc).posOf(id)!, schema.text(record.body.dropped))
  } else if (isReading(record)) {
    const { original, reading } = record.body
    if (readableText(positionText(tr.doc, from, to)) === reading) replaceText(tr, from, to, original)
  }
}
