const encoder = new TextEncoder()
/** Bytes of UTF-8 that a UTF-16 unit can need. */
const longestUnit = 3

/** Puts a text together as UTF-8 from pieces that can be let go at once: of a book no whole string is made. */
export class Utf8Writer {
  #bytes: Uint8Array<ArrayBuffer>
  #used = 0

  /** `about` so many bytes are to come. */
  constructor(about: number) {
    this.#bytes = new Uint8Array(Math.ceil(about))
  }

  /** Bytes so far. */
  get length(): number {
    return this.#used
  }

  add(text: string): void {
    for (let at = 0; at < text.length; ) {
      const { read, written } = encoder.encodeInto(at === 0 ? text : text.slice(at), this.#bytes.subarray(this.#used))
      at += read
      this.#used += written
      if (at < text.length) this.#grow((text.length - at) * longestUnit)
    }
  }

  addBytes(bytes: ArrayLike<number>): void {
    if (this.#used + bytes.length > this.#bytes.length) this.#grow(bytes.length)
    this.#bytes.set(bytes, this.#used)
    this.#used += bytes.length
  }

  /** The bytes that were written. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#used)
  }

  #grow(by: number): void {
    const longer = new Uint8Array(Math.max(this.#used + by, this.#bytes.length * 2))
    longer.set(this.done())
    this.#bytes = longer
  }
}
