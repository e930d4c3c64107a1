import type { Witness } from './corpus.ts'
import { pairSlotOf } from './pair-hash.ts'

const [leastBits, mostBits] = [12, 22]

/** How often each two codes stand side by side in a text: approximately, never too few, 255 at most. */
export class PairCounts {
  /** Nothing is counted further. */
  static readonly most = 255
  readonly #counts: Uint8Array
  readonly #bits: number

  /** Counts a text. Linear. */
  constructor(codes: Uint16Array) {
    const bits = Math.min(mostBits, Math.max(leastBits, 34 - Math.clz32(codes.length)))
    this.#counts = new Uint8Array(1 << bits)
    this.#bits = bits
    for (let at = 0; at + 1 < codes.length; at++) {
      const slot = this.#slot(codes[at] as number, codes[at + 1] as number)
      if ((this.#counts[slot] as number) < PairCounts.most) this.#counts[slot] = (this.#counts[slot] as number) + 1
    }
  }

  count(first: number, second: number): number {
    return this.#counts[this.#slot(first, second)] as number
  }

  #slot(first: number, second: number): number {
    return pairSlotOf(first, second, this.#bits)
  }
}

/** Kept for the one asked last: a document is read from its start to its end. */
let counted: { witness: WeakRef<Witness>; counts: PairCounts } | null = null

/** The counts of a document. */
export function pairCountsOf(witness: Witness): PairCounts {
  if (counted?.witness.deref() === witness) return counted.counts
  const counts = new PairCounts(witness.codes)
  counted = { witness: new WeakRef(witness), counts }
  return counts
}
