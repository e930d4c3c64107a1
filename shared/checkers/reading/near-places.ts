import { isHan } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { ClauseWords } from './clauses.ts'
import type { LanguageModel } from './language-model.ts'
import { areLawful } from './lawful-words.ts'
import { longestNear, type NearWord, type NearWords, shortestNear } from './near-words.ts'
import type { UsualConfusions } from './usual-confusions.ts'

/** A single character that costs less where it stands is at home there. Nats. */
const strangeCost = 6.5
/** A word of two that costs more is a chance fit where a longer word was. Nats. */
const strangeWord = 16
/** Words that are read together as one are of so many characters at least, and both at most. */
const [shortestOfTwo, longestOfTwo] = [2, 6]

/** A place of a clause, and the words that what begins there comes near to by a strange character. */
export interface NearPlace {
  /** Offset in the clause. */
  at: number
  words: readonly NearWord[]
}

const none: readonly NearPlace[] = []

/** What tells words apart, and what is taken for each other. */
export interface NearTools {
  near: NearWords
  model: LanguageModel
  characters: Characters
  usual: UsualConfusions
}

/**
 * Where a clause comes near to words, in order: only stretches are asked that begin a word and hold a strange character,
 * or are two words that were never seen side by side.
 */
export function nearPlacesIn({ words }: ClauseWords, codes: Uint16Array, tools: NearTools): readonly NearPlace[] {
  let places: NearPlace[] | null = null
  let at = 0
  for (let i = 0; i < words.length; i += 3) {
    const end = isHan(codes[at]) ? hanEnd(codes, at) : at
    if (end - at >= shortestNear - 1) {
      const strange = strangeFrom(words, i, at, Math.min(end, at + longestNear + 1))
      const found = strange < 0 ? [] : tools.near.near(codes, at, { end, least: strange - at + 1 })
      const next = words[i + 3] ?? Number.POSITIVE_INFINITY
      if (
        next <= end &&
        (strange < 0 || strange >= next) &&
        !tools.model.hasPair(words[i + 1] as number, words[i + 4] as number)
      )
        found.push(...ofTwoWords(codes, { at, middle: words[i] as number, end: next }, tools))
      if (found.length > 0) {
        places ??= []
        places.push({ at, words: found })
      }
    }
    at = words[i] as number
  }
  return places ?? none
}

const textOf = (codes: Uint16Array, from: number, to: number): string =>
  String.fromCharCode(...codes.subarray(from, to))

/** What two words that were never seen side by side come near to by a character that sounds alike, or is often put for the other. */
function ofTwoWords(
  codes: Uint16Array,
  { at, middle, end }: { at: number; middle: number; end: number },
  { near, model, characters, usual }: NearTools,
): NearWord[] {
  const [first, second] = [middle - at, end - middle]
  if (first < shortestOfTwo || second < shortestOfTwo || end - at > longestOfTwo) return []
  return near.exchanged(codes, at, end - at).flatMap((found): NearWord[] => {
    const [code, expected] = [codes[at + found.odd] as number, model.codeAt(found.word, found.odd)]
    if (!characters.soundAlike(code, expected) && !usual.has(code, expected)) return []
    const [from, to] = found.odd < first ? [at, middle] : [middle, end]
    const meant = model.textOf(found.word).slice(from - at, to - at)
    return areLawful(textOf(codes, from, to), meant) ? [] : [{ ...found, isOfTwo: true }]
  })
}

/** Where the Han characters that begin at an index end. */
function hanEnd(codes: Uint16Array, at: number): number {
  let end = at
  while (end < codes.length && end - at <= longestNear + 1 && isHan(codes[end])) end++
  return end
}

/** Where the first single character stands that is strange there, from a word on that starts at an index, or −1. */
function strangeFrom(words: readonly number[], index: number, start: number, end: number): number {
  let at = start
  for (let i = index; i < words.length && at < end; i += 3) {
    const wordEnd = words[i] as number
    const [size, cost] = [wordEnd - at, words[i + 2] as number]
    if ((size === 1 && cost >= strangeCost) || (size === 2 && cost >= strangeWord)) return at
    at = wordEnd
  }
  return -1
}
