import { isClauseMark, isHan } from './block-reading.ts'
import { codesOf } from './language-model.ts'
import type { Segmenter } from './segmenter.ts'

/** Clauses that are kept; then all are forgotten, so that memory does not follow the length of texts. */
const most = 60_000

/** A clause as it reads by itself. What finders learn of it alone may be kept with it (`ClauseMemory`). Kept small: a long text has ten thousands. */
export interface Clause {
  /** With the mark in front of it. */
  readonly text: string
  /** Where it begins behind that mark. */
  readonly head: number
  /** For each word in order: its end, its number, its cost where it stands. */
  readonly words: readonly number[]
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
    let [han, single, start] = [0, 0, 0]
    for (let word = 0; word < words.length; word += 3) {
      const end = words[word] as number
      if (end - start === 1 && isHan(codes[start])) single++
      for (; start < end; start++) if (isHan(codes[start])) han++
    }
    const kept = new Array<unknown>(ClauseMemory.count)
    return { text, head: isClauseMark(codes[0] ?? 0) ? 1 : 0, words, han, single, kept }
  }
}

/** What is learned of clauses by themselves: made when first asked for, kept as long as the clause is. */
export class ClauseMemory<T> {
  /** How many memories there are. */
  static count = 0
  readonly #index = ClauseMemory.count++
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
