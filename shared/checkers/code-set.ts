/** A set of UTF-16 units, asked for nearly every character of a text: a bit for each unit instead of a hash. */
export class CodeSet {
  readonly #bits = new Uint8Array(0x10000 >>> 3)

  /** The units of some texts. */
  constructor(...texts: readonly string[]) {
    for (const text of texts) {
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i)
        this.#bits[code >>> 3] = (this.#bits[code >>> 3] as number) | (1 << (code & 7))
      }
    }
  }

  /** Whether a unit is of the set; what stands beyond a text is of none. */
  has(code: number | undefined): boolean {
    return code !== undefined && (((this.#bits[code >>> 3] as number) >> (code & 7)) & 1) === 1
  }
}
