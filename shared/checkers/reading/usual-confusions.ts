import { grammarWords } from './grammar-words.ts'
import { onlyDifference } from './only-difference.ts'
import { printedConfusions } from './printed-confusions.ts'
import type { Misspelling } from './set-phrases.ts'

/**
 * Characters that writers and print are known to put in the place of others: what recognition reads for them again and
 * again, and those by which the lexicon's misspellings differ from the right forms. What is taken for a character in one word is taken for it in others too (审叛, so 评叛).
 */
export class UsualConfusions {
  readonly #pairs = new Set<number>()

  constructor(misspellings: readonly Misspelling[]) {
    for (const [read, meant] of printedConfusions) this.#pairs.add(keyOf(read, meant))
    for (const { wrong, right, isExchange } of misspellings) {
      // Words that are set for others tell of words, not of characters.
      if (isExchange) continue
      const at = onlyDifference(wrong, right)
      // Words of grammar stand beside anything: 等个部门 is no 等各部门.
      if (at >= 0 && !grammarWords.has(wrong.charCodeAt(at)))
        this.#pairs.add(keyOf(wrong.charCodeAt(at), right.charCodeAt(at)))
    }
  }

  /** Whether the first is usually put in the place of the second. */
  has(printed: number, meant: number): boolean {
    return this.#pairs.has(keyOf(printed, meant))
  }
}

const keyOf = (printed: number, meant: number): number => printed * 0x10000 + meant
