/** Longer words are not looked for. Characters. */
export const longestWord = 12

const headBits = 19
const headMask = (1 << headBits) - 1
const longBits = 20
const longMask = (1 << longBits) - 1
const prefixBits = 22
/** Cells keep a word's number in the lower bits, a part of its hash or the lengths of words in the upper ones. */
const wordBits = 20
const wordMask = (1 << wordBits) - 1

const tagOf = (hash: number) => hash & 0xfff
const mix = (hash: number, code: number) => (Math.imul(hash ^ code, 0x01000193) + 0x9e37) | 0
const finish = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
const headSlotOf = (head: number) => Math.imul(head ^ (head >>> 15), 0x2c1b3c6d) >>> (32 - headBits)
const longSlotOf = (hash: number) => finish(hash) >>> (32 - longBits)
const prefixOf = (hash: number) => finish(hash) >>> (32 - prefixBits)
/** A second place of a prefix, asked only where the first one does not refuse it. */
const otherPrefixOf = (hash: number) => Math.imul(hash ^ (hash >>> 13), 0x297a2d39) >>> (32 - prefixBits)

/** The characters of a text that is looked up. */
const asked = new Uint16Array(longestWord)

/** Memory that several threads can look at. */
export const sharedBytes = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes)

/** The tables of a `WordTable`, as they are sent to another thread. */
export interface WordTables {
  codes: Uint16Array
  starts: Uint32Array
  singles: Int32Array
  heads: Int32Array
  long: Int32Array
  prefixes: Uint8Array
  classes: Uint8Array
}

const emptyTables = (): Omit<WordTables, 'codes' | 'starts' | 'classes'> => ({
  singles: new Int32Array(sharedBytes(4 * 0x10000)).fill(-1),
  heads: new Int32Array(sharedBytes(4 * (2 << headBits))),
  long: new Int32Array(sharedBytes(4 << longBits)),
  prefixes: new Uint8Array(sharedBytes(1 << (prefixBits - 3))),
})

/**
 * Words by their characters. The first two are looked up at once, in one place of memory: it tells the word that they are,
 * and how long the words are that begin so. Longer words have a hash table of their own.
 */
export class WordTable {
  readonly #codes: Uint16Array
  readonly #starts: Uint32Array
  /** Words of one character, by code; −1 where there is none. */
  readonly #singles: Int32Array
  /** Two characters and, behind them, the word that they are (0: none) below a bit for each length from two on. */
  readonly #heads: Int32Array
  /** Number of each word of three characters and more with a part of its hash, so that most strangers are refused without a look at it. */
  readonly #long: Int32Array
  /** Two bits for every three characters and more with which a word begins. */
  readonly #prefixes: Uint8Array
  /** What each word can be, by number. */
  readonly #classes: Uint8Array

  /**
   * `codes` has the characters of all words, `starts` where those of each begin; one more for the end. `classes` has bits
   * of `wordClass`.
   */
  constructor(codes: Uint16Array, starts: Uint32Array, classes: Uint8Array, tables = emptyTables()) {
    this.#codes = codes
    this.#starts = starts
    this.#classes = classes
    this.#singles = tables.singles
    this.#heads = tables.heads
    this.#long = tables.long
    this.#prefixes = tables.prefixes
  }

  /** The same words in another thread, which sees the memory of the first one. */
  static from(tables: WordTables): WordTable {
    return new WordTable(tables.codes, tables.starts, tables.classes, tables)
  }

  /** What another thread needs to look these words up. */
  get tables(): WordTables {
    return {
      codes: this.#codes,
      starts: this.#starts,
      classes: this.#classes,
      singles: this.#singles,
      heads: this.#heads,
      long: this.#long,
      prefixes: this.#prefixes,
    }
  }

  /** Number of a word by its text, or −1. */
  find(text: string): number {
    if (text.length === 0 || text.length > longestWord) return -1
    for (let i = 0; i < text.length; i++) asked[i] = text.charCodeAt(i)
    return this.wordAt(asked, 0, text.length)
  }

  /** Whether a text is a word. */
  hasWord(text: string): boolean {
    return this.find(text) >= 0
  }

  /** What a text can be as a word, in bits of `wordClass`: 0 where it is none or nothing is known. */
  kindOf(text: string): number {
    const word = this.find(text)
    return word < 0 ? 0 : (this.#classes[word] as number)
  }

  /** Takes a word in; the one with the same text that was there before, or −1. Words of other lengths than are looked for are left out. */
  enter(word: number): number {
    const start = this.#starts[word] as number
    const length = (this.#starts[word + 1] as number) - start
    if (length === 0 || length > longestWord) return -1
    if (length === 1) return this.#enterSingle(this.#codes[start] as number, word)
    const at = this.#headOf(this.#codes[start] as number, this.#codes[start + 1] as number)
    const value = this.#heads[at] as number
    if (length === 2 && (value & wordMask) !== 0) return value & wordMask
    this.#heads[at] = value | (1 << (wordBits + length - 2)) | (length === 2 ? word : 0)
    return length === 2 ? -1 : this.#enterLong(word, start, length)
  }

  #enterSingle(code: number, word: number): number {
    const known = this.#singles[code] as number
    if (known < 0) this.#singles[code] = word
    return known
  }

  #enterLong(word: number, start: number, length: number): number {
    let hash = 0
    for (let i = 0; i < length; i++) {
      hash = mix(hash, this.#codes[start + i] as number)
      if (i < 2) continue
      this.#set(prefixOf(hash))
      this.#set(otherPrefixOf(hash))
    }
    let slot = longSlotOf(hash)
    for (; this.#long[slot] !== 0; slot = (slot + 1) & longMask) {
      const cell = this.#long[slot] as number
      if (cell >>> wordBits === tagOf(hash) && this.#isWord(cell & wordMask, this.#codes, start, length))
        return cell & wordMask
    }
    this.#long[slot] = (tagOf(hash) << wordBits) | word
    return -1
  }

  /** Place of what is known of two characters, taken for them if nothing is. */
  #headOf(first: number, second: number): number {
    const head = (first << 16) | second
    let slot = headSlotOf(head)
    while (this.#heads[2 * slot] !== head && this.#heads[2 * slot] !== 0) slot = (slot + 1) & headMask
    this.#heads[2 * slot] = head
    return 2 * slot + 1
  }

  #isWord(word: number, codes: Uint16Array, from: number, length: number): boolean {
    const start = this.#starts[word] as number
    if ((this.#starts[word + 1] as number) - start !== length) return false
    for (let i = 0; i < length; i++) if (this.#codes[start + i] !== codes[from + i]) return false
    return true
  }

  /** The word that two characters are (0: none) in the lower 20 bits, a bit for each length of words that begin so above them. */
  #head(first: number, second: number): number {
    const heads = this.#heads
    const head = (first << 16) | second
    for (let slot = headSlotOf(head); ; slot = (slot + 1) & headMask) {
      const key = heads[2 * slot]
      if (key === head) return heads[2 * slot + 1] as number
      if (key === 0) return 0
    }
  }

  /** Bits for the lengths of the words that begin with these two characters. */
  lengthsFrom(first: number, second: number): number {
    return (this.#head(first, second) >>> wordBits) << 2
  }

  /** What `mayGoOn` is asked with of some characters. */
  prefixAt(codes: Uint16Array, from: number, to: number): number {
    let hash = 0
    for (let i = from; i < to; i++) hash = mix(hash, codes[i] as number)
    return hash
  }

  /** Whether a word of three characters or more may begin with these: never wrongly no. */
  mayBegin(first: number, second: number, third: number): boolean {
    return this.#mayBegin(mix(mix(mix(0, first), second), third))
  }

  /** Whether a word may begin with the characters of a prefix and one more, three or more in all: never wrongly no. */
  mayGoOn(prefix: number, code: number): boolean {
    return this.#mayBegin(mix(prefix, code))
  }

  #mayBegin(hash: number): boolean {
    return this.#isSet(prefixOf(hash)) && this.#isSet(otherPrefixOf(hash))
  }

  #isSet(bit: number): boolean {
    return (((this.#prefixes[bit >>> 3] as number) >> (bit & 7)) & 1) === 1
  }

  #set(bit: number): void {
    this.#prefixes[bit >>> 3] = (this.#prefixes[bit >>> 3] as number) | (1 << (bit & 7))
  }

  /** Number of a word of one character, or −1. */
  singleAt(code: number): number {
    return this.#singles[code] as number
  }

  /** Number of a word of two characters, or −1. */
  pairAt(first: number, second: number): number {
    return this.#head(first, second) & wordMask || -1
  }

  /** Number of a word by its character codes, or −1. */
  wordAt(codes: Uint16Array, from: number, length: number): number {
    if (length === 1) return this.#singles[codes[from] as number] as number
    if (length === 2) return this.pairAt(codes[from] as number, codes[from + 1] as number)
    let hash = 0
    for (let i = from; i < from + length; i++) hash = mix(hash, codes[i] as number)
    return this.#look(hash, codes, from, length)
  }

  #look(hash: number, codes: Uint16Array, from: number, length: number): number {
    const tag = tagOf(hash)
    for (let slot = longSlotOf(hash); ; slot = (slot + 1) & longMask) {
      const cell = this.#long[slot] as number
      if (cell === 0) return -1
      const word = cell & wordMask
      if (cell >>> wordBits === tag && this.#isWord(word, codes, from, length)) return word
    }
  }

  /**
   * Words of two characters and more that begin at an index and end before `to`: their numbers by length in `words`
   * (−1 where there is none), and in `words[0]` a length that words do not reach that begin so, or the greatest that they have. Returns the greatest length looked
   * at, 0 when there can be none.
   */
  wordsFrom(codes: Uint16Array, from: number, to: number, words: Int32Array): number {
    const first = codes[from] as number
    const second = codes[from + 1] as number
    const head = this.#head(first, second)
    words[0] = 2
    if (head === 0 || from + 2 > to) return 0
    words[2] = head & wordMask || -1
    let lengths = head >>> (wordBits + 1)
    if (lengths === 0) return 2
    words[0] = 34 - Math.clz32(lengths)
    let hash = mix(mix(0, first), second)
    let length = 3
    for (; lengths !== 0 && from + length <= to; lengths >>>= 1) {
      hash = mix(hash, codes[from + length - 1] as number)
      // Nearly no third character goes on as a word does.
      if (!this.#mayBegin(hash)) {
        words[0] = length
        break
      }
      words[length] = (lengths & 1) === 0 ? -1 : this.#look(hash, codes, from, length)
      length++
    }
    return length - 1
  }
}
