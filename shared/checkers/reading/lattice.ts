import { type LanguageModel, unknownWord } from './language-model.ts'
import { LongerWords } from './longer-words.ts'
import type { ReadStates } from './read-states.ts'
import { Segmenter } from './segmenter.ts'

/** How far a word may reach out of a changed stretch. Characters. */
const reach = 8
/** Longest change. Characters. */
const longestChange = 8
/** Words that may end inside a change: one of each length from each place. */
const mostInside = longestChange * (reach + longestChange)
/** Sums of the same costs in another order differ by less. */
const rounding = 1e-9

/**
 * All readings of a clause, priced from both ends, so that the cost of the clause with something else in one place is
 * found from the few words that cover that place (forward and backward costs, as in the forward–backward algorithm).
 * Holds one clause at a time.
 */
export class Lattice {
  readonly #model: LanguageModel
  readonly #segmenter: Segmenter
  readonly #longer: LongerWords
  #codes: Uint16Array | null = null
  /** Index of the first code that was read, and where behind it the ways begin. */
  #from = 0
  #origin = 0
  #length = 0
  #best = 0
  #states: ReadStates
  /** Whether the ways on are priced. */
  #isIndexed = false
  /** Cost of the best way on from the end of each word. */
  #onward = new Float64Array(0)
  /** The same with the least that its own word costs. */
  #onwardWith = new Float64Array(0)
  /** What a way on from a place costs at least, and what one to it does. */
  #leastOnward = new Float64Array(0)
  #leastInner = new Float64Array(0)

  // The stretch that is being priced. Places in the scratch: what is before the change, the change, what is after it.
  readonly #scratch = new Uint16Array(2 * reach + longestChange)
  #start = -1
  #end = 0
  #changed = 0
  #before = 0
  #total = 0
  /** Places of the scratch before the last one in front of the change, from which a word may reach into the change. */
  readonly #reaching = new Int32Array(reach)
  #reachingCount = 0
  // The gap that is being filled, and what the word in it may cost at most.
  #gap = 0
  #gapStart = 0
  #gapEnd = 0
  #gapLimit = 0
  #gapRest = 0
  /** What the whole clause may cost at most. */
  #limit = Number.POSITIVE_INFINITY
  #cheapest = Number.POSITIVE_INFINITY
  readonly #found = new Int32Array(32)
  // Words that end inside the changed stretch: place (of the scratch), number, cost.
  readonly #insidePlace = new Int32Array(mostInside)
  readonly #insideWord = new Int32Array(mostInside)
  readonly #insideCost = new Float64Array(mostInside)
  #inside = 0

  constructor(model: LanguageModel) {
    this.#model = model
    this.#segmenter = new Segmenter(model)
    this.#longer = new LongerWords(model)
    this.#states = this.#segmenter.states(new Uint16Array(0), 0, 0)
  }

  /**
   * Takes in a clause with the mark at its head, of so many codes, without which changes are priced. Returns its best
   * reading with the mark: for each word its end, its number, its cost.
   */
  read(codes: Uint16Array, head: number): number[] {
    const { row, states } = this.#segmenter.row(codes, head)
    if (states) {
      this.#take(codes, 0, head)
      this.#length = codes.length
    } else this.#codes = null
    return row
  }

  /** Takes in a clause; the same one again costs nothing. */
  load(codes: Uint16Array, from: number, to: number): void {
    const isTaken = this.#codes === codes && this.#from + this.#origin === from
    if (isTaken && this.#from + this.#length === to) return
    this.#states = this.#segmenter.states(codes, from, to)
    this.#take(codes, from, 0)
    this.#length = to - from
  }

  #take(codes: Uint16Array, from: number, origin: number): void {
    this.#codes = codes
    this.#from = from
    this.#origin = origin
    this.#start = -1
    this.#isIndexed = false
  }

  /** Prices the ways on from the ends of all words, last first. */
  #index(): void {
    this.#isIndexed = true
    const { count, first, start, end, word, heads, next, inner, reach: reached } = this.#states
    const [length, base] = [this.#length, this.#from]
    const codes = this.#codes as Uint16Array
    this.#longer.load({ codes, from: base + this.#origin, to: base + length, base, reach: reached })
    this.#makeRoom(count, length)
    this.#leastOnward.fill(Number.POSITIVE_INFINITY, 0, length)
    this.#leastOnward[length] = 0
    this.#leastInner.fill(Number.POSITIVE_INFINITY, 0, length + 1)
    this.#leastInner[this.#origin] = 0
    for (let state = count - 1; state >= (first[this.#origin] as number); state--) {
      const onward = this.#onwardFrom(word[state] as number, end[state] as number)
      this.#onward[state] = onward
      const whole = onward + this.#model.leastCost(word[state] as number)
      this.#onwardWith[state] = whole
      const begin = start[state] as number
      if (whole < (this.#leastOnward[begin] as number)) this.#leastOnward[begin] = whole
      const [ended, soFar] = [end[state] as number, inner[state] as number]
      if (soFar < (this.#leastInner[ended] as number)) this.#leastInner[ended] = soFar
    }
    this.#best = Number.POSITIVE_INFINITY
    for (let state = heads[length] as number; state >= 0; state = next[state] as number)
      this.#best = Math.min(this.#best, inner[state] as number)
  }

  #makeRoom(count: number, length: number): void {
    if (this.#onward.length < count) {
      this.#onward = new Float64Array(count * 2)
      this.#onwardWith = new Float64Array(count * 2)
    }
    if (this.#leastOnward.length > length) return
    this.#leastOnward = new Float64Array(length * 2)
    this.#leastInner = new Float64Array(length * 2)
  }

  /** Cost of the best way from a word that ends at a place to the end of the clause. */
  #onwardFrom(word: number, place: number): number {
    if (place === this.#length) return 0
    const { first, word: words } = this.#states
    const last = first[place + 1] as number
    let best = Number.POSITIVE_INFINITY
    for (let state = first[place] as number; state < last; state++) {
      if ((this.#onwardWith[state] as number) >= best) continue
      const whole = (this.#onward[state] as number) + this.#model.costAfter(word, words[state] as number)
      if (whole < best) best = whole
    }
    return best
  }

  /**
   * How many nats likelier the clause is when other Han characters (eight at most) stand in a stretch of it. Offsets as
   * the codes'. Less than `least` is not reckoned exactly, only as less.
   */
  gain(start: number, end: number, other: readonly number[], least = Number.NEGATIVE_INFINITY): number {
    if (!this.#isIndexed) this.#index()
    if (start !== this.#start || end !== this.#end || other.length !== this.#changed)
      this.#prepare(start, end, other.length)
    const before = this.#before
    const changed = other.length
    for (let i = 0; i < changed; i++) this.#scratch[before + i] = other[i] as number
    this.#inside = 0
    this.#limit = this.#best - least + rounding
    this.#cheapest = changed === 0 ? this.#through() : Number.POSITIVE_INFINITY
    for (let i = 0; i < this.#reachingCount; i++) this.#wordsAt(this.#reaching[i] as number)
    for (let at = Math.max(0, before - 1); at < before + changed || at === before - 1; at++) this.#wordsAt(at)
    return this.#best - this.#cheapest
  }

  /** Opens a gap before an index, to be filled so that the clause is so much likelier, by what makes a word with the character before or after it. */
  openGap(at: number, isAfter: boolean, least: number): void {
    if (!this.#isIndexed) this.#index()
    this.#gap = at
    this.#gapStart = (isAfter ? at - 1 : at) - this.#from
    this.#gapEnd = this.#gapStart + 1
    this.#gapLimit = this.#best - least + rounding
    this.#gapRest =
      this.#gapLimit - (this.#leastInner[this.#gapStart] as number) - (this.#leastOnward[this.#gapEnd] as number)
  }

  /**
   * Whether the clause may be so much likelier with a character in the gap that makes this word there. Never wrongly no,
   * unless it is likelier only because the character stands alone or goes with the one on its other side.
   */
  mayFill(code: number, word: number): boolean {
    if (this.#model.leastCost(word) < this.#gapRest) {
      const limit = this.#gapLimit
      if (this.#costWith(this.#gapStart, word, this.#gapEnd, limit) < limit) return true
    }
    return this.#longer.mayHold(this.#gap, code)
  }

  /** Cost of the clause with a word from a place of it on, after which it goes on from another; `limit` or more where it is not less. */
  #costWith(first: number, word: number, last: number, limit: number): number {
    const ahead = this.#leastOnward[last] as number
    if (ahead === Number.POSITIVE_INFINITY) return limit
    const soFar = this.#costFrom(first, word, limit - ahead)
    return soFar >= limit - ahead ? limit : soFar + this.#onwardFrom(word, last)
  }

  /** Puts the surroundings of a stretch into the scratch, for a change of so many characters. */
  #prepare(start: number, end: number, changed: number): void {
    this.#start = start
    this.#end = end
    this.#changed = changed
    const before = Math.min(start - this.#from - this.#origin, reach)
    const after = Math.min(this.#length + this.#from - end, reach)
    const codes = this.#codes as Uint16Array
    const scratch = this.#scratch
    for (let i = 0; i < before; i++) scratch[i] = codes[start - before + i] as number
    for (let i = 0; i < after; i++) scratch[before + changed + i] = codes[end + i] as number
    this.#before = before
    this.#total = before + changed + after
    this.#reachingCount = 0
    // Nearly no characters begin a word that is long enough to reach the change.
    const { reach: reached } = this.#states
    const first = start - this.#from - before
    for (let at = 0; at + 1 < before; at++)
      if ((reached[first + at] as number) > first + before) this.#reaching[this.#reachingCount++] = at
  }

  /** Cost when the words before the stretch are followed by those after it. */
  #through(): number {
    const [first, last] = [this.#start - this.#from, this.#end - this.#from]
    if (first === this.#origin) return this.#onwardFrom(unknownWord, last)
    const { heads, next, word, inner } = this.#states
    let best = Number.POSITIVE_INFINITY
    for (let state = heads[first] as number; state >= 0; state = next[state] as number)
      best = Math.min(best, (inner[state] as number) + this.#onwardFrom(word[state] as number, last))
    return best
  }

  /** Follows the words that begin at a place of the scratch and reach into the change. */
  #wordsAt(at: number): void {
    const before = this.#before
    const total = this.#total
    const model = this.#model
    const scratch = this.#scratch
    if (at >= before) this.#follow(at, 1, model.wordAt(scratch, at, 1))
    if (at + 1 >= total) return
    const longest = model.wordsFrom(scratch, at, total, this.#found)
    for (let size = Math.max(2, before - at + 1); size <= longest; size++) {
      const word = this.#found[size] as number
      if (word >= 0) this.#follow(at, size, word)
    }
  }

  /** Follows a word that reaches into the change: out of it, by the best way on, or as one that ends inside. */
  #follow(at: number, size: number, word: number): void {
    const out = at + size - this.#before - this.#changed
    const isOut = out >= 0
    const place = this.#end - this.#from + out
    const ahead = isOut ? (this.#leastOnward[place] as number) : 0
    if (ahead === Number.POSITIVE_INFINITY) return
    const limit = Math.min(this.#limit, this.#cheapest) - ahead
    if (at <= this.#before && this.#leastTo(at) + this.#model.leastCost(word) >= limit) return
    const cost = this.#costTo(at, word, limit)
    if (cost >= limit) return
    if (isOut) {
      this.#cheapest = Math.min(this.#cheapest, cost + this.#onwardFrom(word, place))
      return
    }
    this.#insidePlace[this.#inside] = at + size
    this.#insideWord[this.#inside] = word
    this.#insideCost[this.#inside] = cost
    this.#inside++
  }

  /** What a way to a place of the scratch in front of the change costs at least. */
  #leastTo(at: number): number {
    return this.#leastInner[this.#start - this.#from - this.#before + at] as number
  }

  /** Cost of the best way to the end of a word that begins at a place of the scratch; `limit` where it is not less. */
  #costTo(at: number, word: number, limit: number): number {
    const model = this.#model
    const before = this.#before
    let best = limit
    if (at > before) {
      for (let i = 0; i < this.#inside; i++) {
        const soFar = this.#insideCost[i] as number
        if (this.#insidePlace[i] !== at || soFar >= best) continue
        best = Math.min(best, soFar + model.costAfter(this.#insideWord[i] as number, word))
      }
      return best
    }
    return this.#costFrom(this.#start - this.#from - before + at, word, limit)
  }

  /** Cost of the best way to the end of a word that begins at a place of the clause; `limit` where it is not less. */
  #costFrom(place: number, word: number, limit: number): number {
    const model = this.#model
    if (place === this.#origin) return Math.min(limit, model.costAfter(unknownWord, word))
    const { heads, next, word: words, inner } = this.#states
    const own = model.leastCost(word)
    let best = limit
    for (let state = heads[place] as number; state >= 0; state = next[state] as number) {
      const soFar = inner[state] as number
      if (soFar + own >= best) continue
      const cost = soFar + model.costAfter(words[state] as number, word)
      if (cost < best) best = cost
    }
    return best
  }
}
