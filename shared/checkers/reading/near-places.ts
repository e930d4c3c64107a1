import { isHan } from './block-reading.ts'
import type { ClauseWords } from './clauses.ts'
import { longestNear, type NearWord, type NearWords, shortestNear } from './near-words.ts'

/** A single character that costs less where it stands is at home there. Nats. */
const strangeCost = 6.5
/** A word of two that costs more is a chance fit where a longer word was. Nats. */
const strangeWord = 16

/** A place of a clause, and the words that what begins there comes near to by a strange character. */
export interface NearPlace {
  /** Offset in the clause. */
  at: number
  words: readonly NearWord[]
}

const none: readonly NearPlace[] = []

/** Where a clause comes near to words, in order: only stretches are asked that begin a word and hold a strange character. */
export function nearPlacesIn({ words }: ClauseWords, codes: Uint16Array, near: NearWords): readonly NearPlace[] {
  let places: NearPlace[] | null = null
  let at = 0
  for (let i = 0; i < words.length; i += 3) {
    const end = isHan(codes[at]) ? hanEnd(codes, at) : at
    if (end - at >= shortestNear - 1) {
      const strange = strangeFrom(words, i, at, Math.min(end, at + longestNear + 1))
      const found = strange < 0 ? [] : near.near(codes, at, { end, least: strange - at + 1 })
      if (found.length > 0) {
        places ??= []
        places.push({ at, words: found })
      }
    }
    at = words[i] as number
  }
  return places ?? none
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
