import { levelOf, pairCostOf, secondOf } from './word-hash.ts'

/** Cells of a row for each pair in it, at least: fewer make looks longer. */
const cellsPerPair = 1.4

/** Place of a word in a table of so many cells, fewer than 65,536: a hash of 16 bits, scaled. */
const slotOf = (second: number, size: number) => Math.imul(Math.imul(second, 0x9e3779b1) >>> 16, size) >>> 16

/**
 * What pairs of words cost: a small hash table for each first word, so that looks for what follows one word stay in one
 * place of memory.
 */
export class PairTable {
  readonly #words: number
  /** Where the table of each word begins; one more for the end. */
  readonly #starts: Uint32Array
  readonly #cells: Uint32Array
  /** Level of the cheapest pair in which each word is the second; 31 where there is none. */
  readonly #least: Uint8Array

  /** `rows` tells how many of the cells each first word has. */
  constructor(rows: Uint32Array, cells: Uint32Array) {
    this.#words = rows.length
    this.#least = new Uint8Array(rows.length).fill(31)
    this.#starts = new Uint32Array(rows.length + 1)
    let size = 0
    for (let first = 0; first < rows.length; first++) {
      this.#starts[first] = size
      const pairs = rows[first] as number
      if (pairs > 0) size += Math.floor(pairs * cellsPerPair) + 1
    }
    this.#starts[rows.length] = size
    this.#cells = new Uint32Array(size)
    for (let first = 0, from = 0; first < rows.length; first++) {
      const to = from + (rows[first] as number)
      for (; from < to; from++) this.#enter(first, cells[from] as number)
    }
  }

  #enter(first: number, cell: number): void {
    const start = this.#starts[first] as number
    const end = this.#starts[first + 1] as number
    let at = start + slotOf(secondOf(cell), end - start)
    while (this.#cells[at] !== 0) at = at + 1 === end ? start : at + 1
    this.#cells[at] = cell
    const second = secondOf(cell)
    if (levelOf(cell) < (this.#least[second] as number)) this.#least[second] = levelOf(cell)
  }

  /** What a word costs at least where it has been seen behind another; Infinity where it never has. */
  leastCost(second: number): number {
    const level = second >= 0 && second < this.#words ? (this.#least[second] as number) : 31
    return level === 31 ? Number.POSITIVE_INFINITY : pairCostOf(level)
  }

  /** Cost of a word after another in nats, or −1 where the two have not been seen side by side. */
  cost(first: number, second: number): number {
    if (first < 0 || second < 0 || first >= this.#words || second >= this.#words) return -1
    const start = this.#starts[first] as number
    const end = this.#starts[first + 1] as number
    if (start === end) return -1
    const cells = this.#cells
    for (let at = start + slotOf(second, end - start); ; at = at + 1 === end ? start : at + 1) {
      const cell = cells[at] as number
      if (cell === 0) return -1
      if (secondOf(cell) === second) return pairCostOf(levelOf(cell))
    }
  }
}
