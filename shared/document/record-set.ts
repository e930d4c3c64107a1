import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import type { AnchoredRecord, DocumentRecord } from '../domain/record.ts'
import { anchorOf, BlockIndex, resolveAnchor } from './anchors.ts'
import { ChangeMemory } from './change-memory.ts'
import { MoveStep } from './move-step.ts'
import { applyRecordSteps } from './record-batch.ts'
import { mapRecords } from './record-mapping.ts'
import { moveRecords } from './record-moves.ts'
import { type LostText, type PlacedRecord, RecordStep } from './record-step.ts'
import { noteSlot, type RecordEntry, type RecordLoss, type RecordTable, slotOf } from './record-table.ts'

/** A record and where it holds now. `from` and `to` are docPos; a removed one stands where its text was. */
export interface PlacedState {
  record: DocumentRecord
  from: number
  to: number
  /** Its text is gone. */
  removed: boolean
  /** What is known of the text that is gone; only a removed one has it. */
  lost?: LostText
}

/** A record and its place as a `RecordStep` takes them. */
export function placedOf({ record, from, to, lost }: PlacedState): PlacedRecord {
  return lost ? { record, from, to, lost } : { record, from, to }
}

/** The records of a document with their places. Immutable: `apply` gives the set after a step. */
export class RecordSet {
  static readonly empty = new RecordSet({
    entries: [],
    froms: new Int32Array(0),
    tos: new Int32Array(0),
    memory: new ChangeMemory(),
    rewriting: null,
    slots: new Map(),
    byFinding: new Map(),
  })

  readonly #table: RecordTable
  #all: readonly PlacedState[] | null = null

  private constructor(table: RecordTable) {
    this.#table = table
  }

  /** Places stored records in a document. A record whose text is not found becomes a tombstone. */
  static fromAnchored(doc: Node, records: readonly AnchoredRecord[]): RecordSet {
    const index = BlockIndex.of(doc)
    const froms = new Int32Array(records.length)
    const tos = new Int32Array(records.length)
    const memory = new ChangeMemory<RecordLoss>()
    const table = { entries: [], froms, tos, memory, rewriting: null, slots: new Map(), byFinding: new Map() }
    const entries = records.map(({ record, anchor, removed }, slot): RecordEntry => {
      const { exact, prefix, suffix } = anchor
      const range = removed ? null : resolveAnchor(doc, anchor, index)
      const block = index.find(anchor.blockId)
      const home = block ? block.contentPos + Math.min(anchor.start, block.node.content.size) : 0
      froms[slot] = range?.from ?? home
      tos[slot] = range?.to ?? home
      noteSlot(table, record, slot)
      return { record, lost: range ? null : { exact, prefix, suffix } }
    })
    return new RecordSet({ ...table, entries })
  }

  /** The set after a step; `before` and `after` are the documents around it. */
  apply(step: Step, before: Node, after: Node): RecordSet {
    return this.applyAll([step], [before, after])
  }

  /**
   * The set after steps; `docs` are the documents before each of them and after the last. Record steps that follow each
   * other cost as much as one: a batch decision brings tens of thousands.
   */
  applyAll(steps: readonly Step[], docs: readonly Node[]): RecordSet {
    let table = this.#table
    let index = 0
    while (index < steps.length) {
      const batch: RecordStep[] = []
      for (let step = steps[index]; step instanceof RecordStep; step = steps[++index]) batch.push(step)
      if (batch.length > 0) table = applyRecordSteps(table, batch)
      else {
        const step = steps[index]!
        table =
          step instanceof MoveStep ? moveRecords(table, step) : mapRecords(table, step, docs[index]!, docs[index + 1]!)
        index++
      }
    }
    return table === this.#table ? this : new RecordSet(table)
  }

  get(id: string): PlacedState | undefined {
    const slot = slotOf(this.#table, id)
    return slot < 0 ? undefined : stateAt(this.#table, slot)
  }

  /** The decisions about a finding and the annotations that were made with them. */
  ofFinding(findingId: string): PlacedState[] {
    const ids = this.#table.byFinding.get(findingId) ?? []
    return [...ids].flatMap(id => this.get(id) ?? [])
  }

  /** Every record, in the order of their making. Made once a version. */
  all(): readonly PlacedState[] {
    if (!this.#all) {
      const all: PlacedState[] = []
      for (let slot = 0; slot < this.#table.entries.length; slot++)
        if (this.#table.entries[slot]) all.push(stateAt(this.#table, slot))
      this.#all = all
    }
    return this.#all
  }

  /** The records as they are stored. */
  toAnchored(doc: Node, revision: number): AnchoredRecord[] {
    const index = BlockIndex.of(doc)
    const anchored: AnchoredRecord[] = []
    for (const [slot, entry] of this.#table.entries.entries()) {
      if (!entry) continue
      const anchor = anchorOf(doc, this.#table.froms[slot]!, this.#table.tos[slot]!, revision, index)
      const removed = entry.lost !== null
      anchored.push({ record: entry.record, anchor: entry.lost ? { ...anchor, ...entry.lost } : anchor, removed })
    }
    return anchored
  }
}

function stateAt({ entries, froms, tos }: RecordTable, slot: number): PlacedState {
  const { record, lost } = entries[slot]!
  const placed = { record, from: froms[slot]!, to: tos[slot]!, removed: lost !== null }
  return lost ? { ...placed, lost } : placed
}
