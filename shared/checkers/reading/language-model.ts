import { sectionsOf } from './language-file.ts'
import { pairHeadOf, pairSlotOf, slotBehind } from './pair-hash.ts'
import { PairTable } from './pair-table.ts'
import { backoffCostOf, lexiconFileMagic, pairFileMagic, wordClass, wordCostOf } from './word-hash.ts'
import { sharedBytes, WordTable } from './word-table.ts'

/** Row of whatever the model does not know: figures, Latin letters, placeholders, marks without a row. */
export const unknownWord = 0
/** Cost of a Han character that is no word, in nats. */
const strangerCost = 16
/** Words of the lexicon alone are rarer in print than its counts say. */
const lexiconPenalty = 1
/** Cost of what follows a word without a row: as if it had been unseen before many words. */
const plainBackoff = 0.7
/** Cost of a set phrase: as common as a common word. */
const setWordCost = 10
/** Cost of what is usually joined: rarer, for there is more of it. */
const joinedCost = 12

const linkBits = 22
/** What numbers of 32 bits are off at most. */
const rounding = 0.001
/** Rarer words link no characters: names and terms hold any two. Nats. */
const commonWord = 16.5

/** Texts to be read as one word: such as have one exact form, and such as are only usually joined. */
interface ReadAsWords {
  words: readonly string[]
  joined: readonly string[]
}

/**
 * Words, how common they are, and which follow which: made of two files (layout in word-hash.ts) at once.
 * Costs are −ln of a probability, in nats.
 */
export class LanguageModel {
  readonly #pairs: PairTable
  readonly #costs: Float32Array
  /** Of words that pairs begin with; all others have the plain one. */
  readonly #backoffs: Float32Array
  /** What each word costs at least, whatever stands before it; the last one is a character that is no word. */
  readonly #leastCosts: Float32Array
  readonly #classes: Uint8Array
  readonly #codes: Uint16Array
  /** Start of each word in the codes; one more for the end. */
  readonly #starts: Uint32Array
  readonly #words: WordTable
  /** A bit for each two characters that stand side by side in a common word. */
  readonly #links = new Uint8Array(1 << (linkBits - 3))

  /** Throws a RangeError when a file is not of the layout that this version reads. */
  constructor(
    pairFile: Uint8Array,
    lexiconFile: Uint8Array,
    { words, joined }: ReadAsWords = { words: [], joined: [] },
  ) {
    const pairs = sectionsOf(pairFile, pairFileMagic, 4)
    const lexicon = sectionsOf(lexiconFile, lexiconFileMagic, 3)
    this.#pairs = new PairTable(pairs.rows, pairs.cells)
    const phrases = [...words, ...joined]
    const count = pairs.wordCount + lexicon.wordCount + phrases.length
    const phraseCodes = phrases.join('')
    this.#codes = new Uint16Array(sharedBytes(2 * (pairs.codes.length + lexicon.codes.length + phraseCodes.length)))
    this.#codes.set(pairs.codes)
    this.#codes.set(lexicon.codes, pairs.codes.length)
    for (let i = 0, at = pairs.codes.length + lexicon.codes.length; i < phraseCodes.length; i++)
      this.#codes[at + i] = phraseCodes.charCodeAt(i)
    this.#starts = new Uint32Array(sharedBytes(4 * (count + 1)))
    this.#costs = new Float32Array(count)
    this.#backoffs = new Float32Array(pairs.wordCount)
    // Phrases are texts of any kind; as nouns they are at least no idioms.
    this.#classes = new Uint8Array(sharedBytes(count)).fill(wordClass.noun)
    this.#classes.set(pairs.bytes[3] as Uint8Array)
    this.#classes.set(lexicon.bytes[2] as Uint8Array, pairs.wordCount)
    const [pairLengths, pairCosts, backoffs] = pairs.bytes as [Uint8Array, Uint8Array, Uint8Array]
    const [lexiconLengths, lexiconCosts] = lexicon.bytes as [Uint8Array, Uint8Array]
    let start = 0
    for (let word = 0; word < count; word++) {
      const other = word - pairs.wordCount
      this.#starts[word] = start
      if (other < 0) {
        start += pairLengths[word] as number
        this.#costs[word] = wordCostOf(pairCosts[word] as number)
        this.#backoffs[word] = backoffCostOf(backoffs[word] as number)
      } else if (other < lexicon.wordCount) {
        start += lexiconLengths[other] as number
        this.#costs[word] = wordCostOf(lexiconCosts[other] as number) + lexiconPenalty
      } else {
        start += (phrases[other - lexicon.wordCount] as string).length
        const isJoined = other - lexicon.wordCount >= words.length
        this.#costs[word] = isJoined ? joinedCost : setWordCost
        this.#classes[word] = wordClass.noun | (isJoined ? wordClass.joined : wordClass.set)
      }
    }
    this.#starts[count] = start
    this.#words = new WordTable(this.#codes, this.#starts, this.#classes)
    for (let word = 1; word < count; word++) this.#enter(word)
    this.#leastCosts = this.#priceLeast()
  }

  #priceLeast(): Float32Array {
    const count = this.#costs.length
    let cheapest = plainBackoff
    for (const backoff of this.#backoffs) cheapest = Math.min(cheapest, backoff)
    const least = new Float32Array(count + 1)
    for (let word = 0; word < count; word++)
      least[word] = Math.min(this.#pairs.leastCost(word), cheapest + this.cost(word)) - rounding
    least[count] = cheapest + strangerCost - rounding
    return least
  }

  #enter(word: number): void {
    const known = this.#words.enter(word)
    if (known < 0) this.#link(word)
    else if (this.lengthOf(word) > 1) this.#makeCommon(known, word)
  }

  /** A set word may be held rarer by another list than it is in official prose; words of two characters cut too many others. */
  #makeCommon(known: number, word: number): void {
    this.#classes[known] = (this.#classes[known] as number) | ((this.#classes[word] as number) & wordClass.set)
    if (this.lengthOf(word) < 3 || (this.#costs[word] as number) >= (this.#costs[known] as number)) return
    this.#costs[known] = this.#costs[word] as number
    this.#link(word)
  }

  #link(word: number): void {
    if ((this.#costs[word] as number) >= commonWord) return
    const last = (this.#starts[word + 1] as number) - 1
    for (let i = this.#starts[word] as number; i < last; i++) {
      const link = pairSlotOf(this.#codes[i] as number, this.#codes[i + 1] as number, linkBits)
      this.#links[link >>> 3] = (this.#links[link >>> 3] as number) | (1 << (link & 7))
    }
  }

  /** Which texts are words, apart from all else that is known of them. */
  get words(): WordTable {
    return this.#words
  }

  /** Whether two characters may stand side by side inside a common word: never wrongly no. */
  isLinked(first: number, second: number): boolean {
    const link = pairSlotOf(first, second, linkBits)
    return (((this.#links[link >>> 3] as number) >> (link & 7)) & 1) === 1
  }

  /**
   * Puts those of some characters into `found` that may stand inside a common word behind one or in front of another;
   * 0 is none. Returns how many.
   */
  linkedAmong(others: Uint16Array, { before, after }: { before: number; after: number }, found: Uint16Array): number {
    const links = this.#links
    const head = pairHeadOf(before)
    let count = 0
    for (let i = 0; i < others.length; i++) {
      const other = others[i] as number
      let link = slotBehind(head, other, linkBits)
      let isLinked = before !== 0 && (((links[link >>> 3] as number) >> (link & 7)) & 1) === 1
      if (!isLinked && after !== 0) {
        link = pairSlotOf(other, after, linkBits)
        isLinked = (((links[link >>> 3] as number) >> (link & 7)) & 1) === 1
      }
      if (isLinked) found[count++] = other
    }
    return count
  }

  /** Bits for the lengths of the words that begin with these two characters. */
  lengthsFrom(first: number, second: number): number {
    return this.#words.lengthsFrom(first, second)
  }

  /** What `mayGoOn` is asked with of some characters. */
  prefixAt(codes: Uint16Array, from: number, to: number): number {
    return this.#words.prefixAt(codes, from, to)
  }

  /** Whether a word of three characters or more may begin with these: never wrongly no. */
  mayBegin(first: number, second: number, third: number): boolean {
    return this.#words.mayBegin(first, second, third)
  }

  /** Whether a word may begin with the characters of a prefix and one more, three or more in all: never wrongly no. */
  mayGoOn(prefix: number, code: number): boolean {
    return this.#words.mayGoOn(prefix, code)
  }

  /** Number of a word by its character codes, or −1. */
  wordAt(codes: Uint16Array, from: number, length: number): number {
    return this.#words.wordAt(codes, from, length)
  }

  /**
   * Words of two characters and more that begin at an index and end before `to`: their numbers by length in `words`
   * (−1 where there is none), and in `words[0]` a length that words do not reach that begin so, or the greatest that they have. Returns the greatest length looked
   * at, 0 when there can be none.
   */
  wordsFrom(codes: Uint16Array, from: number, to: number, words: Int32Array): number {
    return this.#words.wordsFrom(codes, from, to, words)
  }

  /** Number of a word by its text, or −1. */
  find(text: string): number {
    return this.#words.find(text)
  }

  /** Whether a text is a word of the lexicon. */
  hasWord(text: string): boolean {
    return this.find(text) >= 0
  }

  /** What a text can be as a word, in bits of `wordClass`: 0 where it is none or nothing is known. */
  kindOf(text: string): number {
    return this.classOf(this.find(text))
  }

  /** Whether a word is known only as usually joined: what comes near it is as likely joined otherwise. */
  isJoined(word: number): boolean {
    return (this.classOf(word) & wordClass.joined) !== 0
  }

  /** Whether a word is one of the set phrases that were given. */
  isSetWord(word: number): boolean {
    return (this.classOf(word) & wordClass.set) !== 0
  }

  /** How many words there are; their numbers run from 1. */
  get size(): number {
    return this.#costs.length
  }

  /** Characters of a word. */
  lengthOf(word: number): number {
    return (this.#starts[word + 1] as number) - (this.#starts[word] as number)
  }

  /** One character of a word, as its code. */
  codeAt(word: number, index: number): number {
    return this.#codes[(this.#starts[word] as number) + index] as number
  }

  /** The text of a word. */
  textOf(word: number): string {
    return String.fromCharCode(...this.#codes.subarray(this.#starts[word], this.#starts[word + 1]))
  }

  /** What a word can be: bits of `wordClass`; 0 when that is not known. */
  classOf(word: number): number {
    return word < 0 ? 0 : (this.#classes[word] as number)
  }

  /** Cost of a word by itself; −1 stands for a character that is no word. */
  cost(word: number): number {
    return word < 0 ? strangerCost : (this.#costs[word] as number)
  }

  /** What a word costs at least, whatever stands before it: never too much, and near to it. */
  leastCost(word: number): number {
    return this.#leastCosts[word < 0 ? this.#costs.length : word] as number
  }

  /** Cost of a word after another. */
  costAfter(first: number, second: number): number {
    const seen = this.#pairs.cost(first, second)
    if (seen >= 0) return seen
    return (this.#backoffs[first] ?? plainBackoff) + this.cost(second)
  }

  /** Whether the model has seen the two words side by side. */
  hasPair(first: number, second: number): boolean {
    return this.#pairs.cost(first, second) >= 0
  }
}

/** The UTF-16 units of a text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}
