const buckets = 1 << 12

/**
 * How far each diagonal of two texts is known while one of them is read from its start to its end. What lies behind
 * the reader is forgotten, so that its size goes with the copies that are open, not with the text.
 */
export class Diagonals {
  /** Diagonal and end, one after the other, by bucket. */
  readonly #buckets: (number[] | undefined)[] = []

  /** Whether a diagonal is known beyond a position. */
  reaches(diagonal: number, position: number): boolean {
    const bucket = this.#buckets[diagonal & (buckets - 1)]
    if (!bucket) return false
    for (let i = 0; i < bucket.length; i += 2) {
      if (bucket[i] === diagonal) return (bucket[i + 1] as number) > position
    }
    return false
  }

  /** Notes that a diagonal is known to `end`; the reader stands at `position`. */
  note(diagonal: number, end: number, position: number): void {
    this.#buckets[diagonal & (buckets - 1)] ??= []
    const bucket = this.#buckets[diagonal & (buckets - 1)] as number[]
    let free = bucket.length
    for (let i = 0; i < bucket.length; i += 2) {
      if (bucket[i] === diagonal || (bucket[i + 1] as number) <= position) free = i
      if (bucket[i] === diagonal) break
    }
    bucket[free] = diagonal
    bucket[free + 1] = end
  }
}
