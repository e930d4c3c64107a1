import { matchesOf } from '../matches.ts'
import { editsBetween } from './align.ts'
import type { IndexedText } from './fingerprint-index.ts'
import { type FoldedText, foldedIndexAt } from './folded-text.ts'
import type { Passage } from './passages.ts'

const sentence = /[^。！？!?；\n]+/gu
/** Letters of a sentence that is looked at; a longer one has an equal run that its fingerprints find. */
export const shortestSentence = 15
const longest = 90
/** Shorter sentences have no fingerprint and must be alike to the letter, longer ones that are have one. */
const fingerprinted = 20
/** Letters by which two sentences are brought together: their first, middle and last ones. */
const anchor = 7
/** One slip in so many letters, and one more, is borne. */
const lettersPerSlip = 22
/** Sentences with one anchor in common that are compared: an opening that many share is a set phrase. */
const mostCompared = 4

interface Sentence {
  start: number
  end: number
  /** It is the last clauses of a sentence, not a whole one. */
  isRest: boolean
}

/** Letters of the last clauses of a sentence, with figures, that may be one of its own elsewhere. */
const shortestRest = 18
const twoFigures = /\d\D+\d/u

function sentencesOf(text: string, { folded }: IndexedText): Sentence[] {
  const found: Sentence[] = []
  for (const match of matchesOf(text, sentence)) {
    if (match[0].length < shortestSentence) continue
    const start = foldedIndexAt(folded, match.index)
    const end = foldedIndexAt(folded, match.index + match[0].length)
    if (end - start >= shortestSentence && end - start <= longest) found.push({ start, end, isRest: false })
    if (end - start > shortestRest && twoFigures.test(match[0])) found.push(...restsOf(match, end, folded))
  }
  return found
}

/** What stands behind the first and the second comma of a sentence with figures. */
function restsOf({ index, 0: words }: RegExpExecArray, end: number, folded: FoldedText): Sentence[] {
  const rests: Sentence[] = []
  for (let at = comma(words, 0); at > 0 && rests.length < 2; at = comma(words, at)) {
    const start = foldedIndexAt(folded, index + at)
    if (end - start < shortestRest) break
    if (end - start <= longest && twoFigures.test(words.slice(at))) rests.push({ start, end, isRest: true })
  }
  return rests
}

/** The index behind the next comma; 0 where none is. */
const comma = (words: string, from: number) => words.indexOf('，', from) + 1

/** Letters that two sentences do not share, when these are slips: single letters far fewer than those they share. */
function slipsBetween(a: Uint16Array, b: Uint16Array): number | null {
  const most = 1 + Math.floor(Math.min(a.length, b.length) / lettersPerSlip)
  if (Math.abs(a.length - b.length) > most) return null
  let slips = 0
  for (const { start, end, otherStart, otherEnd } of editsBetween(a, b, most)) {
    slips += Math.max(end - start, otherEnd - otherStart)
    if (slips > most) return null
  }
  return slips
}

/**
 * Sentences of a text that an earlier one says too, but for slips that leave no equal run of 20 letters: those have an
 * anchor in common. Near to linear: each sentence is compared with the last few that share an anchor.
 */
export function nearSentences(text: string, indexed: IndexedText): Passage[] {
  const { codes } = indexed.folded
  const seen = new Map<number, Sentence[]>()
  const found: Passage[] = []
  for (const own of sentencesOf(text, indexed)) {
    const { start, end, isRest } = own
    const middle = (start + end - anchor) >> 1
    const keys = [start, middle, end - anchor].map((at, place) => keyOf(codes, at, place))
    for (const other of othersOf(seen, keys)) {
      // A rest of one that is a rest of another is a turn of phrase; the same rest lies in its own sentence.
      if ((isRest && other.isRest) || other.end > start) continue
      const slips = slipsBetween(codes.subarray(start, end), codes.subarray(other.start, other.end))
      if (slips === null || (slips === 0) === end - start >= fingerprinted) continue
      const matched = end - start - slips
      found.push({
        start,
        end,
        other: indexed,
        ownText: true,
        otherStart: other.start,
        otherEnd: other.end,
        matched,
        isSentence: slips === 0,
      })
    }
    for (const key of keys) note(seen, key, own)
  }
  return found
}

/** An anchor's letters and its place in the sentence, as a number: two anchors of one number are taken for one another once in a thousand texts, and then compared in vain. */
function keyOf(codes: Uint16Array, at: number, place: number): number {
  let [one, other] = [place, place]
  for (let i = at; i < at + anchor; i++) {
    one = Math.imul(one ^ (codes[i] as number), 0x01000193)
    other = Math.imul(other + (codes[i] as number), 0x85ebca6b)
  }
  return (one >>> 6) * 0x4000000 + (other >>> 6)
}

const nobody: readonly Sentence[] = []

/** The earlier sentences under some keys, each once. */
function othersOf(seen: ReadonlyMap<number, readonly Sentence[]>, keys: readonly number[]): Iterable<Sentence> {
  const lists = keys.map(key => seen.get(key)).filter(list => list !== undefined)
  return lists.length === 0 ? nobody : new Set(lists.flat())
}

/** Keeps a sentence under a key, with the last ones before it. */
function note(seen: Map<number, Sentence[]>, key: number, sentence: Sentence): void {
  const known = seen.get(key)
  if (!known) seen.set(key, [sentence])
  else {
    if (known.length >= mostCompared) known.shift()
    known.push(sentence)
  }
}
