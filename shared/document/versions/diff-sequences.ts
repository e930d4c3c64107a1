import { risingPlaces } from '../../order/rising-places.ts'

/** A stretch of one sequence that stands where another has a stretch of its own; one of them may be empty. */
export interface Hunk {
  start: number
  end: number
  otherStart: number
  otherEnd: number
}
type Sequence = ArrayLike<number>

/** Beyond this many edits in one stretch it counts as replaced whole. */
const maxEdits = 1500

/**
 * Where two sequences differ, ascending; hunks never touch each other. What stands in both just once holds the
 * sequences together (patience), what lies between is compared by Myers' "An O(ND) Difference Algorithm" (1986).
 */
export function diffSequences(first: Sequence, second: Sequence): Hunk[] {
  const hunks: Hunk[] = []
  compare(first, second, { start: 0, end: first.length, otherStart: 0, otherEnd: second.length }, hunks)
  return hunks
}

function compare(first: Sequence, second: Sequence, whole: Hunk, hunks: Hunk[]): void {
  const area = trimmed(first, second, whole)
  if (area.start === area.end && area.otherStart === area.otherEnd) return
  if (area.start === area.end || area.otherStart === area.otherEnd) {
    add(area, hunks)
    return
  }
  const held = heldTogether(first, second, area)
  if (held.length === 0) {
    compareGap(first, second, area, hunks)
    return
  }
  let { start, otherStart } = area
  for (const { at, otherAt } of held) {
    compare(first, second, { start, end: at, otherStart, otherEnd: otherAt }, hunks)
    start = at + 1
    otherStart = otherAt + 1
  }
  compare(first, second, { start, end: area.end, otherStart, otherEnd: area.otherEnd }, hunks)
}

function add(hunk: Hunk, hunks: Hunk[]): void {
  const last = hunks.at(-1)
  if (last && last.end === hunk.start && last.otherEnd === hunk.otherStart) {
    last.end = hunk.end
    last.otherEnd = hunk.otherEnd
  } else hunks.push({ ...hunk })
}

function trimmed(first: Sequence, second: Sequence, area: Hunk): Hunk {
  let { start, end, otherStart, otherEnd } = area
  while (start < end && otherStart < otherEnd && first[start] === second[otherStart]) {
    start++
    otherStart++
  }
  while (start < end && otherStart < otherEnd && first[end - 1] === second[otherEnd - 1]) {
    end--
    otherEnd--
  }
  return { start, end, otherStart, otherEnd }
}

interface Pair {
  at: number
  otherAt: number
}

/** Items that each stretch has just once, as many as stand in the same order in both. */
function heldTogether(first: Sequence, second: Sequence, area: Hunk): Pair[] {
  const places = onlyPlaces(first, area.start, area.end)
  const others = onlyPlaces(second, area.otherStart, area.otherEnd)
  const pairs: Pair[] = []
  for (const [item, at] of places) {
    const otherAt = others.get(item)
    if (at >= 0 && otherAt !== undefined && otherAt >= 0) pairs.push({ at, otherAt })
  }
  return longestAscending(pairs)
}

/** Where each item stands, in order of first places; -1 for one that stands more than once. */
function onlyPlaces(items: Sequence, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = start; at < end; at++) places.set(items[at]!, places.has(items[at]!) ? -1 : at)
  return places
}

/** The longest part of pairs (ascending by `at`) that ascends in `otherAt` too. */
function longestAscending(pairs: readonly Pair[]): Pair[] {
  const rising = risingPlaces(pairs.map(({ otherAt }) => otherAt))
  return pairs.filter((_, index) => rising[index]! >= 0)
}

function compareGap(first: Sequence, second: Sequence, area: Hunk, hunks: Hunk[]): void {
  const trace = traceOf(first, second, area)
  if (!trace) {
    add(area, hunks)
    return
  }
  const back: Hunk[] = []
  let [at, otherAt] = [area.end - area.start, area.otherEnd - area.otherStart]
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const { isDown, from } = entry(trace[edits]!, at - otherAt, edits)
    const fromAt = trace[edits]![from + edits]!
    const [start, otherStart] = [fromAt, fromAt - from]
    back.push({
      start: area.start + start,
      end: area.start + start + (isDown ? 0 : 1),
      otherStart: area.otherStart + otherStart,
      otherEnd: area.otherStart + otherStart + (isDown ? 1 : 0),
    })
    ;[at, otherAt] = [start, otherStart]
  }
  for (const hunk of back.reverse()) add(hunk, hunks)
}

/**
 * The furthest place on each diagonal before each number of edits: the one of diagonal d stands at d + number. Null
 * beyond `maxEdits`.
 */
function traceOf(first: Sequence, second: Sequence, area: Hunk): Int32Array[] | null {
  const [size, otherSize] = [area.end - area.start, area.otherEnd - area.otherStart]
  const trace: Int32Array[] = []
  let reached = new Int32Array(3)
  for (let edits = 0; edits <= Math.min(maxEdits, size + otherSize); edits++) {
    trace.push(reached)
    // Places of the diagonals -edits-1 … edits+1.
    const next = new Int32Array(2 * edits + 3).fill(-1)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let at = 0
      if (edits > 0) {
        const { isDown, from } = entry(reached, diagonal, edits)
        at = reached[from + edits]! + (isDown ? 0 : 1)
      }
      while (
        at < size &&
        at - diagonal < otherSize &&
        first[area.start + at] === second[area.otherStart + at - diagonal]
      )
        at++
      next[diagonal + edits + 1] = at
      if (at >= size && at - diagonal >= otherSize) return trace
    }
    reached = next
  }
  return null
}

/** How the best path comes to a diagonal: down, by an item of the second sequence, or along, by one of the first. */
function entry(reached: Int32Array, diagonal: number, edits: number): { isDown: boolean; from: number } {
  const below = diagonal - 1 + edits >= 0 ? reached[diagonal - 1 + edits]! : -1
  const above = reached[diagonal + 1 + edits]!
  const isDown = diagonal === -edits || (diagonal !== edits && below < above)
  return { isDown, from: isDown ? diagonal + 1 : diagonal - 1 }
}
