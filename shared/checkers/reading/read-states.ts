import { longestWord } from './word-table.ts'

/**
 * Every word that was met on the way through a stretch, as parallel arrays in the order of their starts: where it starts
 * and ends (counted from the stretch), its number, the cost of the best way to its end and the word before it on that
 * way. `heads[at]` is the first word that ends at a place, `next` leads to the others, −1 ends; those that start at a
 * place are from `first[at]` to `first[at + 1]`. Words that begin at a place, and share what is printed there so
 * far, reach beyond a place only if that is before `reach[at]`.
 */
export class ReadStates {
  count = 0
  /** Where the ways begin that `inner` prices. */
  origin = 0
  heads = new Int32Array(0)
  first = new Int32Array(0)
  reach = new Int32Array(0)
  next = new Int32Array(0)
  back = new Int32Array(0)
  start = new Int32Array(0)
  end = new Int32Array(0)
  word = new Int32Array(0)
  cost = new Float64Array(0)
  /** Cost of the best way from the origin, as if nothing stood before it; the same as `cost` where nothing does. */
  inner = new Float64Array(0)
  #ownInner = new Float64Array(0)

  /** Forgets what was read and makes room for a stretch of so many characters. Arrays may be others then. */
  clear(length: number, origin: number): void {
    this.count = 0
    this.origin = origin
    if (this.heads.length <= length) {
      this.heads = new Int32Array(length * 2 + 64)
      this.first = new Int32Array(length * 2 + 64)
      this.reach = new Int32Array(length * 2 + 64)
      const most = (length * 2 + 64) * longestWord
      for (const table of ['next', 'back', 'start', 'end', 'word'] as const) this[table] = new Int32Array(most)
      this.cost = new Float64Array(most)
      this.#ownInner = new Float64Array(most)
    }
    this.inner = origin > 0 ? this.#ownInner : this.cost
    this.heads.fill(-1, 0, length + 1)
  }

  /** Adds a word. */
  append(start: number, end: number, word: number): void {
    const state = this.count++
    this.next[state] = this.heads[end] as number
    this.heads[end] = state
    this.start[state] = start
    this.end[state] = end
    this.word[state] = word
  }

  /** Says what the best way to the end of the word that was added last costs, and from which word it comes. */
  price(cost: number, back: number, inner = cost): void {
    const state = this.count - 1
    this.cost[state] = cost
    this.back[state] = back
    if (this.origin > 0) this.inner[state] = inner
  }
}
