import { levelOf, pairCostOf, secondOf } from './word-hash.ts'

/** Cells of a row for each pair in it, at least: fewer make looks longer. */
const cellsPerPair = 1.25

const hashOf = (second: number) => Math.imul(second, 0x9e3779b1) >>> 14

/**
 * What pairs of words cost: a small hash table for each first word, so that looks for what follows one word stay in one
 * place of memory.
 */
export class PairTable {
  readonly #words: number
  /** Where the table of each word begins; one more for the end. Sizes are powers of two, or 0. */
  readonly #starts: Uint32Array
  readonly #cells: Uint32Array

  /** `rows` tells how many of the cells each first word has. */
  constructor(rows: Uint32Array, cells: Uint32Array) {
    this.#words = rows.length
    this.#starts = new Uint32Array(rows.length + 1)
    let size = 0
    for (let first = 0; first < rows.length; first++) {
      this.#starts[first] = size
      const pairs = rows[first] as number
      if (pairs > 0) size += 1 << (32 - Math.clz32(Math.ceil(pairs * cellsPerPair)))
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
    const mask = (this.#starts[first + 1] as number) - start - 1
    let at = hashOf(secondOf(cell)) & mask
    while (this.#cells[start + at] !== 0) at = (at + 1) & mask
    this.#cells[start + at] = cell
  }

  /** Cost of a word after another in nats, or −1 where the two have not been seen side by side. */
  cost(first: number, second: number): number {
    if (first < 0 || second < 0 || first >= this.#words || second >= this.#words) return -1
    const start = this.#starts[first] as number
    const mask = (this.#starts[first + 1] as number) - start - 1
    if (mask < 0) return -1
    const cells = this.#cells
    for (let at = hashOf(second) & mask; ; at = (at + 1) & mask) {
      const cell = cells[start + at] as number
      if (cell === 0) return -1
      if (secondOf(cell) === second) return pairCostOf(levelOf(cell))
    }
  }
}
