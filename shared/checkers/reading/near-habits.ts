import { type BlockReading, isHan } from './block-reading.ts'
import type { Corpus, Witness } from './corpus.ts'
import type { LanguageModel } from './language-model.ts'
import type { NearWord } from './near-words.ts'
import { pairCountsOf } from './pair-counts.ts'

/** How far back and ahead a wrong character may have been taken from. Characters. */
export const echoReach = 16

/** Whether the odd character is the first or the last of a word. */
export const isEdge = ({ odd, length }: Pick<NearWord, 'odd' | 'length'>) => odd === 0 || odd === length - 1

/** Whether a stretch stands elsewhere too: then it is wording, not damage. */
export function isHabit(corpus: Corpus, codes: Uint16Array, start: number, length: number): boolean {
  for (let at = start; at + 3 <= start + length; at++) if (corpus.count(codes, at, 3) <= 1) return false
  return true
}

/** Whether the odd character, at an edge, stands with its neighbour outside again in the block (凭书券到现场): they are a word. */
export function isHabitAcross({ codes, text, wholeText }: BlockReading, at: number, near: NearWord): boolean {
  if (near.nearness !== 'exchanged' || !isEdge(near)) return false
  const first = near.odd === 0 ? at - 1 : at + near.odd
  if (!isHan(codes[first]) || !isHan(codes[first + 1])) return false
  const pair = text.slice(first, first + 2)
  return wholeText.includes(pair, wholeText.indexOf(pair) + 1)
}

/** Whether the odd character stands with its neighbour near by too (稳中求进、稳中求质): then it is meant. */
export function isVariation(codes: Uint16Array, at: number, { odd, length }: NearWord): boolean {
  for (const first of [odd - 1, odd]) {
    if (first < 0 || first + 1 >= length) continue
    for (let i = Math.max(0, at - echoReach); i + 1 < Math.min(codes.length, at + length + echoReach); i++) {
      if (i !== at + first && codes[i] === codes[at + first] && codes[i + 1] === codes[at + first + 1]) return true
    }
  }
  return false
}

/** Whether the odd character and its neighbour are a word of the document: 应交水费 for 应交税费, where 水费 is what it is about. */
export function isKnownWord(
  { codes }: BlockReading,
  witness: Witness,
  model: LanguageModel,
  { at, near: { odd, length, nearness } }: { at: number; near: NearWord },
): boolean {
  if (nearness !== 'exchanged') return false
  const pairs = pairCountsOf(witness)
  for (const first of [odd - 1, odd]) {
    if (first < 0 || first + 1 >= length) continue
    if (model.wordAt(codes, at + first, 2) < 0) continue
    if (pairs.count(codes[at + first] as number, codes[at + first + 1] as number) > 1) return true
  }
  return false
}
