import type { Node } from 'prosemirror-model'
import type { StepMap } from 'prosemirror-transform'
import { isTextOf } from '#shared/document/finding-text.ts'
import { mapSpans } from '#shared/document/span-map.ts'
import type { AnchoredFinding, FindingStatus } from '#shared/domain/finding.ts'
import type { Place } from '../autosave/revisions.ts'

/** A finding as the project gave it, with its place in the document now. */
export interface FindingSlot {
  finding: AnchoredFinding
  /** `open`, or what a decision in another document made of it. */
  elsewhere: FindingStatus
}

/** A slot with its place; null when it has none in the document as it is now. */
export interface PlacedSlot extends FindingSlot {
  place: Place | null
  /** The place is known to hold the finding's text. */
  isSure?: boolean
}

/**
 * Findings in text order with their places. The places are typed arrays, because every key moves thousands of them;
 * treat an instance as immutable.
 */
export class FindingList {
  readonly slots: readonly FindingSlot[]
  /** docPos */
  readonly from: Int32Array
  /** docPos */
  readonly to: Int32Array
  readonly present: Uint8Array
  readonly statuses: readonly FindingStatus[]
  readonly #indexById: ReadonlyMap<string, number>

  constructor(parts: Pick<FindingList, 'slots' | 'from' | 'to' | 'present' | 'statuses'>, index?: Map<string, number>) {
    this.slots = parts.slots
    this.from = parts.from
    this.to = parts.to
    this.present = parts.present
    this.statuses = parts.statuses
    this.#indexById = index ?? new Map(parts.slots.map((slot, at) => [slot.finding.id, at]))
  }

  static readonly empty = new FindingList({
    slots: [],
    from: new Int32Array(),
    to: new Int32Array(),
    present: new Uint8Array(),
    statuses: [],
  })

  /** Puts findings in text order; those whose text has changed since the check are not present. */
  static of(placed: readonly PlacedSlot[], doc: Node, statusAt: StatusAt): FindingList {
    const items = placed.map(slot => ({
      ...slot,
      isPresent: slot.isSure || (slot.place !== null && isTextOf(slot, slot.place, doc)),
    }))
    // An absent finding stays where the list had it: behind the one before it.
    let last = 0
    const keyed = items.map(item => {
      last = item.place?.from ?? last
      return { item, at: last }
    })
    const order = keyed.sort((a, b) => a.at - b.at || (a.item.place?.to ?? a.at) - (b.item.place?.to ?? b.at))
    const list = new FindingList({
      slots: order.map(({ item }) => ({ finding: item.finding, elsewhere: item.elsewhere })),
      from: Int32Array.from(order, ({ at }) => at),
      to: Int32Array.from(order, ({ item, at }) => item.place?.to ?? at),
      present: Uint8Array.from(order, ({ item }) => (item.isPresent ? 1 : 0)),
      statuses: [],
    })
    return list.withStatuses(statusAt)
  }

  get length(): number {
    return this.slots.length
  }

  /** The index of a finding, or -1. */
  indexOf(id: string): number {
    return this.#indexById.get(id) ?? -1
  }

  /** The place of a finding whose text is as it was; null for others. */
  placeAt(index: number): Place | null {
    return this.present[index] ? { from: this.from[index]!, to: this.to[index]! } : null
  }

  /** The same list with statuses asked anew; itself when none has changed. */
  withStatuses(statusAt: StatusAt): FindingList {
    const statuses = this.slots.map((slot, index) => statusAt(slot, this.placeAt(index)))
    const isSame = statuses.length === this.statuses.length && statuses.every((s, at) => s === this.statuses[at])
    return isSame ? this : this.#copy({ statuses })
  }

  /** Carries the places over steps. `touched` names the findings at or in a change. */
  map(maps: readonly StepMap[], doc: Node, restore: Restore | null): { list: FindingList; touched: number[] } {
    const from = this.from.slice()
    const to = this.to.slice()
    const touched = new Map<number, boolean>()
    for (const map of maps) {
      mapSpans(map, from, to, (index, hadCollapsed) => {
        if (!touched.has(index)) touched.set(index, hadCollapsed)
      })
    }
    if (touched.size === 0) return { list: this.#copy({ from, to }), touched: [] }
    const present = this.present.slice()
    for (const [index, hadCollapsed] of touched) {
      const slot = this.slots[index]!
      let isPresent = isTextOf(slot, { from: from[index]!, to: to[index]! }, doc)
      const restored = isPresent || present[index] ? null : restore?.(slot.finding)
      if (restored) {
        from[index] = restored.from
        to[index] = restored.to
        isPresent = isTextOf(slot, restored, doc)
      } else if (!isPresent && hadCollapsed) to[index] = from[index]!
      present[index] = isPresent ? 1 : 0
    }
    return { list: this.#copy({ from, to, present }), touched: [...touched.keys()] }
  }

  #copy(change: Partial<FindingList>): FindingList {
    const { slots, from, to, present, statuses } = this
    return new FindingList({ slots, from, to, present, statuses, ...change }, this.#indexById as Map<string, number>)
  }
}

/** The status of a finding at a place. */
export type StatusAt = (slot: FindingSlot, place: Place | null) => FindingStatus
/** Looks for a finding whose text undo may have brought back. */
export type Restore = (finding: AnchoredFinding) => Place | null
