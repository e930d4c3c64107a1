import type { Node } from 'prosemirror-model'
import type { StepMap } from 'prosemirror-transform'
import { isTextOf } from '#shared/document/finding-text.ts'
import { mapSpans } from '#shared/document/span-map.ts'
import type { AnchoredFinding, FindingStatus } from '#shared/domain/finding.ts'
import { calibrateAnew, type RuleExperience } from '#shared/experience/rule-experience.ts'
import { firstWhere } from '#shared/order/first-where.ts'
import type { Place } from '../autosave/revisions.ts'

/** A finding as the project gave it, with its place in the document now. */
export interface FindingSlot {
  finding: AnchoredFinding
  /** `open`, or what a decision in another document made of it. */
  elsewhere: FindingStatus
  /** Its status as the project has stored it: what an open one is to be trusted follows from the project's decisions. */
  stored: FindingStatus
}

/** A slot with its place; null when it has none in the document as it is now. */
export interface PlacedSlot extends FindingSlot {
  place: Place | null
  /** The place is known to hold the finding's text. */
  isSure?: boolean
  /** docPos where the list had it, which counts while it has no place. */
  formerly?: number | undefined
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
  #indexById: ReadonlyMap<string, number> | null
  #longest: number | null = null

  constructor(
    parts: Pick<FindingList, 'slots' | 'from' | 'to' | 'present' | 'statuses'>,
    index: ReadonlyMap<string, number> | null = null,
  ) {
    this.slots = parts.slots
    this.from = parts.from
    this.to = parts.to
    this.present = parts.present
    this.statuses = parts.statuses
    this.#indexById = index
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
      last = item.place?.from ?? item.formerly ?? last
      return { item, at: last }
    })
    const order = keyed.sort((a, b) => a.at - b.at || (a.item.place?.to ?? a.at) - (b.item.place?.to ?? b.at))
    const list = new FindingList({
      slots: order.map(({ item: { finding, elsewhere, stored } }) => ({ finding, elsewhere, stored })),
      from: Int32Array.from(order, ({ at }) => at),
      to: Int32Array.from(order, ({ item, at }) => item.place?.to ?? at),
      present: Uint8Array.from(order, ({ item }) => (item.isPresent ? 1 : 0)),
      statuses: [],
    })
    return list.withStatuses(statusAt)
  }

  /**
   * The list without the findings of `gone` and with those of `placed`, and the indexes of the latter in text order. The
   * statuses of the others stay.
   */
  patched(
    gone: ReadonlySet<string>,
    placed: readonly PlacedSlot[],
    { doc, statusAt }: { doc: Node; statusAt: StatusAt },
  ): { list: FindingList; fresh: number[] } {
    const ids = new Set(placed.map(({ finding }) => finding.id))
    // What has no place any more stays where the list had it.
    const known = placed.map(slot => ({ ...slot, formerly: this.from[this.indexOf(slot.finding.id)] }))
    const added = FindingList.of(known, doc, statusAt)
    const isKept = (index: number): boolean => {
      const { id } = this.slots[index]!.finding
      return !gone.has(id) && !ids.has(id)
    }
    const merged = new ListBuilder(this.length + added.length)
    const fresh: number[] = []
    let next = 0
    const takeAdded = (before: number): void => {
      for (; next < added.length && added.from[next]! < before; next++) fresh.push(merged.add(added, next))
    }
    for (let index = 0; index < this.length; index++) {
      if (!isKept(index)) continue
      takeAdded(this.from[index]!)
      merged.add(this, index)
    }
    takeAdded(Number.POSITIVE_INFINITY)
    return { list: merged.build(), fresh }
  }

  /** The list with the confidence that open findings deserve; itself when that is what they have. */
  calibrated(rules: RuleExperience): FindingList {
    const slots = this.slots.map(slot => {
      const finding = slot.stored === 'open' ? calibrateAnew(slot.finding, rules) : slot.finding
      return finding === slot.finding ? slot : { ...slot, finding }
    })
    return slots.every((slot, index) => slot === this.slots[index]) ? this : this.#copy({ slots })
  }

  get length(): number {
    return this.slots.length
  }

  /** The index of a finding, or -1. */
  indexOf(id: string): number {
    this.#indexById ??= new Map(this.slots.map((slot, at) => [slot.finding.id, at]))
    return this.#indexById.get(id) ?? -1
  }

  /** Indexes of the findings that meet a stretch (docPos). */
  meeting(start: number, end: number): number[] {
    this.#longest ??= this.to.reduce((longest, to, index) => Math.max(longest, to - this.from[index]!), 0)
    const found: number[] = []
    for (let index = this.#firstFrom(start - this.#longest); index < this.length; index++) {
      if (this.from[index]! >= end) break
      if (this.to[index]! > start) found.push(index)
    }
    return found
  }

  /** Index of the first finding that starts at a docPos or behind it. */
  #firstFrom(pos: number): number {
    return firstWhere(0, this.length, index => this.from[index]! >= pos)
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
    return new FindingList({ slots, from, to, present, statuses, ...change }, this.#indexById)
  }
}

/** Puts a list together of findings of others. */
class ListBuilder {
  readonly #slots: FindingSlot[] = []
  readonly #statuses: FindingStatus[] = []
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #present: Uint8Array

  constructor(capacity: number) {
    this.#from = new Int32Array(capacity)
    this.#to = new Int32Array(capacity)
    this.#present = new Uint8Array(capacity)
  }

  /** Returns the index of the finding in the new list. */
  add(list: FindingList, at: number): number {
    const index = this.#slots.length
    this.#slots.push(list.slots[at]!)
    this.#statuses.push(list.statuses[at]!)
    this.#from[index] = list.from[at]!
    this.#to[index] = list.to[at]!
    this.#present[index] = list.present[at]!
    return index
  }

  build(): FindingList {
    const count = this.#slots.length
    return new FindingList({
      slots: this.#slots,
      statuses: this.#statuses,
      from: this.#from.subarray(0, count),
      to: this.#to.subarray(0, count),
      present: this.#present.subarray(0, count),
    })
  }
}

/** The status of a finding at a place. */
export type StatusAt = (slot: FindingSlot, place: Place | null) => FindingStatus
/** Looks for a finding whose text undo may have brought back. */
export type Restore = (finding: AnchoredFinding) => Place | null
