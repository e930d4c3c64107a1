import type { LanguageModel } from './language-model.ts'
import { wordClass } from './word-hash.ts'

/** Shorter words have too many neighbours, longer ones are read as phrases. Characters. */
export const [shortestNear, longestNear] = [4, 7]

/** Of words in which any character is doubted. Characters. */
const [shortestExchange, longestExchange] = [3, 5]
/** Rarer words of three are as likely a chance fit. Nats. */
const commonWord = 13

const keyBits = 21
const gateBits = 23

/** How a text comes near a word. */
export type Nearness = 'exchanged' | 'lost' | 'extra'

/** A word that a stretch of text comes near to by one character. */
export interface NearWord {
  word: number
  nearness: Nearness
  /** Where in the stretch the odd character stands, or before which one is lost. */
  odd: number
  /** Characters of the stretch. */
  length: number
  /** The stretch is two words that were never seen side by side (民主支出). */
  isOfTwo?: boolean
}

/**
 * Words of four characters and more, found by what is left of them without one (the deletion neighbourhood: two texts
 * that differ in one character share such a rest; Bocek, Hunt and Stiller, 2007). Made when first asked for.
 */
export class NearWords {
  readonly #model: LanguageModel
  #table: Int32Array | null = null
  /** A bit for each rest, so that most stretches are refused without a look at the table. */
  readonly #gate = new Uint8Array(1 << (gateBits - 3))
  /** A bit for each whole word. */
  readonly #words = new Uint8Array(1 << (gateBits - 3))

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Words that stretches of at least so many characters come near to which begin at an index. */
  near(codes: Uint16Array, at: number, { end, least }: { end: number; least: number }): NearWord[] {
    this.#table ??= this.#build()
    hashHeads(codes, at, Math.min(end - at, longestNear + 1))
    const found: NearWord[] = []
    for (let length = Math.max(shortestNear - 1, least); length <= longestNear + 1 && at + length <= end; length++) {
      if (length < longestNear) this.#collect(found, codes, { at, length, odd: -1, nearness: 'lost' })
      for (let odd = 0; odd < length; odd++) {
        if (length >= shortestNear && length <= longestNear)
          this.#collect(found, codes, { at, length, odd, nearness: 'exchanged' })
      }
      if (length > shortestNear) this.#collectExtra(found, codes, at, length)
    }
    return found
  }

  /** Words of the same length that a stretch comes near to by one character exchanged. */
  exchanged(codes: Uint16Array, at: number, length: number): NearWord[] {
    this.#table ??= this.#build()
    hashHeads(codes, at, length)
    const found: NearWord[] = []
    for (let odd = 0; odd < length; odd++) this.#collect(found, codes, { at, length, odd, nearness: 'exchanged' })
    return found
  }

  /** Characters that make a common word of three to five in the place of one of a clause: what a smudge or an echo may cover. */
  exchanges(codes: Uint16Array, at: number): number[] {
    this.#table ??= this.#build()
    const found: NearWord[] = []
    for (let start = Math.max(0, at - longestExchange + 1); start <= at; start++) {
      const longest = Math.min(codes.length - start, longestExchange)
      if (longest < shortestExchange) break
      hashHeads(codes, start, longest)
      for (let length = Math.max(shortestExchange, at - start + 1); length <= longest; length++)
        this.#collect(found, codes, { at: start, length, odd: at - start, nearness: 'exchanged' })
    }
    return found.map(({ word, odd }) => this.#model.codeAt(word, odd))
  }

  #collect(
    found: NearWord[],
    codes: Uint16Array,
    stretch: { at: number; length: number; odd: number; nearness: Nearness },
  ): void {
    const { at, length, odd, nearness } = stretch
    const hash = restHash(length, odd)
    if (!this.#isGated(hash)) return
    const table = this.#table as Int32Array
    const size = nearness === 'lost' ? length + 1 : length
    for (let slot = hash >>> (32 - keyBits); table[slot] !== 0; slot = (slot + 1) & (table.length - 1)) {
      const word = table[slot] as number
      if (this.#model.lengthOf(word) !== size) continue
      if (nearness === 'exchanged') {
        if (this.#differsAt(codes, at, word, odd)) found.push({ word, nearness, odd, length })
      } else {
        const lost = this.#lostAt(codes, at, word, length)
        if (lost >= 0 && !found.some(other => other.word === word && other.nearness === 'lost'))
          found.push({ word, nearness, odd: lost, length })
      }
    }
  }

  /** Words that a stretch is with one character taken out, that no other word of it needs. */
  #collectExtra(found: NearWord[], codes: Uint16Array, at: number, length: number): void {
    for (let odd = 1; odd + 1 < length; odd++) {
      const whole = restHash(length, odd) >>> (32 - gateBits)
      if ((((this.#words[whole >>> 3] as number) >> (whole & 7)) & 1) === 0) continue
      for (let i = 0, to = 0; i < length; i++) if (i !== odd) rest[to++] = codes[at + i] as number
      const word = this.#model.wordAt(rest, 0, length - 1)
      if (word >= 0 && this.#isKept(word)) found.push({ word, nearness: 'extra', odd, length })
    }
  }

  #differsAt(codes: Uint16Array, at: number, word: number, odd: number): boolean {
    const length = this.#model.lengthOf(word)
    for (let i = 0; i < length; i++) if ((codes[at + i] === this.#model.codeAt(word, i)) === (i === odd)) return false
    return true
  }

  /** Where the word has a character more than the stretch, or −1 where it is another. */
  #lostAt(codes: Uint16Array, at: number, word: number, length: number): number {
    let head = 0
    while (head < length && codes[at + head] === this.#model.codeAt(word, head)) head++
    for (let i = head; i < length; i++) if (codes[at + i] !== this.#model.codeAt(word, i + 1)) return -1
    return head
  }

  #isExchanged(word: number): boolean {
    return (
      this.#model.lengthOf(word) === shortestExchange &&
      this.#model.cost(word) <= commonWord &&
      (this.#model.classOf(word) & wordClass.name) === 0
    )
  }

  /** Names and rare nouns of things are made of parts that combine freely. */
  #isKept(word: number): boolean {
    const length = this.#model.lengthOf(word)
    return length >= shortestNear && length <= longestNear && (this.#model.classOf(word) & wordClass.name) === 0
  }

  #isGated(hash: number): boolean {
    const gate = hash >>> (32 - gateBits)
    return (((this.#gate[gate >>> 3] as number) >> (gate & 7)) & 1) === 1
  }

  #build(): Int32Array {
    const model = this.#model
    const table = new Int32Array(1 << keyBits)
    const codes = new Uint16Array(longestNear)
    for (let word = 1; word < model.size; word++) {
      if (!this.#isKept(word) && !this.#isExchanged(word)) continue
      const length = model.lengthOf(word)
      for (let i = 0; i < length; i++) codes[i] = model.codeAt(word, i)
      hashHeads(codes, 0, length)
      const whole = restHash(length, -1) >>> (32 - gateBits)
      this.#words[whole >>> 3] = (this.#words[whole >>> 3] as number) | (1 << (whole & 7))
      for (let odd = 0; odd < length; odd++) {
        // With its first or last character gone it is as likely a part of something else.
        if (odd > 0 && codes[odd] === codes[odd - 1]) continue
        const hash = restHash(length, odd)
        const gate = hash >>> (32 - gateBits)
        this.#gate[gate >>> 3] = (this.#gate[gate >>> 3] as number) | (1 << (gate & 7))
        let slot = hash >>> (32 - keyBits)
        while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
        table[slot] = word
      }
    }
    return table
  }
}

const rest = new Uint16Array(longestNear + 1)

const base = 0x01000193
const powers = new Int32Array(longestNear + 2)
powers[0] = 1
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] as number, base)

/** Polynomial hashes of the heads of the stretch that is being looked up, by length. */
const heads = new Int32Array(longestNear + 2)

function hashHeads(codes: Uint16Array, at: number, length: number): void {
  for (let i = 0; i < length; i++) heads[i + 1] = (Math.imul(heads[i] as number, base) + (codes[at + i] as number)) | 0
}

/** Hash of so many characters from the head on, without the one at `odd`; of all of them when that is negative. */
function restHash(length: number, odd: number): number {
  let hash = heads[length] as number
  if (odd >= 0) {
    const power = powers[length - odd - 1] as number
    const tail = (hash - Math.imul(heads[odd + 1] as number, power)) | 0
    hash = (Math.imul(heads[odd] as number, power) + tail) | 0
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
