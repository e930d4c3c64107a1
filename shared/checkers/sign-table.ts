/**
 * Tells in one pass over a text which of up to 32 rules can hold anywhere in it: each rule names signs of which every
 * place that it knows holds at least one. What a rule costs is then paid where it may find something.
 */
export class SignTable {
  readonly #bits = new Uint32Array(0x10000)

  /** The signs of each rule, as one text; a rule without signs may hold everywhere. */
  constructor(signs: readonly string[]) {
    if (signs.length > 32) throw new RangeError('More rules than bits')
    for (const [rule, text] of signs.entries()) {
      for (let i = 0; i < text.length; i++) this.#add(text.charCodeAt(i), rule)
      if (text === '') for (let unit = 0; unit < 0x10000; unit++) this.#add(unit, rule)
    }
  }

  #add(unit: number, rule: number): void {
    this.#bits[unit] = (this.#bits[unit] as number) | (1 << rule)
  }

  /** A bit for each rule that may hold in a text: never wrongly none. */
  rulesIn(text: string): number {
    let bits = 0
    for (let i = 0; i < text.length; i++) bits |= this.#bits[text.charCodeAt(i)] as number
    return bits
  }
}
