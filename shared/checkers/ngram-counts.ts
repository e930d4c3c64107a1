import { CodeSet } from './code-set.ts'

const tableBits = 21
const tableSize = 1 << tableBits
/** Text beyond this much is not counted: the table would fill with chance meetings. UTF-16 units. */
const capacity = 8_000_000

/** Quotes and title marks stand inside phrases (“云泽通”平台): runs of characters go on across them. */
const transparent = new CodeSet('“”‘’「」『』《》')

/** Character codes that count: Han characters and digits; every other character but a transparent one ends a run. */
const counts = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || code === 0x3007

const slotOf = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - tableBits)
const extend = (hash: number, code: number) => Math.imul(hash, 0x01000193) ^ (code + 0x9e37)

/**
 * How often pairs, triples and quadruples of characters stand in a set of texts, approximately (a hashed table: an
 * answer may be too high by chance, never too low). Texts can be taken out again.
 */
export class NgramCounts {
  readonly #table = new Uint16Array(tableSize)
  #length = 0
  readonly #counted = new Set<string>()

  /** Adds a text under a key, which `remove` needs again. Linear. */
  add(key: string, text: string): void {
    if (this.#length + text.length > capacity) return
    this.#counted.add(key)
    this.#length += text.length
    this.#each(text, slot => {
      const count = this.#table[slot] as number
      if (count < 0xffff) this.#table[slot] = count + 1
    })
  }

  /** Takes out the text that was added under the key. */
  remove(key: string, text: string): void {
    if (!this.#counted.delete(key)) return
    this.#length -= text.length
    this.#each(text, slot => {
      const count = this.#table[slot] as number
      if (count > 0 && count < 0xffff) this.#table[slot] = count - 1
    })
  }

  /** How often a string of 2–4 counted characters was seen; 0 when it holds any other character. */
  count(gram: string): number {
    let hash = 0
    for (let i = 0; i < gram.length; i++) {
      const code = gram.charCodeAt(i)
      if (!counts(code)) return 0
      hash = extend(hash, code)
    }
    return this.#table[slotOf(hash)] as number
  }

  /** `count` of the last `before` characters of one text followed by the first `after` of another. */
  countAcross(left: string, before: number, right: string, after: number): number {
    let hash = 0
    for (let i = left.length - before; i < left.length; i++) {
      const code = left.charCodeAt(i)
      if (!counts(code)) return 0
      hash = extend(hash, code)
    }
    for (let i = 0; i < after; i++) {
      const code = right.charCodeAt(i)
      if (!counts(code)) return 0
      hash = extend(hash, code)
    }
    return this.#table[slotOf(hash)] as number
  }

  #each(text: string, visit: (slot: number) => void): void {
    // The last four counted characters, oldest first; 0 before the run began.
    let [a, b, c] = [0, 0, 0]
    for (let i = 0; i < text.length; i++) {
      const d = text.charCodeAt(i)
      if (!counts(d)) {
        if (!transparent.has(d)) a = b = c = 0
        continue
      }
      if (c !== 0) {
        visit(slotOf(extend(extend(0, c), d)))
        if (b !== 0) {
          visit(slotOf(extend(extend(extend(0, b), c), d)))
          if (a !== 0) visit(slotOf(extend(extend(extend(extend(0, a), b), c), d)))
        }
      }
      a = b
      b = c
      c = d
    }
  }
}
