import { borderCharacter } from './block-text.ts'

/** A changed stretch of a document: [start, start + oldSize) became [start, start + newSize). docPos. */
export interface ChangedRange {
  start: number
  oldSize: number
  newSize: number
}

/** A changed stretch with what stood and what stands in it, as position texts that may be read only when asked for. */
export interface Change extends ChangedRange {
  readonly removed: string
  readonly inserted: string
}

/** A change that took something away which text alone does not tell; what its inverse needs to bring it back. */
export interface RememberedChange<Payload extends object> {
  /** Where the change stands now: docPos, carried through later steps. */
  place: number
  /** Size of what the change put in. */
  size: number
  /** How many borders of blocks are in that: who joins two blocks does not take back that two letters were typed. */
  borders: number
  /** Position text of what it took out. */
  text: string
  /** Further docPos that are carried along. */
  homes: readonly number[]
  payload: Payload
  /** The same through all versions of the change. */
  key: object
  /** Positions of earlier changes that fell together when this one took their text; offsets from `place`. */
  collapsed: readonly Collapsed[]
}
interface Collapsed {
  /** Key of the change whose position it is. */
  key: object
  /** Index into `homes`, -1 for the place itself. */
  home: number
  offset: number
}

/** Undo depth is 100 events; a batch event may hold many changes. Beyond this the oldest are forgotten. */
const limit = 1000

/**
 * The changes that a later step may take back, oldest first. State after steps must follow from the steps alone, so an
 * undo is recognised by what it does: it puts exactly the text that a change took out back at that change's place.
 */
export class ChangeMemory<Payload extends object> {
  readonly changes: readonly RememberedChange<Payload>[]

  constructor(changes: readonly RememberedChange<Payload>[] = []) {
    this.changes = changes
  }

  /** The newest change that a later one takes back. */
  find(later: Change): RememberedChange<Payload> | null {
    for (let index = this.changes.length - 1; index >= 0; index--) {
      const change = this.changes[index]!
      if (change.place !== later.start || change.size !== later.oldSize || change.text.length !== later.newSize)
        continue
      if (change.text === later.inserted && change.borders === bordersIn(later.removed)) return change
    }
    return null
  }

  /**
   * Whether taking a change back would look like taking back an earlier one. Then it has to be remembered too, whatever it
   * took: who composes a word twice at one place takes the second time back first.
   */
  couldMistake(change: Change): boolean {
    const { start, oldSize, newSize } = change
    return (
      this.find({
        start,
        oldSize: newSize,
        newSize: oldSize,
        get removed() {
          return change.inserted
        },
        get inserted() {
          return change.removed
        },
      }) !== null
    )
  }

  /** Carries places through a step, and says which of them fell together so that `add` can remember it. */
  map(range: ChangedRange): { memory: ChangeMemory<Payload>; collapsed: Collapsed[] } {
    const collapsed: Collapsed[] = []
    if (this.changes.length === 0) return { memory: this, collapsed }
    const note = (change: RememberedChange<Payload>, position: number, home: number): number => {
      if (isCollapsed(position, range)) collapsed.push({ key: change.key, home, offset: position - range.start })
      return mapPoint(position, range)
    }
    const changes = this.changes.map(change => {
      const place = note(change, change.place, -1)
      const homes = change.homes.length ? change.homes.map((home, index) => note(change, home, index)) : change.homes
      return place === change.place && homes === change.homes ? change : { ...change, place, homes }
    })
    return { memory: new ChangeMemory(changes), collapsed }
  }

  /** Carries places to where a function takes each. */
  moved(point: (position: number) => number): ChangeMemory<Payload> {
    if (this.changes.length === 0) return this
    return new ChangeMemory(
      this.changes.map(change => ({ ...change, place: point(change.place), homes: change.homes.map(point) })),
    )
  }

  /**
   * Puts apart what had fallen together when a change is taken back, and keeps of the change only `rest`, null for
   * nothing. A step may look like the inverse of a change by chance: what does not fit is left for the true one.
   */
  takeBack(taken: RememberedChange<Payload>, rest: Payload | null): ChangeMemory<Payload> {
    const waiting = new Map<object, Collapsed[]>()
    for (const each of taken.collapsed) waiting.set(each.key, [...(waiting.get(each.key) ?? []), each])
    const left: Collapsed[] = []
    const changes = this.changes.map(change => {
      const own = waiting.get(change.key)
      return own ? putApart(change, own, taken.place, left) : change
    })
    const isSpent = rest === null && left.length === 0
    return new ChangeMemory(
      changes.flatMap(change => {
        if (change.key !== taken.key) return [change]
        return isSpent ? [] : [{ ...change, payload: rest ?? change.payload, collapsed: left }]
      }),
    )
  }

  /** Remembers a change with what its inverse needs. */
  add(
    { start: place, newSize: size, removed: text, inserted }: Change,
    rest: Pick<RememberedChange<Payload>, 'homes' | 'payload' | 'collapsed'>,
  ): ChangeMemory<Payload> {
    const change = { place, size, text, borders: bordersIn(inserted), ...rest, key: {} }
    return new ChangeMemory([...this.changes.slice(-limit + 1), change])
  }
}

function bordersIn(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) if (text[index] === borderCharacter) count++
  return count
}

function putApart<Payload extends object>(
  change: RememberedChange<Payload>,
  collapsed: readonly Collapsed[],
  place: number,
  left: Collapsed[],
): RememberedChange<Payload> {
  const moved = { ...change, homes: [...change.homes] }
  for (const each of collapsed) {
    const position = each.home < 0 ? moved.place : moved.homes[each.home]
    if (position !== place) left.push(each)
    else if (each.home < 0) moved.place = place + each.offset
    else moved.homes[each.home] = place + each.offset
  }
  return moved
}

/** Where a point goes: at the start of a change it stays before what comes in. */
export function mapPoint(position: number, { start, oldSize, newSize }: ChangedRange): number {
  if (position <= start) return position
  return position < start + oldSize ? start : position + newSize - oldSize
}

/** Whether the inverse of a change would not find a point's place again by mapping. */
export function isCollapsed(position: number, { start, oldSize, newSize }: ChangedRange): boolean {
  const end = start + oldSize
  return position > start && (position < end || (position === end && newSize === 0))
}
