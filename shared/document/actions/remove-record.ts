import type { Transform } from 'prosemirror-transform'
import { type PlacedState, placedOf } from '../record-set.ts'
import { RecordStep } from '../record-step.ts'

/** Takes a record out, tombstones included; undo gives it back as it was. The text stays. */
export function removeRecord(tr: Transform, state: PlacedState): void {
  tr.step(new RecordStep(placedOf(state), null))
}
