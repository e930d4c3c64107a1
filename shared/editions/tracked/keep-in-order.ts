import { lastUpTo } from '../../order/last-up-to.ts'

/** Stretches of the source that a text still has, by where each begins and ends. */
export interface Stretches {
  starts: Float64Array
  ends: Float64Array
}

/**
 * Of stretches in the order they now stand in, those to keep where they are: the heaviest choice that ascends in the
 * source and does not overlap. Returns their indexes. The rest was moved or copied.
 */
export function keepInOrder({ starts, ends }: Stretches): Int32Array {
  const ascending = distinct(ends)
  const best = new BestUpTo(ascending.length)
  const weights = new Float64Array(starts.length)
  const before = new Int32Array(starts.length).fill(-1)
  let heaviest = -1
  for (const [index, start] of starts.entries()) {
    const end = ends[index]!
    const from = best.at(countUpTo(ascending, start), weights)
    weights[index] = end - start + (from < 0 ? 0 : weights[from]!)
    before[index] = from
    best.put(countUpTo(ascending, end), index, weights)
    if (heaviest < 0 || weights[index]! > weights[heaviest]!) heaviest = index
  }
  // Written from the end, where there is room for all.
  let first = starts.length
  const kept = new Int32Array(first)
  for (let index = heaviest; index >= 0; index = before[index]!) kept[--first] = index
  return kept.subarray(first)
}

/** The different ones of numbers, ascending. */
function distinct(numbers: Float64Array): Float64Array {
  const sorted = numbers.toSorted()
  let count = 0
  for (const number of sorted) if (count === 0 || sorted[count - 1] !== number) sorted[count++] = number
  return sorted.subarray(0, count)
}

/** How many of ascending numbers are at most `limit`. */
const countUpTo = (ascending: Float64Array, limit: number): number => lastUpTo(ascending, limit, number => number) + 1

/** A Fenwick tree that answers which stretch weighs most among those of the first ranks. */
class BestUpTo {
  readonly #tree: Int32Array

  constructor(size: number) {
    this.#tree = new Int32Array(size + 1).fill(-1)
  }

  at(rank: number, weights: Float64Array): number {
    let found = -1
    for (let node = rank; node > 0; node -= node & -node) {
      const index = this.#tree[node]!
      if (index >= 0 && (found < 0 || weights[index]! > weights[found]!)) found = index
    }
    return found
  }

  put(rank: number, index: number, weights: Float64Array): void {
    for (let node = rank; node < this.#tree.length; node += node & -node) {
      const held = this.#tree[node]!
      if (held < 0 || weights[index]! > weights[held]!) this.#tree[node] = index
    }
  }
}
