import type { LanguageModel } from './language-model.ts'
import { wordClass } from './word-hash.ts'

/** A rarer word is as likely a chance fit. Nats. */
const commonWord = 12

/** For a character, the characters that make a common word of two with it. Made when first asked for. */
export class PairWords {
  readonly #model: LanguageModel
  #before: Map<number, number[]> | null = null
  #after: Map<number, number[]> | null = null

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** Character codes that make a common word with this one when they stand before it, or after it. */
  partners(code: number, side: 'before' | 'after'): readonly number[] {
    if (!this.#before || !this.#after) this.#build()
    return (side === 'before' ? this.#before : this.#after)?.get(code) ?? []
  }

  #build(): void {
    const [before, after] = [new Map<number, number[]>(), new Map<number, number[]>()]
    const push = (map: Map<number, number[]>, key: number, value: number) => {
      const list = map.get(key)
      if (list) list.push(value)
      else map.set(key, [value])
    }
    for (let word = 1; word < this.#model.size; word++) {
      if (this.#model.lengthOf(word) !== 2 || this.#model.cost(word) > commonWord) continue
      if ((this.#model.classOf(word) & wordClass.name) !== 0) continue
      const [first, second] = [this.#model.codeAt(word, 0), this.#model.codeAt(word, 1)]
      push(before, second, first)
      push(after, first, second)
    }
    this.#before = before
    this.#after = after
  }
}
