/** A stretch of the source that a text still has. */
export interface Stretch {
  start: number
  end: number
}

/**
 * Of stretches in the order they now stand in, those to keep where they are: the heaviest choice that ascends in the
 * source and does not overlap. Returns their indexes. The rest was moved or copied.
 */
export function keepInOrder(stretches: readonly Stretch[]): number[] {
  const ends = [...new Set(stretches.map(({ end }) => end))].sort((left, right) => left - right)
  const best = new BestUpTo(ends.length)
  const weights = new Float64Array(stretches.length)
  const before = new Int32Array(stretches.length).fill(-1)
  let heaviest = -1
  stretches.forEach(({ start, end }, index) => {
    const from = best.at(countUpTo(ends, start), weights)
    weights[index] = end - start + (from < 0 ? 0 : weights[from]!)
    before[index] = from
    best.put(countUpTo(ends, end), index, weights)
    if (heaviest < 0 || weights[index]! > weights[heaviest]!) heaviest = index
  })
  const kept: number[] = []
  for (let index = heaviest; index >= 0; index = before[index]!) kept.push(index)
  return kept.reverse()
}

/** How many of ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

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
