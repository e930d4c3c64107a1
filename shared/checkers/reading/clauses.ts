import { isClauseMark, isHan } from './block-reading.ts'
import { codesOf } from './language-model.ts'
import type { Segmenter } from './segmenter.ts'

/** Clauses that are kept; then all are forgotten, so that memory does not follow the length of texts. */
const most = 60_000

/** From this length on a place among the words may be no number of 16 bits. Characters. */
const longest = 20_000

/** A clause as it reads by itself. What finders learn of it alone may be kept with it (`ClauseMemory`). */
export interface Clause {
  readonly codes: Uint16Array
  /** Where it begins behind the mark in front of it. */
  readonly head: number
  /** For each word in order: its end, its number, its cost where it stands. */
  readonly words: readonly number[]
  /** For each character where in `words` its word stands. */
  readonly over: Uint16Array | Uint32Array
  /** Han characters, and those of them that are words by themselves. */
  readonly han: number
  readonly single: number
  /** What clause memories keep of it, each at its own index. */
  readonly kept: unknown[]
}

/** Reads clauses, each once: reports say the same again and again. */
export class Clauses {
  readonly #segmenter: Segmenter
  readonly #known = new Map<string, Clause>()

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter
  }

  /** The reading of a clause. */
  read(text: string): Clause {
    let clause = this.#known.get(text)
    if (!clause) {
      if (this.#known.size >= most) this.#known.clear()
      clause = this.#readAnew(text)
      this.#known.set(text, clause)
    }
    return clause
  }

  #readAnew(text: string): Clause {
    const codes = codesOf(text)
    const words = this.#segmenter.row(codes)
    const over = codes.length < longest ? new Uint16Array(codes.length) : new Uint32Array(codes.length)
    let [han, single, start] = [0, 0, 0]
    for (let word = 0; word < words.length; word += 3) {
      const end = words[word] as number
      if (end - start === 1 && isHan(codes[start])) single++
      for (; start < end; start++) {
        over[start] = word
        if (isHan(codes[start])) han++
      }
    }
    return { codes, head: isClauseMark(codes[0] ?? 0) ? 1 : 0, words, over, han, single, kept: [] }
  }
}

/** What is learned of clauses by themselves: made when first asked for, kept as long as the clause is. */
export class ClauseMemory<T> {
  static #count = 0
  readonly #index = ClauseMemory.#count++
  readonly #make: (clause: Clause) => T

  constructor(make: (clause: Clause) => T) {
    this.#make = make
  }

  /** What is known of a clause. */
  of(clause: Clause): T {
    let known = clause.kept[this.#index] as T | undefined
    if (known === undefined) {
      known = this.#make(clause)
      clause.kept[this.#index] = known
    }
    return known
  }
}
