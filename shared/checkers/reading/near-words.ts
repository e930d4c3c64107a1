import type { LanguageModel } from './language-model.ts'
import { wordClass } from './word-hash.ts'

const tableBits = 20
const hashOf = (codes: ArrayLike<number>, at: number, left: number) => {
  let hash = left + 1
  for (let i = 0; i < 4; i++) hash = Math.imul(hash ^ (i === left ? 0 : (codes[at + i] as number)), 0x01000193) + 0x9e37
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - tableBits)
}

/** Idioms and set words of four characters, found by three of the four. Made when first asked for. */
export class NearWords {
  readonly #model: LanguageModel
  #table: Int32Array | null = null

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Words that differ in exactly one character from the four at an index; `left` tells which. */
  near(codes: Uint16Array, at: number): { text: string; left: number }[] {
    this.#table ??= build(this.#model)
    const found: { text: string; left: number }[] = []
    for (let left = 0; left < 4; left++) {
      let slot = hashOf(codes, at, left)
      for (let word = this.#table[slot] as number; word !== 0; word = this.#table[slot] as number) {
        const text = this.#model.textOf(word)
        if (differsAt(codes, at, text, left)) found.push({ text, left })
        slot = (slot + 1) & (this.#table.length - 1)
      }
    }
    return found
  }
}

function differsAt(codes: Uint16Array, at: number, text: string, left: number): boolean {
  for (let i = 0; i < 4; i++) if ((codes[at + i] === text.charCodeAt(i)) === (i === left)) return false
  return true
}

function build(model: LanguageModel): Int32Array {
  const table = new Int32Array(1 << tableBits)
  const codes = new Uint16Array(4)
  for (let word = 1; word < model.size; word++) {
    // Names and nouns of things are made of parts that combine freely; idioms are not.
    if (model.lengthOf(word) !== 4 || (model.classOf(word) & (wordClass.name | wordClass.noun)) !== 0) continue
    const text = model.textOf(word)
    for (let i = 0; i < 4; i++) codes[i] = text.charCodeAt(i)
    for (let left = 0; left < 4; left++) {
      let slot = hashOf(codes, 0, left)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = word
    }
  }
  return table
}
