import { type LanguageModel, unknownWord } from './language-model.ts'
import { type ReadStates, Segmenter } from './segmenter.ts'

/** How far a word may reach out of a changed stretch. Characters. */
const reach = 8
/** Longest change. Characters. */
const longestChange = 8

/**
 * All readings of a clause, priced from both ends, so that the cost of the clause with something else in one place is
 * found from the few words that cover that place (forward and backward costs, as in the forward–backward algorithm).
 * Holds one clause at a time.
 */
export class Lattice {
  readonly #model: LanguageModel
  readonly #segmenter: Segmenter
  #codes: Uint16Array | null = null
  #from = 0
  #length = 0
  #best = 0
  #states: ReadStates | null = null
  /** Cost of the best way on from the end of each word. */
  #onward = new Float64Array(1024)
  /** First word that starts at a place, and the others. */
  #starting = new Int32Array(256)
  #nextStarting = new Int32Array(1024)
  readonly #scratch = new Uint16Array(2 * reach + longestChange)
  readonly #found = new Int32Array(32)
  /** Words that end inside the changed stretch: place (from its start), number, cost. */
  readonly #inside: { place: number; word: number; cost: number }[] = []

  constructor(model: LanguageModel) {
    this.#model = model
    this.#segmenter = new Segmenter(model)
  }

  /** Takes in a clause; the same one again costs nothing. */
  load(codes: Uint16Array, from: number, to: number): void {
    if (this.#codes === codes && this.#from === from && this.#length === to - from) return
    this.#codes = codes
    this.#from = from
    this.#length = to - from
    const states = this.#segmenter.states(codes, from, to)
    this.#states = states
    this.#index(states)
    this.#best = Number.POSITIVE_INFINITY
    for (let state = states.heads[this.#length] as number; state >= 0; state = states.next[state] as number)
      this.#best = Math.min(this.#best, states.cost[state] as number)
  }

  /** Lists words by their starts, and prices the ways on from their ends, last first. */
  #index({ count, heads, next, start, word }: ReadStates): void {
    const length = this.#length
    if (this.#onward.length < count) {
      this.#onward = new Float64Array(count * 2)
      this.#nextStarting = new Int32Array(count * 2)
    }
    if (this.#starting.length <= length) this.#starting = new Int32Array(length * 2)
    this.#starting.fill(-1, 0, length + 1)
    for (let end = length; end > 0; end--) {
      for (let state = heads[end] as number; state >= 0; state = next[state] as number) {
        this.#onward[state] = end === length ? 0 : this.#onwardFrom(word[state] as number, end)
        const begin = start[state] as number
        this.#nextStarting[state] = this.#starting[begin] as number
        this.#starting[begin] = state
      }
    }
  }

  /** Cost of the best way from a word that ends at a place to the end of the clause. */
  #onwardFrom(word: number, place: number): number {
    if (place === this.#length) return 0
    const words = (this.#states as ReadStates).word
    let best = Number.POSITIVE_INFINITY
    for (let state = this.#starting[place] as number; state >= 0; state = this.#nextStarting[state] as number) {
      const onward = this.#onward[state] as number
      if (onward >= best) continue
      best = Math.min(best, onward + this.#model.costAfter(word, words[state] as number))
    }
    return best
  }

  /** How many nats likelier the clause is when other Han characters (eight at most) stand in a stretch of it. Offsets as the codes'. */
  gain(start: number, end: number, other: readonly number[]): number {
    const [first, last] = [start - this.#from, end - this.#from]
    const changed = other.length
    const before = Math.min(first, reach)
    const after = Math.min(this.#length - last, reach)
    const codes = this.#codes as Uint16Array
    const scratch = this.#scratch
    for (let i = 0; i < before; i++) scratch[i] = codes[start - before + i] as number
    for (let i = 0; i < changed; i++) scratch[before + i] = other[i] as number
    for (let i = 0; i < after; i++) scratch[before + changed + i] = codes[end + i] as number
    this.#inside.length = 0
    let best = changed === 0 ? this.#through(first, last) : Number.POSITIVE_INFINITY
    // Places are counted in the scratch; the change lies from `before` to `before + changed`.
    for (let at = 0; at < before + Math.max(changed, 1) && at < before + changed + after; at++) {
      if (at >= before && changed === 0) break
      best = Math.min(best, this.#wordsAt(at, { before, changed, total: before + changed + after, first, last }))
    }
    return this.#best - best
  }

  /** Cost when the words before a stretch are followed by those after it. */
  #through(first: number, last: number): number {
    if (first === 0) return this.#onwardFrom(unknownWord, last)
    const { heads, next, word, cost } = this.#states as ReadStates
    let best = Number.POSITIVE_INFINITY
    for (let state = heads[first] as number; state >= 0; state = next[state] as number)
      best = Math.min(best, (cost[state] as number) + this.#onwardFrom(word[state] as number, last))
    return best
  }

  /** Adds the words that begin at a place of the scratch and reach into the change; the cost of the best way that leaves it by one of them. */
  #wordsAt(at: number, place: { before: number; changed: number; total: number; first: number; last: number }): number {
    const { before, changed, total, last } = place
    let best = Number.POSITIVE_INFINITY
    const consider = (size: number, word: number): void => {
      if (at + size <= before) return
      const cost = this.#costTo(at, word, place)
      if (cost === Number.POSITIVE_INFINITY) return
      const out = at + size - before - changed
      if (out >= 0) best = Math.min(best, cost + this.#onwardFrom(word, last + out))
      else this.#inside.push({ place: at + size, word, cost })
    }
    if (at >= before) consider(1, this.#model.wordAt(this.#scratch, at, 1))
    // Nearly no two characters begin a word that is long enough to reach the change.
    const lengths =
      at + 1 < total ? this.#model.lengthsFrom(this.#scratch[at] as number, this.#scratch[at + 1] as number) : 0
    if (lengths >>> Math.max(2, before - at + 1) !== 0) {
      const longest = this.#model.wordsFrom(this.#scratch, at, total, this.#found)
      for (let size = 2; size <= longest; size++) {
        const word = this.#found[size] as number
        if (word >= 0) consider(size, word)
      }
    }
    return best
  }

  /** Cost of the best way to the end of a word that begins at a place of the scratch. */
  #costTo(at: number, word: number, { before, first }: { before: number; first: number }): number {
    const model = this.#model
    let best = Number.POSITIVE_INFINITY
    if (at > before) {
      for (const inside of this.#inside) {
        if (inside.place === at) best = Math.min(best, inside.cost + model.costAfter(inside.word, word))
      }
      return best
    }
    const origin = first - before + at
    if (origin === 0) return model.costAfter(unknownWord, word)
    const { heads, next, word: words, cost } = this.#states as ReadStates
    for (let state = heads[origin] as number; state >= 0; state = next[state] as number) {
      const soFar = cost[state] as number
      if (soFar < best) best = Math.min(best, soFar + model.costAfter(words[state] as number, word))
    }
    return best
  }
}
