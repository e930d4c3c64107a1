import { type BlockReading, isClauseMark } from './block-reading.ts'
import type { Segmenter } from './segmenter.ts'

/** How far a change may be felt on both sides. Characters. */
const reach = 8

/** Reads a place of a block again with something else in it. What is printed is priced once for each stretch. */
export class Rereading {
  readonly #codes: Uint16Array
  readonly #segmenter: Segmenter
  readonly #printed = new Map<number, number>()
  readonly #scratch = new Uint16Array(4 * reach)

  constructor({ codes }: BlockReading, segmenter: Segmenter) {
    this.#codes = codes
    this.#segmenter = segmenter
  }

  /** How many nats likelier the text is when other characters (up to `reach`) stand in a stretch. Longer text costs more. */
  gain(start: number, end: number, other: readonly number[]): number {
    const codes = this.#codes
    let from = start
    let to = end
    while (from > 0 && start - from < reach && !isClauseMark(codes[from - 1] as number)) from--
    while (to < codes.length && to - end < reach && !isClauseMark(codes[to] as number)) to++
    const key = start * 16 + (end - start)
    let printed = this.#printed.get(key)
    if (printed === undefined) {
      printed = this.#segmenter.cost(codes, from, to)
      this.#printed.set(key, printed)
    }
    const scratch = this.#scratch
    scratch.set(codes.subarray(from, start))
    scratch.set(other, start - from)
    scratch.set(codes.subarray(end, to), start - from + other.length)
    return printed - this.#segmenter.cost(scratch, 0, to - from - (end - start) + other.length)
  }
}
