import type { LanguageModel } from './language-model.ts'
import { wordClass } from './word-hash.ts'

const tableBits = 20
/** At its edges an idiom may be cut out of something longer. */
const innerPlaces = [1, 2] as const
const hashOf = (codes: ArrayLike<number>, at: number, left: number) => {
  let hash = left + 1
  for (let i = 0; i < 4; i++) hash = Math.imul(hash ^ (i === left ? 0 : (codes[at + i] as number)), 0x01000193) + 0x9e37
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}

/** A word, and the place in it where the text has another character. */
interface NearWord {
  text: string
  left: number
}

const none: readonly NearWord[] = []

/** Idioms and set words of four characters, found by three of the four. Made when first asked for. */
export class NearWords {
  readonly #model: LanguageModel
  #table: Int32Array | null = null
  /** A bit for each pattern, so that most are refused without a look at the table. */
  readonly #gate = new Uint8Array(1 << 19)

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Words that differ in one inner character from the four at an index; `left` tells which. */
  near(codes: Uint16Array, at: number): readonly NearWord[] {
    this.#table ??= this.#build()
    let found = none
    for (const left of innerPlaces) {
      const odd = codes[at + left] as number
      // A character that words link to both its neighbours is at home.
      if (
        this.#model.isLinked(codes[at + left - 1] as number, odd) &&
        this.#model.isLinked(odd, codes[at + left + 1] as number)
      )
        continue
      const hash = hashOf(codes, at, left)
      const gate = hash >>> 10
      if ((((this.#gate[gate >>> 3] as number) >> (gate & 7)) & 1) === 0) continue
      let slot = hash >>> (32 - tableBits)
      for (let word = this.#table[slot] as number; word !== 0; word = this.#table[slot] as number) {
        if (this.#differsAt(codes, at, word, left)) found = [...found, { text: this.#model.textOf(word), left }]
        slot = (slot + 1) & (this.#table.length - 1)
      }
    }
    return found
  }

  #differsAt(codes: Uint16Array, at: number, word: number, left: number): boolean {
    for (let i = 0; i < 4; i++) if ((codes[at + i] === this.#model.codeAt(word, i)) === (i === left)) return false
    return true
  }

  #build(): Int32Array {
    const model = this.#model
    const table = new Int32Array(1 << tableBits)
    const codes = new Uint16Array(4)
    for (let word = 1; word < model.size; word++) {
      // Names and nouns of things are made of parts that combine freely; idioms are not.
      if (model.lengthOf(word) !== 4 || (model.classOf(word) & (wordClass.name | wordClass.noun)) !== 0) continue
      for (let i = 0; i < 4; i++) codes[i] = model.codeAt(word, i)
      for (const left of innerPlaces) {
        const hash = hashOf(codes, 0, left)
        const gate = hash >>> 10
        this.#gate[gate >>> 3] = (this.#gate[gate >>> 3] as number) | (1 << (gate & 7))
        let slot = hash >>> (32 - tableBits)
        while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
        table[slot] = word
      }
    }
    return table
  }
}
