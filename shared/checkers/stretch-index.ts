/** Stretches are filed under every cell of this many units (a power of two) that they touch. */
const cellBits = 9

interface Stretch {
  start: number
  end: number
}

/**
 * Stretches of a text, found by place: a question costs the stretches nearby, not all of them. A stretch that an owner
 * moves or lengthens stays known at its old place; it must be filed again.
 */
export class StretchIndex<T extends Stretch> {
  readonly #cells = new Map<number, number[]>()
  readonly #all: T[] = []

  add(stretch: T): void {
    this.#all.push(stretch)
    this.#file(this.#all.length - 1, stretch)
  }

  /** Files a stretch that was added once more, under the place that it has now. */
  refile(stretch: T, before: Stretch): void {
    const ordinal = this.#ordinalOf(stretch, before)
    if (ordinal >= 0) this.#file(ordinal, stretch)
  }

  /** Of the stretches that touch a place and meet a condition, the one that was added first. */
  first({ start, end }: Stretch, meets: (stretch: T) => boolean): T | undefined {
    let best = this.#all.length
    for (let cell = start >> cellBits; cell <= end >> cellBits; cell++) {
      for (const ordinal of this.#cells.get(cell) ?? [])
        if (ordinal < best && meets(this.#all[ordinal] as T)) best = ordinal
    }
    return this.#all[best]
  }

  #ordinalOf(stretch: T, { start }: Stretch): number {
    return this.#cells.get(start >> cellBits)?.find(ordinal => this.#all[ordinal] === stretch) ?? -1
  }

  #file(ordinal: number, { start, end }: Stretch): void {
    for (let cell = start >> cellBits; cell <= end >> cellBits; cell++) {
      const filed = this.#cells.get(cell)
      if (!filed) this.#cells.set(cell, [ordinal])
      else if (!filed.includes(ordinal)) filed.push(ordinal)
    }
  }
}
