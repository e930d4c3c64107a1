import type { LanguageModel } from './language-model.ts'
import { isFree } from './lone-characters.ts'
import { isFigure } from './surroundings.ts'
import { wordClass } from './word-hash.ts'

/** A rarer word is as likely a chance fit. Nats. */
const commonWord = 12

type Side = 'before' | 'after'

/** Characters that make common words of two with another one, and these words. */
export interface Partners {
  codes: readonly number[]
  words: readonly number[]
}

const none: Partners = { codes: [], words: [] }

/** For a character, the characters that make a common word of two with it. Made when first asked for. */
export class PairWords {
  readonly #model: LanguageModel
  #sides: Record<Side, Map<number, Partners>> | null = null
  readonly #losable: Record<Side, Map<number, Partners>> = { before: new Map(), after: new Map() }

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Character codes that make a common word with this one when they stand before it, or after it. */
  partners(code: number, side: Side): readonly number[] {
    return this.#partnersOf(code, side).codes
  }

  /** Those of them whose loss can be told: neither words by themselves nor figures. */
  losable(code: number, side: Side): Partners {
    let losable = this.#losable[side].get(code)
    if (!losable) {
      const { codes, words } = this.#partnersOf(code, side)
      const isKept = codes.map(other => !isFree(other) && !isFigure(other))
      losable = { codes: codes.filter((_, i) => isKept[i]), words: words.filter((_, i) => isKept[i]) }
      this.#losable[side].set(code, losable)
    }
    return losable
  }

  #partnersOf(code: number, side: Side): Partners {
    this.#sides ??= this.#build()
    return this.#sides[side].get(code) ?? none
  }

  #build(): Record<Side, Map<number, Partners>> {
    const sides = { before: new Map<number, Partners>(), after: new Map<number, Partners>() }
    const push = (map: Map<number, Partners>, key: number, [code, word]: readonly [number, number]) => {
      const known = map.get(key) as { codes: number[]; words: number[] } | undefined
      if (known) {
        known.codes.push(code)
        known.words.push(word)
      } else map.set(key, { codes: [code], words: [word] })
    }
    const taken = new Set<number>()
    for (let word = 1; word < this.#model.size; word++) {
      if (this.#model.lengthOf(word) !== 2 || this.#model.cost(word) > commonWord) continue
      if ((this.#model.classOf(word) & wordClass.name) !== 0) continue
      const [first, second] = [this.#model.codeAt(word, 0), this.#model.codeAt(word, 1)]
      // The lists of words have some of them twice; texts are read with the first.
      const known = this.#model.find(this.#model.textOf(word))
      if (taken.has(known)) continue
      taken.add(known)
      push(sides.before, second, [first, known])
      push(sides.after, first, [second, known])
    }
    return sides
  }
}
