import type { Transform } from 'prosemirror-transform'
import type { DocumentRecord } from '../../domain/record.ts'
import type { PlacedState } from '../record-set.ts'
import { type PlacedRecord, RecordStep } from '../record-step.ts'

/** Takes a record out, tombstones included; undo gives it back as it was. The text stays. */
export function removeRecord(tr: Transform, state: PlacedState): void {
  tr.step(new RecordStep(placedOf(state), null))
}

/** Changes what a record says, at its place. */
export function changeRecord(tr: Transform, state: PlacedState, record: DocumentRecord): void {
  const was = placedOf(state)
  tr.step(new RecordStep(was, { ...was, record }))
}

function placedOf({ record, from, to, lost }: PlacedState): PlacedRecord {
  return lost ? { record, from, to, lost } : { record, from, to }
}
