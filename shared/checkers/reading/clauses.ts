import { isClauseMark } from '../near-change.ts'
import { isHan } from './block-reading.ts'
import type { ClausePlaces } from './clause-places.ts'
import { codesOf } from './language-model.ts'
import type { Lattice } from './lattice.ts'

/** Clauses that are kept; then all are forgotten, so that memory does not follow the length of texts. */
const most = 40_000

const hasFigure = /[0-9]/u
const figure = /[0-9]+/gu
/** Stands for every digit: texts say the same of other years and sums. */
const anyDigit = '7'
/** Stands for every mark in front of a clause: which it is tells nothing of the words behind it. */
const anyMark = '，'

/** The words of a clause. */
export interface ClauseWords {
  /** With a mark in front of it, the same for all marks, and one digit for all in figures that no word has. */
  readonly text: string
  /** Where it begins behind that mark. */
  readonly head: number
  /** For each word in order: its end, its number, its cost where it stands. */
  readonly words: readonly number[]
  /** Han characters, and those of them that are words by themselves. */
  readonly han: number
  readonly single: number
}

/** A clause as it reads by itself, with what finders learn of it alone. Kept small: a long text has ten thousands. */
export interface Clause extends ClauseWords {
  readonly places: ClausePlaces
}

/** Reads clauses, each once: reports say the same again and again. */
export class Clauses {
  readonly #lattice: Lattice
  readonly #placesIn: (clause: ClauseWords, codes: Uint16Array) => ClausePlaces
  readonly #known = new Map<string, Clause>()
  readonly #figuresOfWords: ReadonlySet<string>

  /** `placesIn` is asked while the lattice still holds the clause; `figures` are those that words hold (3岁以下). */
  constructor(
    lattice: Lattice,
    placesIn: (clause: ClauseWords, codes: Uint16Array) => ClausePlaces,
    figures: ReadonlySet<string> = new Set(),
  ) {
    this.#lattice = lattice
    this.#placesIn = placesIn
    this.#figuresOfWords = figures
  }

  /** The reading of a clause. */
  read(text: string): Clause {
    const folded = this.#fold(text)
    let clause = this.#known.get(folded)
    if (!clause) {
      if (this.#known.size >= most) this.#known.clear()
      clause = this.#readAnew(folded)
      this.#known.set(folded, clause)
    }
    return clause
  }

  #fold(text: string): string {
    const marked = isClauseMark(text.charCodeAt(0)) ? anyMark + text.slice(1) : text
    if (!hasFigure.test(marked)) return marked
    return marked.replace(figure, digits =>
      this.#figuresOfWords.has(digits) ? digits : anyDigit.repeat(digits.length),
    )
  }

  #readAnew(text: string): Clause {
    const codes = codesOf(text)
    const head = isClauseMark(codes[0] ?? 0) ? 1 : 0
    const words = this.#lattice.read(codes, head)
    let [han, single, start] = [0, 0, 0]
    for (let word = 0; word < words.length; word += 3) {
      const end = words[word] as number
      if (end - start === 1 && isHan(codes[start])) single++
      for (; start < end; start++) if (isHan(codes[start])) han++
    }
    const clause = { text, head, words, han, single }
    return { ...clause, places: this.#placesIn(clause, codes) }
  }
}
