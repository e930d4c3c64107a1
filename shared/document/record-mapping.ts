import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { borderCharacter, readableText } from './block-text.ts'
import { isCollapsed, mapPoint, type RememberedChange } from './change-memory.ts'
import { changesOf, type StepChange } from './changed-ranges.ts'
import { findRevivals, type Tombstone } from './record-revival.ts'
import { beginsRewriting, isRewriting } from './record-rewriting.ts'
import type { LostText } from './record-step.ts'
import { type RecordEntry, type RecordLoss, type RecordTable, type Rewriting, slotOf } from './record-table.ts'

/**
 * Carries records through a step. Edges are exclusive, but for a span that is being rewritten; a replacement inside a
 * span stays inside it; a span whose text goes becomes a tombstone. Text that comes back, by undo or by being moved,
 * brings its records back.
 */
export function mapRecords(table: RecordTable, step: Step, before: Node, after: Node): RecordTable {
  const changes = changesOf(step, before, after).filter(change => !change.keepsPlaces)
  // Whatever is not one stretch of text ends a rewriting.
  if (changes.length === 0) return table.rewriting ? { ...table, rewriting: null } : table
  if (changes.length === 1) return new RecordMapper(table, changes[0]!).run()
  let mapped = table
  for (const change of changes) mapped = { ...new RecordMapper(mapped, change).run(), rewriting: null }
  return mapped
}

const contextSize = 16

class RecordMapper {
  readonly #table: RecordTable
  readonly #change: StepChange
  readonly #froms: Int32Array
  readonly #tos: Int32Array
  #entries: readonly (RecordEntry | null)[]
  #copy: (RecordEntry | null)[] | null = null
  readonly #loss: RecordLoss = { ends: [], revived: [], begins: false }
  readonly #homes: number[] = []
  #hasTombstones = false
  /** Slots of the spans that the change has replaced whole. */
  #replaced: number[] = []

  constructor(table: RecordTable, change: StepChange) {
    this.#table = table
    this.#change = change
    this.#entries = table.entries
    this.#froms = table.froms.slice()
    this.#tos = table.tos.slice()
  }

  run(): RecordTable {
    const change = this.#change
    const taken = this.#table.memory.find(change)
    this.#mapAll()
    let { memory, collapsed } = this.#table.memory.map(change)
    if (taken) {
      memory = memory.takeBack(taken, this.#takeBack(taken))
    }
    // What is undone brings back what it took, and no other record whose text it happens to hold.
    else if (change.newSize > 0) this.#revive(memory.changes)
    const rewriting = this.#rewriting(taken)
    if (this.#isToRemember() || collapsed.length || memory.couldMistake(change)) {
      memory = memory.add(change, { homes: this.#homes, payload: this.#loss, collapsed })
    }
    return { ...this.#table, entries: this.#entries, froms: this.#froms, tos: this.#tos, memory, rewriting }
  }

  /** Goes on with a rewriting or begins one. */
  #rewriting(taken: RememberedChange<RecordLoss> | null): Rewriting | null {
    if (taken?.payload.begins) return null
    if (isRewriting(this.#table, this.#change)) {
      const { slots } = this.#table.rewriting!
      // What is undone has gone back to its place already.
      if (!taken) this.#grow(slots)
      return slots.every(slot => this.#entries[slot]?.lost === null) ? { slots } : null
    }
    this.#loss.begins = beginsRewriting(this.#change, this.#replaced)
    return this.#loss.begins ? { slots: this.#replaced } : null
  }

  /** Gives what is being rewritten what comes in at its edges. */
  #grow(slots: readonly number[]): void {
    const { oldSize, newSize } = this.#change
    // What takes text out maps as everywhere else, and what it takes from a span is remembered.
    if (oldSize > 0) return
    for (const slot of slots) {
      this.#froms[slot] = this.#table.froms[slot]!
      this.#tos[slot] = this.#table.tos[slot]! + newSize
    }
  }

  #isToRemember(): boolean {
    const { ends, revived, begins } = this.#loss
    return ends.length > 0 || revived.length > 0 || begins || this.#couldRevive()
  }

  /** Whether undoing the change would look like bringing the text of a tombstone. */
  #couldRevive(): boolean {
    return this.#hasTombstones && this.#change.oldSize > 1
  }

  /** The loop that every key press runs over every record: plain numbers, no allocation. */
  #mapAll(): void {
    const froms = this.#froms
    const tos = this.#tos
    const { start, end, oldSize, newSize } = this.#change
    const shift = newSize - oldSize
    for (let slot = 0; slot < froms.length; slot++) {
      const from = froms[slot]!
      const to = tos[slot]!
      if (this.#entries[slot]?.lost) this.#hasTombstones = true
      if (to <= start) continue
      if (from > end || (from === end && from < to)) {
        froms[slot] = from + shift
        tos[slot] = to + shift
      } else if (from === to) this.#mapPoint(slot, from)
      else this.#mapSpan(slot, from, to)
    }
  }

  /** A record without extent, or a tombstone, in or at the end of the change. */
  #mapPoint(slot: number, point: number): void {
    const entry = this.#entries[slot]
    if (!entry) return
    this.#froms[slot] = mapPoint(point, this.#change)
    this.#tos[slot] = this.#froms[slot]!
    if (!isCollapsed(point, this.#change)) return
    const isGone = point < this.#change.end
    this.#lose(slot, {
      from: point,
      to: point,
      now: entry.lost ?? (isGone ? { exact: '', prefix: '', suffix: '' } : null),
    })
  }

  /** A span that overlaps the change. */
  #mapSpan(slot: number, from: number, to: number): void {
    if (!this.#entries[slot]) return
    const { start, end, oldSize, newSize } = this.#change
    const shift = newSize - oldSize
    if (from <= start && to >= end && this.#change.replacesText) {
      this.#tos[slot] = to + shift
      if (from === start && to === end) this.#replaced.push(slot)
      return
    }
    const isFromLost = from >= start && from < end
    const isToLost = to > start && to <= end
    if (isFromLost && isToLost) {
      this.#froms[slot] = start
      this.#tos[slot] = start
      this.#lose(slot, { from, to, now: this.#textOf(from, to) })
      return
    }
    if (from >= start) this.#froms[slot] = isFromLost ? start + newSize : from + shift
    this.#tos[slot] = isToLost ? start : to + shift
    if (isFromLost || isToLost) this.#lose(slot, { from: isFromLost ? from : -1, to: isToLost ? to : -1, now: null })
  }

  /** Notes that the change took ends (docPos, -1 for none) of a record, and what the record has lost now. */
  #lose(slot: number, { from, to, now }: { from: number; to: number; now: LostText | null }): void {
    const { start } = this.#change
    const { record, lost } = this.#entries[slot]!
    const ends = { from: from < 0 ? -1 : from - start, to: to < 0 ? -1 : to - start }
    this.#loss.ends.push({ id: record.id, ...ends, was: lost, now })
    this.#setLost(slot, now)
  }

  #setLost(slot: number, lost: LostText | null): void {
    if (lost) this.#hasTombstones = true
    const entry = this.#entries[slot]
    if (!entry || entry.lost === lost) return
    this.#copy ??= [...this.#entries]
    this.#copy[slot] = { record: entry.record, lost }
    this.#entries = this.#copy
  }

  #textOf(from: number, to: number): LostText {
    const { removed, start } = this.#change
    const text = (a: number, b: number) => removed.slice(Math.max(0, a - start), b - start)
    return {
      exact: readableText(text(from, to)),
      prefix:
        text(from - contextSize, from)
          .split(borderCharacter)
          .at(-1) ?? '',
      suffix: text(to, to + contextSize).split(borderCharacter)[0] ?? '',
    }
  }

  /**
   * The step puts back what a change took out: the ends that the change took go back to their places. Returns what of
   * the change does not fit the present state.
   */
  #takeBack({ payload, homes }: RememberedChange<RecordLoss>): RecordLoss | null {
    // The change took ends before it revived, perhaps those of one record: back in the other order.
    let left = 0
    for (const [index, { id, lost }] of payload.revived.entries()) if (!this.#bury(id, homes[index]!, lost)) left++
    const ends = payload.ends.filter(end => !this.#restore(end))
    // Homes go by index, so the revived are kept whole or not at all.
    const revived = left > 0 ? payload.revived : []
    return ends.length || revived.length ? { ends, revived, begins: payload.begins } : null
  }

  /** Whether a record could go back to where it stood without text: what had revived it goes, or all its text has gone. */
  #bury(id: string, home: number, lost: LostText): boolean {
    const slot = this.#slotOf(id)
    if (slot < 0) return false
    const { start, end } = this.#change
    const isInside = this.#table.froms[slot]! >= start && this.#table.tos[slot]! <= end
    if (!isInside && !this.#entries[slot]!.lost) return false
    this.#replaced = this.#replaced.filter(each => each !== slot)
    this.#place(slot, home, home, lost)
    return true
  }

  /** Whether the ends of a record could go back to where a change took them from. */
  #restore({ id, from, to, was, now }: RecordLoss['ends'][number]): boolean {
    const slot = this.#slotOf(id)
    if (slot < 0) return false
    const { start, newSize } = this.#change
    const isGone = this.#entries[slot]!.lost !== null
    if (from >= 0 && to >= 0) {
      // A record that has come back elsewhere meanwhile stays there.
      if (isGone !== (now !== null) || (!isGone && this.#froms[slot] !== start)) return false
      this.#noteHome(slot)
      this.#place(slot, start + from, start + to, was)
      return true
    }
    if (isGone) return false
    if (from >= 0) {
      if (this.#froms[slot] !== start + newSize) return false
      this.#froms[slot] = start + from
    } else {
      if (this.#tos[slot] !== start) return false
      this.#tos[slot] = start + to
    }
    return true
  }

  /** A tombstone that stood elsewhere goes back there when what revives it is taken back. */
  #noteHome(slot: number): void {
    const { record, lost } = this.#entries[slot]!
    const home = this.#froms[slot]!
    if (!lost || home === this.#change.start) return
    this.#loss.revived.push({ id: record.id, lost })
    this.#homes.push(home)
  }

  #place(slot: number, from: number, to: number, lost: LostText | null): void {
    this.#froms[slot] = from
    this.#tos[slot] = to
    this.#setLost(slot, lost)
  }

  #slotOf(id: string): number {
    return slotOf({ ...this.#table, entries: this.#entries }, id)
  }

  /** Tombstones whose text the step has brought. */
  #revive(changes: readonly RememberedChange<RecordLoss>[]): void {
    if (!this.#hasTombstones) return
    const { start, inserted } = this.#change
    const revivals = findRevivals(inserted, changes, {
      lostOf: id => {
        const slot = this.#slotOf(id)
        return slot < 0 ? null : this.#entries[slot]!.lost
      },
      tombstones: () => this.#tombstones(start),
    })
    for (const { id, from, to } of revivals) {
      const slot = this.#slotOf(id)
      const lost = this.#entries[slot]?.lost
      if (!lost) continue
      this.#loss.revived.push({ id, lost })
      this.#homes.push(this.#froms[slot]!)
      this.#place(slot, start + from, start + to, null)
    }
  }

  *#tombstones(start: number): Iterable<Tombstone> {
    for (const [slot, entry] of this.#entries.entries()) {
      if (entry?.lost) yield { id: entry.record.id, lost: entry.lost, isHere: this.#froms[slot] === start }
    }
  }
}
