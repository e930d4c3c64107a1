import { isHan } from './block-reading.ts'
import { type LanguageModel, unknownWord } from './language-model.ts'
import { ReadStates } from './read-states.ts'

/** A word of a reading: offsets in what was read, its number (−1 = a character that is no word), its cost where it stands. */
export interface ReadWord {
  start: number
  end: number
  word: number
  cost: number
}

/** Ways that cost this much more than the best are not followed. Nats: hardly a pair of words gains more. */
const beam = 9

/** What is being read, and the word in front of it. */
interface Stretch {
  codes: Uint16Array
  from: number
  length: number
  before: number
  /** Where ways begin besides that know nothing of what stands before; −1 where none do. */
  head: number
}

/**
 * Reads stretches of text as the likeliest rows of words (Viterbi over word pairs). Holds its tables between calls, so
 * one serves for one caller at a time. Linear.
 */
export class Segmenter {
  readonly #model: LanguageModel
  readonly #states = new ReadStates()
  /** Words that begin at the place that is being read on from, by length. */
  readonly #found = new Int32Array(16)
  /** Cost of the best way to the place that is being read on from, and of the best that begins at the head. */
  #least = 0
  #leastInner = 0

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Cost of the best reading of a stretch, in nats. `before` is the word in front of it. */
  cost(codes: Uint16Array, from = 0, to = codes.length, before: number = unknownWord): number {
    const last = this.#read({ codes, from, length: to - from, before, head: -1 })
    return last < 0 ? 0 : (this.#states.cost[last] as number)
  }

  /** The words of all readings of a stretch; valid until something else is read. */
  states(codes: Uint16Array, from: number, to: number): ReadStates {
    this.#read({ codes, from, length: to - from, before: unknownWord, head: -1 })
    return this.#states
  }

  /** The best reading of a stretch. */
  read(codes: Uint16Array, from = 0, to = codes.length, before: number = unknownWord): ReadWord[] {
    const words: ReadWord[] = []
    let state = this.#read({ codes, from, length: to - from, before, head: -1 })
    const { back, start, word, cost } = this.#states
    let end = to
    while (state >= 0) {
      const [begin, last] = [from + (start[state] as number), back[state] as number]
      const own = (cost[state] as number) - (last < 0 ? 0 : (cost[last] as number))
      words.push({ start: begin, end, word: word[state] as number, cost: own })
      end = begin
      state = last
    }
    return words.reverse()
  }

  /**
   * The best reading of a clause as numbers: for each word its end, its number, its cost. The ways that begin behind the
   * mark at its head are priced in passing (`inner` of the states), if they are made of the same words.
   */
  row(codes: Uint16Array, head: number): { row: number[]; states: ReadStates | null } {
    const isParted = head === 0 || this.#isParted(codes, head)
    const last = this.#read({ codes, from: 0, length: codes.length, before: unknownWord, head: isParted ? head : -1 })
    return { row: this.#rowTo(last, codes.length), states: isParted ? this.#states : null }
  }

  /** Whether the mark in front is no part of a run of figures. */
  #isParted(codes: Uint16Array, head: number): boolean {
    if (this.#model.wordAt(codes, 0, 1) >= 0 || head >= codes.length || isHan(codes[head])) return true
    return this.#model.wordAt(codes, head, 1) >= 0
  }

  #rowTo(last: number, length: number): number[] {
    const { back, start, word, cost } = this.#states
    let size = 0
    for (let state = last; state >= 0; state = back[state] as number) size += 3
    const row = new Array<number>(size)
    let end = length
    for (let state = last; state >= 0; state = back[state] as number) {
      const before = back[state] as number
      row[--size] = (cost[state] as number) - (before < 0 ? 0 : (cost[before] as number))
      row[--size] = word[state] as number
      row[--size] = end
      end = start[state] as number
    }
    return row
  }

  /** The last state of the best way through the stretch, or −1 when it is empty. */
  #read(stretch: Stretch): number {
    const { length, head } = stretch
    const states = this.#states
    states.clear(length, Math.max(0, head))
    for (let at = 0; at < length; at++) {
      states.first[at] = states.count
      states.reach[at] = 0
      if (at > 0) {
        const cheapest = this.#cheapest(at)
        if (cheapest < 0) continue
        this.#least = states.cost[cheapest] as number
      }
      if (head > 0) this.#leastInner = this.#cheapestInner(at)
      this.#extend(stretch, at)
    }
    states.first[length] = states.count
    return this.#cheapest(length)
  }

  #cheapest(at: number): number {
    const { heads, next, cost } = this.#states
    let best = -1
    for (let state = heads[at] as number; state >= 0; state = next[state] as number) {
      if (best < 0 || (cost[state] as number) < (cost[best] as number)) best = state
    }
    return best
  }

  #cheapestInner(at: number): number {
    const { heads, next, inner } = this.#states
    let best = Number.POSITIVE_INFINITY
    for (let state = heads[at] as number; state >= 0; state = next[state] as number)
      if ((inner[state] as number) < best) best = inner[state] as number
    return best
  }

  #extend(stretch: Stretch, at: number): void {
    const { codes, from, length } = stretch
    const code = codes[from + at] as number
    if (!isHan(code)) {
      const mark = this.#model.wordAt(codes, from + at, 1)
      let end = at + 1
      // A run of figures or letters is one word.
      if (mark < 0)
        while (end < length && !isHan(codes[from + end] as number) && this.#model.wordAt(codes, from + end, 1) < 0)
          end++
      this.#add(stretch, at, end, mark < 0 ? unknownWord : mark)
      return
    }
    this.#add(stretch, at, at + 1, this.#model.wordAt(codes, from + at, 1))
    if (at + 1 >= length) return
    const longest = this.#model.wordsFrom(codes, from + at, from + length, this.#found)
    this.#states.reach[at] = at + (this.#found[0] as number)
    for (let size = 2; size <= longest; size++) {
      const word = this.#found[size] as number
      if (word >= 0) this.#add(stretch, at, at + size, word)
    }
  }

  #add(stretch: Stretch, at: number, end: number, word: number): void {
    if (stretch.head > 0) {
      this.#addBoth(stretch, at, end, word)
      return
    }
    const states = this.#states
    const { heads, next, word: words, cost } = states
    let best = at === 0 ? this.#model.costAfter(stretch.before, word) : Number.POSITIVE_INFINITY
    let back = -1
    const ceiling = this.#least + beam
    const own = this.#model.leastCost(word)
    for (let state = heads[at] as number; state >= 0; state = next[state] as number) {
      const soFar = cost[state] as number
      if (soFar + own >= best || soFar > ceiling) continue
      const whole = soFar + this.#model.costAfter(words[state] as number, word)
      if (whole >= best) continue
      best = whole
      back = state
    }
    states.append(at, end, word)
    states.price(best, back)
  }

  /** The same for both ways: those from the beginning and those from the head. */
  #addBoth({ before, head }: Stretch, at: number, end: number, word: number): void {
    const model = this.#model
    const states = this.#states
    const { heads, next, word: words, cost, inner } = states
    let best = at === 0 ? model.costAfter(before, word) : Number.POSITIVE_INFINITY
    let bestInner = at === head ? model.costAfter(unknownWord, word) : Number.POSITIVE_INFINITY
    let back = -1
    const ceiling = this.#least + beam
    const innerCeiling = this.#leastInner + beam
    const own = model.leastCost(word)
    for (let state = heads[at] as number; state >= 0; state = next[state] as number) {
      const soFar = cost[state] as number
      const innerSoFar = inner[state] as number
      const isNear = soFar + own < best && soFar <= ceiling
      const isInnerNear = innerSoFar + own < bestInner && innerSoFar <= innerCeiling
      if (!isNear && !isInnerNear) continue
      const step = model.costAfter(words[state] as number, word)
      if (isInnerNear && innerSoFar + step < bestInner) bestInner = innerSoFar + step
      if (!isNear || soFar + step >= best) continue
      best = soFar + step
      back = state
    }
    states.append(at, end, word)
    states.price(best, back, bestInner)
  }
}
