import type { DocumentRecord } from '../domain/record.ts'
import type { ChangeMemory } from './change-memory.ts'
import type { LostText } from './record-step.ts'

/** A record in a set; `lost` tells the text of a tombstone. */
export interface RecordEntry {
  record: DocumentRecord
  lost: LostText | null
}

/** The ends of records that one change took away. */
export interface RecordLoss {
  ends: {
    id: string
    /** Offsets from the change's place, -1 for an end that it did not touch. */
    from: number
    to: number
    /** `lost` of the entry before the change and after it. */
    was: LostText | null
    now: LostText | null
  }[]
  /** Tombstones that the change revived; the change's `homes` tell where each stood. */
  revived: { id: string; lost: LostText }[]
  /** Whether a rewriting began with the change, so that taking it back ends it. */
  begins: boolean
}

/**
 * Records whose text is being replaced: selected and typed over, or taken by an input method, which sends a step for each
 * key. All of them hold at one and the same stretch.
 */
export interface Rewriting {
  slots: readonly number[]
}

/** What a set holds. Places lie apart from entries in typed arrays: a key press moves thousands of them. */
export interface RecordTable {
  /** A hole where a record was taken out. */
  entries: readonly (RecordEntry | null)[]
  froms: Int32Array
  tos: Int32Array
  memory: ChangeMemory<RecordLoss>
  /** Follows from the steps just before; not stored, for nobody goes on typing over a word after opening a document. */
  rewriting: Rewriting | null
  /** Slot of each id that any version of the set has known; a hint that `slotOf` verifies. */
  slots: Map<string, number>
}

/** Slot of a record, -1 when the table has none. Versions share `slots`, so what it says is only a hint. */
export function slotOf({ entries, slots }: Pick<RecordTable, 'entries' | 'slots'>, id: string): number {
  const slot = slots.get(id)
  if (slot === undefined) return -1
  return entries[slot]?.record.id === id ? slot : entries.findIndex(entry => entry?.record.id === id)
}
