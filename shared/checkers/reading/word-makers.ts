import { CodeSet } from '../code-set.ts'
import type { Characters } from './characters.ts'
import type { LanguageModel } from './language-model.ts'
import { isFree } from './lone-characters.ts'
import type { PairWords } from './pair-words.ts'

const none: readonly number[] = []
/** What follows any word: 人的 and 来了 are no words that another character could be read for. */
const clitics = new CodeSet('的了着们过')

/** Characters in place of others that make words with what stands around them. */
export class WordMakers {
  readonly #model: LanguageModel
  readonly #characters: Characters
  readonly #pairs: PairWords
  /** By code: characters of a like sound that do not look alike, each once. */
  readonly #soundsOnly = new Map<number, Uint16Array>()
  readonly #looks = new Map<number, Uint16Array>()
  readonly #wordsAlone = new Map<number, readonly number[]>()
  /** By the two codes of a word. */
  readonly #wordsLike = new Map<number, readonly (readonly [number, number])[]>()
  readonly #five = new Uint16Array(5)
  #linked = new Uint16Array(64)

  constructor(model: LanguageModel, characters: Characters, pairs: PairWords) {
    this.#model = model
    this.#characters = characters
    this.#pairs = pairs
  }

  /** Characters that look like the one at a place and make words there. */
  looks(codes: Uint16Array, at: number): readonly number[] {
    const code = codes[at] as number
    let looks = this.#looks.get(code)
    if (!looks) {
      looks = Uint16Array.from(this.#characters.lookAlikesOf(code).filter(other => other !== code))
      this.#looks.set(code, looks)
    }
    return this.#makers(codes, at, looks)
  }

  /** Characters that look like another and are words by themselves: they make none with what stands around. */
  wordsAlone(code: number): readonly number[] {
    let words = this.#wordsAlone.get(code)
    if (!words) {
      words = this.#characters.lookAlikesOf(code).filter(other => other !== code && isFree(other))
      this.#wordsAlone.set(code, words)
    }
    return words
  }

  /** Characters that only sound like the one at a place and make words there. */
  sounds(codes: Uint16Array, at: number): readonly number[] {
    const code = codes[at] as number
    let sounds = this.#soundsOnly.get(code)
    if (!sounds) {
      const alike = this.#characters.lookAlikesOf(code)
      const all = new Set(this.#characters.syllablesOf(code).flat())
      sounds = Uint16Array.from([...all].filter(other => other !== code && !alike.includes(other)))
      this.#soundsOnly.set(code, sounds)
    }
    return this.#makers(codes, at, sounds)
  }

  /** Common words of two characters that sound like this one. */
  wordsLike(one: number, two: number): readonly (readonly [number, number])[] {
    const key = one * 0x10000 + two
    let words = this.#wordsLike.get(key)
    if (!words) {
      words = this.#findWordsLike(one, two)
      this.#wordsLike.set(key, words)
    }
    return words
  }

  #findWordsLike(one: number, two: number): [number, number][] {
    const words: [number, number][] = []
    for (const syllable of this.#characters.syllablesOf(one)) {
      for (const first of syllable) {
        for (const second of this.#pairs.partners(first, 'after')) {
          if ((first === one && second === two) || !this.#characters.soundAlike(two, second)) continue
          if (this.#model.isLinked(first, second)) words.push([first, second])
        }
      }
    }
    return words
  }

  /** Those of some characters that make a word of two or three characters, or the beginning of a longer one. */
  #makers(codes: Uint16Array, at: number, others: Uint16Array): readonly number[] {
    const model = this.#model
    const five = this.#five
    for (let i = 0; i < 5; i++) five[i] = codes[at + i - 2] ?? 0
    const [before, after] = [five[1] as number, five[3] as number]
    // Nothing stands beyond the clause.
    const [isBehind, isAhead] = [before !== 0, after !== 0 && !clitics.has(after)]
    const outside = isBehind ? model.lengthsFrom(five[0] as number, before) : 0
    if (this.#linked.length < others.length) this.#linked = new Uint16Array(2 * others.length)
    const sides = { before: isBehind ? before : 0, after: isAhead ? after : 0 }
    const count = model.linkedAmong(others, sides, this.#linked)
    let makers: number[] | null = null
    for (let i = 0; i < count; i++) {
      const other = this.#linked[i] as number
      five[2] = other
      const behind = isBehind ? model.lengthsFrom(before, other) : 0
      const own = isAhead ? model.lengthsFrom(other, after) : 0
      if (!this.#makesWord(outside, behind, own)) continue
      makers ??= []
      makers.push(other)
    }
    return makers ?? none
  }

  /** Whether the middle one of the five makes a word, by the lengths that words may have which begin before it and with it. */
  #makesWord(outside: number, before: number, own: number): boolean {
    if ((outside | before | own) >> 4 !== 0) return true
    const model = this.#model
    const five = this.#five
    return (
      ((before & 4) !== 0 && model.wordAt(five, 1, 2) >= 0) ||
      ((own & 4) !== 0 && model.wordAt(five, 2, 2) >= 0) ||
      ((outside & 8) !== 0 && model.wordAt(five, 0, 3) >= 0) ||
      ((before & 8) !== 0 && model.wordAt(five, 1, 3) >= 0) ||
      ((own & 8) !== 0 && model.wordAt(five, 2, 3) >= 0)
    )
  }
}
