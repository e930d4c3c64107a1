import { isClauseMark } from '../near-change.ts'
import type { BlockReading } from './block-reading.ts'
import type { Lattice } from './lattice.ts'

/** Reads a place of a block again with something else in it. */
export class Rereading {
  readonly #codes: Uint16Array
  readonly #lattice: Lattice
  #from = 0
  #to = 0

  constructor({ codes }: BlockReading, lattice: Lattice) {
    this.#codes = codes
    this.#lattice = lattice
  }

  /**
   * How many nats likelier the clause is when other Han characters (eight at most) stand in a stretch. Longer text costs
   * more. Less than `least` is not reckoned exactly, only as less.
   */
  gain(start: number, end: number, other: readonly number[], least?: number): number {
    const codes = this.#codes
    if (start < this.#from || end > this.#to || this.#to === 0) {
      let from = start
      let to = end
      while (from > 0 && !isClauseMark(codes[from - 1] as number)) from--
      while (to < codes.length && !isClauseMark(codes[to] as number)) to++
      this.#from = from
      this.#to = to
    }
    this.#lattice.load(codes, this.#from, this.#to)
    return this.#lattice.gain(start, end, other, least)
  }
}
