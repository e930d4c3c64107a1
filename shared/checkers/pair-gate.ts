const bits = 20
const slotOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - bits)
/** A second place of a pair, asked only where the first one does not refuse it. */
const otherSlotOf = (first: number, second: number) =>
  Math.imul(Math.imul(first, 0x85ebca6b) + Math.imul(second, 0x2c1b3c6d), 0xc2b2ae35) >>> (32 - bits)

/** Tells cheaply that two characters are none of some ten thousands of pairs; a yes may be wrong, a no never is. */
export class PairGate {
  readonly #slots = new Uint8Array(1 << (bits - 3))

  add(first: number, second: number): void {
    for (const slot of [slotOf(first, second), otherSlotOf(first, second)])
      this.#slots[slot >>> 3] = (this.#slots[slot >>> 3] as number) | (1 << (slot & 7))
  }

  has(first: number, second: number): boolean {
    return this.#isSet(slotOf(first, second)) && this.#isSet(otherSlotOf(first, second))
  }

  #isSet(slot: number): boolean {
    return (((this.#slots[slot >>> 3] as number) >> (slot & 7)) & 1) === 1
  }
}
