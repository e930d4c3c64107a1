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
  /** Ids of the records that any version has known of a finding. */
  byFinding: Map<string, Set<string>>
}

/** Slot of a record, -1 when the table has none. Versions share `slots`, so what it says is only a hint. */
export function slotOf({ entries, slots }: RecordTable, id: string): number {
  const slot = slots.get(id)
  if (slot === undefined) return -1
  return entries[slot]?.record.id === id ? slot : (slotsOf(entries).get(id) ?? -1)
}

const slotsByEntries = new WeakMap<RecordTable['entries'], ReadonlyMap<string, number>>()

/** Slots by id, made once for entries whose hints fail: asking thousands one by one would be quadratic. */
function slotsOf(entries: RecordTable['entries']): ReadonlyMap<string, number> {
  let slots = slotsByEntries.get(entries)
  if (!slots) {
    slots = indexSlots(entries)
    slotsByEntries.set(entries, slots)
  }
  return slots
}

/** Slots of all entries by the ids of their records. */
export function indexSlots(entries: RecordTable['entries']): Map<string, number> {
  const slots = new Map<string, number>()
  for (const [slot, entry] of entries.entries()) if (entry) slots.set(entry.record.id, slot)
  return slots
}

/** Notes where a record is, for `slotOf` and for whoever looks for the records of a finding. */
export function noteSlot({ slots, byFinding }: RecordTable, { id, findingId }: DocumentRecord, slot: number): void {
  slots.set(id, slot)
  if (findingId === null) return
  const ids = byFinding.get(findingId)
  if (ids) ids.add(id)
  else byFinding.set(findingId, new Set([id]))
}
