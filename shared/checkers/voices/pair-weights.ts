/** A table is left so much wider than it is filled that looks stay short. */
const room = 1.7

/** What pairs of characters weigh, in a table of open addressing: a tenth of the memory of a map, for tens of thousands. */
export class PairWeights {
  readonly #keys: Uint32Array
  readonly #weights: Int8Array
  readonly #shift: number

  /** Takes the weights, −127 to 127, each with its pairs one behind the other. */
  constructor(lines: readonly (readonly [weight: number, pairs: string])[]) {
    const count = lines.reduce((sum, [, pairs]) => sum + (pairs.length >> 1), 0)
    const bits = Math.max(1, Math.ceil(Math.log2(room * count + 1)))
    this.#keys = new Uint32Array(1 << bits)
    this.#weights = new Int8Array(1 << bits)
    this.#shift = 32 - bits
    for (const [weight, pairs] of lines) {
      for (let at = 0; at + 1 < pairs.length; at += 2) {
        const slot = this.#slotOf(pairs.charCodeAt(at) * 0x10000 + pairs.charCodeAt(at + 1))
        this.#keys[slot] = pairs.charCodeAt(at) * 0x10000 + pairs.charCodeAt(at + 1)
        this.#weights[slot] = weight
      }
    }
  }

  /** What a pair weighs, written as the code of its first character times 65,536 and that of its second; 0 where nothing is known. */
  of(pair: number): number {
    return this.#weights[this.#slotOf(pair)] as number
  }

  /** Where a pair stands, or the empty place that would take it. */
  #slotOf(pair: number): number {
    const keys = this.#keys
    const last = keys.length - 1
    let slot = Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> this.#shift
    while (keys[slot] !== 0 && keys[slot] !== pair) slot = (slot + 1) & last
    return slot
  }
}
