import type { LanguageModel } from './language-model.ts'
import { longestWord } from './word-table.ts'

/** A clause between two indexes of codes, and how far words that begin in it may reach (`ReadStates.reach`, from `base` on). */
interface Stretch {
  codes: Uint16Array
  from: number
  to: number
  base: number
  reach: Int32Array
}

/** Tells by the beginnings of words whether a character put into a clause may be of a word of three characters and more. */
export class LongerWords {
  readonly #model: LanguageModel
  #stretch: Stretch | null = null
  /** What stands before the index that was asked for last and may begin a word that reaches beyond it. */
  readonly #prefixes = new Int32Array(longestWord)
  #count = 0
  #at = -1

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Takes in a clause. */
  load(stretch: Stretch): void {
    this.#stretch = stretch
    this.#at = -1
  }

  /** Whether a character put in before an index may be of such a word: never wrongly no. */
  mayHold(at: number, code: number): boolean {
    if (!this.#stretch) return false
    const { codes, from, to } = this.#stretch
    const model = this.#model
    if (at + 1 < to && model.mayBegin(code, codes[at] as number, codes[at + 1] as number)) return true
    if (at > from && at < to && model.mayBegin(codes[at - 1] as number, code, codes[at] as number)) return true
    if (this.#at !== at) this.#takePrefixes(this.#stretch, at)
    for (let i = 0; i < this.#count; i++) if (model.mayGoOn(this.#prefixes[i] as number, code)) return true
    return false
  }

  /** Takes the beginnings of two characters and more. */
  #takePrefixes({ codes, from, base, reach }: Stretch, at: number): void {
    this.#at = at
    this.#count = 0
    for (let start = Math.max(from, at - longestWord + 1); start + 1 < at; start++) {
      if ((reach[start - base] as number) <= at - base) continue
      this.#prefixes[this.#count++] = this.#model.prefixAt(codes, start, at)
    }
  }
}
