import { isHan } from './block-reading.ts'
import { type LanguageModel, unknownWord } from './language-model.ts'

/** A word of a reading: offsets in what was read, its number (−1 = a character that is no word), its cost where it stands. */
export interface ReadWord {
  start: number
  end: number
  word: number
  cost: number
}

/** Ways that cost this much more than the best are not followed. Nats: hardly a pair of words gains more. */
const beam = 9

/**
 * Every word that was met on the way through a stretch, as parallel arrays: where it starts (counted from the stretch),
 * its number, the cost of the best way to its end. `heads[at]` is the first word that ends at a place, `next` leads to the others, −1 ends.
 */
export interface ReadStates {
  count: number
  heads: Int32Array
  next: Int32Array
  start: Int32Array
  word: Int32Array
  cost: Float64Array
}

/** What is being read, and the word in front of it. */
interface Stretch {
  codes: Uint16Array
  from: number
  length: number
  before: number
}

/**
 * Reads stretches of text as the likeliest rows of words (Viterbi over word pairs). Holds its tables between calls, so
 * one serves for one caller at a time. Linear.
 */
export class Segmenter {
  readonly #model: LanguageModel
  #heads = new Int32Array(0)
  // One entry a state: a word that ends somewhere, with the best way to it.
  #next = new Int32Array(1024)
  #back = new Int32Array(1024)
  #start = new Int32Array(1024)
  #word = new Int32Array(1024)
  #cost = new Float64Array(1024)
  #states = 0
  /** Words that begin at the place that is being read on from, by length. */
  readonly #found = new Int32Array(16)
  /** Cost of the best way to the place that is being read on from. */
  #least = 0

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Cost of the best reading of a stretch, in nats. `before` is the word in front of it. */
  cost(codes: Uint16Array, from = 0, to = codes.length, before: number = unknownWord): number {
    const last = this.#read(codes, from, to, before)
    return last < 0 ? 0 : (this.#cost[last] as number)
  }

  /** The words of all readings of a stretch; valid until something else is read. */
  states(codes: Uint16Array, from: number, to: number): ReadStates {
    this.#read(codes, from, to, unknownWord)
    return {
      count: this.#states,
      heads: this.#heads,
      next: this.#next,
      start: this.#start,
      word: this.#word,
      cost: this.#cost,
    }
  }

  /** The best reading of a stretch. */
  read(codes: Uint16Array, from = 0, to = codes.length, before: number = unknownWord): ReadWord[] {
    const words: ReadWord[] = []
    let state = this.#read(codes, from, to, before)
    let end = to
    while (state >= 0) {
      const [start, back] = [from + (this.#start[state] as number), this.#back[state] as number]
      const cost = (this.#cost[state] as number) - (back < 0 ? 0 : (this.#cost[back] as number))
      words.push({ start, end, word: this.#word[state] as number, cost })
      end = start
      state = back
    }
    return words.reverse()
  }

  /** The best reading of codes as numbers: for each word its end, its number, its cost. */
  row(codes: Uint16Array): number[] {
    const last = this.#read(codes, 0, codes.length, unknownWord)
    let length = 0
    for (let state = last; state >= 0; state = this.#back[state] as number) length += 3
    const row = new Array<number>(length)
    let end = codes.length
    for (let state = last; state >= 0; state = this.#back[state] as number) {
      const back = this.#back[state] as number
      row[--length] = (this.#cost[state] as number) - (back < 0 ? 0 : (this.#cost[back] as number))
      row[--length] = this.#word[state] as number
      row[--length] = end
      end = this.#start[state] as number
    }
    return row
  }

  /** The last state of the best way through the stretch, or −1 when it is empty. */
  #read(codes: Uint16Array, from: number, to: number, before: number): number {
    const length = to - from
    const stretch = { codes, from, length, before }
    if (this.#heads.length <= length) this.#heads = new Int32Array(length * 2 + 64)
    this.#heads.fill(-1, 0, length + 1)
    this.#states = 0
    for (let at = 0; at < length; at++) {
      if (at > 0) {
        const cheapest = this.#cheapest(at)
        if (cheapest < 0) continue
        this.#least = this.#cost[cheapest] as number
      }
      this.#extend(stretch, at)
    }
    return this.#cheapest(length)
  }

  #cheapest(at: number): number {
    let best = -1
    for (let state = this.#heads[at] as number; state >= 0; state = this.#next[state] as number) {
      if (best < 0 || (this.#cost[state] as number) < (this.#cost[best] as number)) best = state
    }
    return best
  }

  #extend({ codes, from, length, before }: Stretch, at: number): void {
    const code = codes[from + at] as number
    if (!isHan(code)) {
      const mark = this.#model.wordAt(codes, from + at, 1)
      let end = at + 1
      // A run of figures or letters is one word.
      if (mark < 0)
        while (end < length && !isHan(codes[from + end] as number) && this.#model.wordAt(codes, from + end, 1) < 0)
          end++
      this.#add(at, end, mark < 0 ? unknownWord : mark, before)
      return
    }
    this.#add(at, at + 1, this.#model.wordAt(codes, from + at, 1), before)
    if (at + 1 >= length) return
    const longest = this.#model.wordsFrom(codes, from + at, from + length, this.#found)
    for (let size = 2; size <= longest; size++) {
      const word = this.#found[size] as number
      if (word >= 0) this.#add(at, at + size, word, before)
    }
  }

  #add(at: number, end: number, word: number, before: number): void {
    let best = at === 0 ? this.#model.costAfter(before, word) : Number.POSITIVE_INFINITY
    let back = -1
    const ceiling = this.#least + beam
    for (let state = this.#heads[at] as number; state >= 0; state = this.#next[state] as number) {
      const soFar = this.#cost[state] as number
      if (soFar >= best || soFar > ceiling) continue
      const cost = soFar + this.#model.costAfter(this.#word[state] as number, word)
      if (cost < best) {
        best = cost
        back = state
      }
    }
    if (this.#states === this.#next.length) this.#grow()
    const state = this.#states++
    this.#next[state] = this.#heads[end] as number
    this.#heads[end] = state
    this.#back[state] = back
    this.#start[state] = at
    this.#word[state] = word
    this.#cost[state] = best
  }

  #grow(): void {
    const size = this.#next.length * 2
    const larger = (table: Int32Array) => {
      const copy = new Int32Array(size)
      copy.set(table)
      return copy
    }
    this.#next = larger(this.#next)
    this.#back = larger(this.#back)
    this.#start = larger(this.#start)
    this.#word = larger(this.#word)
    const costs = new Float64Array(size)
    costs.set(this.#cost)
    this.#cost = costs
  }
}
