import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import { isShortVerb } from './find-lost.ts'
import type { LanguageModel } from './language-model.ts'
import { isFree } from './lone-characters.ts'
import type { NearWord } from './near-words.ts'
import { isFigure } from './surroundings.ts'

/** A word of which so many characters stand has lost its first within a line too. */
const longEnough = 5
/** Time words behind which a clause begins anew: 全年|般公共预算. */
const timeEnds = new CodeSet('年月日')

/**
 * Whether a set word has lost its first character at the start of a line, or a long one at the start of a clause: what is
 * left begins with a character that is neither a word of its own nor a verb, and the line before does not end in the lost one.
 */
export function isHeadLost(
  { codes, block }: BlockReading,
  witness: Witness,
  model: LanguageModel,
  { at, near: { word, length } }: { at: number; near: NearWord },
): boolean {
  const first = codes[at]
  if (!model.isSetWord(word) || isFree(first) || isFigure(first) || isShortVerb(first)) return false
  if (isHan(codes[at - 1]) && !timeEnds.has(codes[at - 1])) return false
  if (at > 0 && length < longEnough) return false
  const { text } = witness.document.snapshot
  let before = block.start + at - 1
  while (before >= 0 && /\s/u.test(text[before] as string)) before--
  return text.charCodeAt(before) !== model.codeAt(word, 0)
}
