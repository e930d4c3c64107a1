import { isHan } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { ClauseWords } from './clauses.ts'
import type { LanguageModel } from './language-model.ts'
import type { Lattice } from './lattice.ts'
import { isFigure } from './surroundings.ts'

/** A clause that gains less without a character is not looked at. Nats. */
const leastGain = 7
/** A single character, or a word of two, that costs less where it stands is at home there. Nats. */
const [strangeCost, strangeWord] = [4, 9.5]
/** Rarer words are met by chance. Nats. */
const commonWord = 12.5

/** A character of a clause that may be an abandoned try at its neighbour, and how much likelier the clause is without it. */
export interface BesidePlace {
  at: number
  /** Nats. */
  gain: number
  looksAlike: boolean
  soundsAlike: boolean
  /** Whether it and a neighbour make common words with the same third character. */
  isBlend: boolean
}

/** What the search for abandoned tries needs beside the clause. */
export interface BesideTools {
  model: LanguageModel
  characters: Characters
  lattice: Lattice
}

const nowhere: readonly BesidePlace[] = []
const two = new Uint16Array(2)

/** Where a clause by itself says that a character stands beside the one it was written or read for: 象像打仗, 采用取. */
export function besidePlacesIn(clause: ClauseWords, codes: Uint16Array, tools: BesideTools): readonly BesidePlace[] {
  const { words, head } = clause
  let places: BesidePlace[] | null = null
  let start = 0
  for (let i = 0; i < words.length; start = words[i] as number, i += 3) {
    const [end, cost] = [words[i] as number, words[i + 2] as number]
    if (end - start > 2 || cost < (end - start === 1 ? strangeCost : strangeWord)) continue
    for (let at = start; at < end; at++) {
      const likeness = likenessAt(codes, at, tools)
      if (!likeness) continue
      tools.lattice.load(codes, head, codes.length)
      const gain = tools.lattice.gain(at, at + 1, [], leastGain)
      if (gain < leastGain) continue
      places ??= []
      places.push({ at, gain, ...likeness })
    }
  }
  return places ?? nowhere
}

/** In what a character is like one beside it; null where it is in nothing, or equal: that is another matter. */
function likenessAt(
  codes: Uint16Array,
  at: number,
  { characters, model }: BesideTools,
): Omit<BesidePlace, 'at' | 'gain'> | null {
  const [before, code, after] = [codes[at - 1] ?? 0, codes[at] as number, codes[at + 1] ?? 0]
  if (!isHan(code) || isFigure(code) || code === before || code === after) return null
  const looksAlike = characters.lookAlike(code, before) || characters.lookAlike(code, after)
  const soundsAlike = characters.soundAlike(code, before) || characters.soundAlike(code, after)
  const isBlend = isBlended(codes, at, model)
  return looksAlike || soundsAlike || isBlend ? { looksAlike, soundsAlike, isBlend } : null
}

/** Whether a character and one beside it make common words with the same character before them, or after them. */
function isBlended(codes: Uint16Array, at: number, model: LanguageModel): boolean {
  const isOne = (first: number, last: number): boolean => isCommon(codes[first] ?? 0, codes[last] ?? 0, model)
  if (isOne(at - 1, at + 1) && (isOne(at - 1, at) || isOne(at, at + 1))) return true
  return (isOne(at - 2, at) && isOne(at - 2, at - 1)) || (isOne(at, at + 2) && isOne(at + 1, at + 2))
}

function isCommon(first: number, second: number, model: LanguageModel): boolean {
  if (!isHan(first) || !isHan(second) || !model.isLinked(first, second)) return false
  two[0] = first
  two[1] = second
  const word = model.wordAt(two, 0, 2)
  return word >= 0 && model.cost(word) < commonWord
}
