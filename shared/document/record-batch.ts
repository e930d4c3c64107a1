import type { RecordStep } from './record-step.ts'
import { indexSlots, noteSlot, type RecordEntry, type RecordTable } from './record-table.ts'

/** The table after record steps that follow each other; copies what it holds once, not once a step. */
export function applyRecordSteps(table: RecordTable, steps: readonly RecordStep[]): RecordTable {
  const batch = new RecordBatch(table, steps.length)
  for (const step of steps) batch.apply(step)
  return batch.result()
}

class RecordBatch {
  readonly #table: RecordTable
  readonly #entries: (RecordEntry | null)[]
  readonly #froms: Int32Array
  readonly #tos: Int32Array
  #slotById: Map<string, number> | null = null

  constructor(table: RecordTable, count: number) {
    this.#table = table
    this.#entries = [...table.entries]
    this.#froms = enlarged(table.froms, count)
    this.#tos = enlarged(table.tos, count)
  }

  apply({ recordId, now }: RecordStep): void {
    const known = this.#slotOf(recordId)
    if (!now && known < 0) return
    const slot = known < 0 ? this.#freeSlot(recordId) : known
    this.#entries[slot] = now && { record: now.record, lost: now.lost ?? null }
    this.#froms[slot] = now?.from ?? 0
    this.#tos[slot] = now?.to ?? 0
    if (now) {
      noteSlot(this.#table, now.record, slot)
      this.#slotById?.set(recordId, slot)
    } else this.#slotById?.delete(recordId)
  }

  result(): RecordTable {
    const { length } = this.#entries
    const [froms, tos] = [this.#froms.slice(0, length), this.#tos.slice(0, length)]
    return { ...this.#table, entries: this.#entries, froms, tos, rewriting: null }
  }

  /** Slot of a record, -1 when there is none. Where the table's hint fails, an index of all is made, once. */
  #slotOf(id: string): number {
    const hint = this.#table.slots.get(id)
    if (hint === undefined) return -1
    if (this.#entries[hint]?.record.id === id) return hint
    this.#slotById ??= indexSlots(this.#entries)
    return this.#slotById.get(id) ?? -1
  }

  /** The slot that a record had before it was taken out, else a new one. */
  #freeSlot(id: string): number {
    const hint = this.#table.slots.get(id)
    return hint !== undefined && this.#entries[hint] === null ? hint : this.#entries.length
  }
}

function enlarged(numbers: Int32Array, by: number): Int32Array {
  const copy = new Int32Array(numbers.length + by)
  copy.set(numbers)
  return copy
}
