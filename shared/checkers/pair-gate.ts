const bits = 16
const slotOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - bits)

/** Tells cheaply that two characters are none of a small set of pairs; a yes may be wrong, a no never is. */
export class PairGate {
  readonly #slots = new Uint8Array(1 << bits)

  add(first: number, second: number): void {
    this.#slots[slotOf(first, second)] = 1
  }

  has(first: number, second: number): boolean {
    return this.#slots[slotOf(first, second)] === 1
  }
}
