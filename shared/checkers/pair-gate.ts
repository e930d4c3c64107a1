const bits = 20
const slotOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - bits)

/** Tells cheaply that two characters are none of some ten thousands of pairs; a yes may be wrong, a no never is. */
export class PairGate {
  readonly #slots = new Uint8Array(1 << (bits - 3))

  add(first: number, second: number): void {
    const slot = slotOf(first, second)
    this.#slots[slot >>> 3] = (this.#slots[slot >>> 3] as number) | (1 << (slot & 7))
  }

  has(first: number, second: number): boolean {
    const slot = slotOf(first, second)
    return (((this.#slots[slot >>> 3] as number) >> (slot & 7)) & 1) === 1
  }
}
