import type { BesidePlace } from './beside-places.ts'
import { besideWeights } from './beside-weights.ts'
import { type BlockReading, isHan, wordOver } from './block-reading.ts'
import { type Corpus, isTopic, type Witness } from './corpus.ts'
import type { LanguageModel } from './language-model.ts'
import { likelihoodOf, weighed } from './logistic.ts'
import { isInName } from './names.ts'
import { pairCountsOf } from './pair-counts.ts'
import { wasTraditional } from './scripts.ts'
import type { Segmenter } from './segmenter.ts'
import { countAround, isAttested, isFigure, isIntended, isPaired } from './surroundings.ts'
import { wordsOver } from './words-of-change.ts'

/**
 * What speaks for a character's being an abandoned try at its neighbour, and against it, in the order of its numbers.
 * Gains and costs are nats, scaled to about 1; the rest is 0 or 1.
 */
export const besideFeatures = [
  'always',
  'gain',
  'gain of more than 12',
  'gain of less than 10',
  'look-alike',
  'like sound',
  'look-alike or like sound',
  'makes words with the same character',
  'short form',
  'cost of a word of two',
  'goes with what is before',
  'goes with what is behind',
  'behind a figure',
  'in a name',
  'on purpose',
  'paired',
  'topic',
  'single characters in the block',
  'traditional',
  'what is printed attested',
  'what is printed stands again',
  'makes a word',
  'makes a word of two',
  'makes a word of four and more',
  'word stands elsewhere',
  'attested',
] as const

/** What weighing needs beside the block. */
interface EvidenceTools {
  model: LanguageModel
  segmenter: Segmenter
  corpus: Corpus
}

/** Numbers in the order of `besideFeatures`, for a place of a clause that begins at an offset of the block. */
export function besideEvidence(
  reading: BlockReading,
  witness: Witness,
  { place, from }: { place: BesidePlace; from: number },
  tools: EvidenceTools,
): number[] {
  const { gain, looksAlike, soundsAlike, isBlend } = place
  const { codes, block } = reading
  const at = from + place.at
  const [before, code, after] = [codes[at - 1] ?? 0, codes[at] as number, codes[at + 1] ?? 0]
  const word = wordOver(reading, at)
  const pairs = pairCountsOf(witness)
  return [
    1,
    Math.min(gain, 24) / 10,
    Math.max(0, Math.min(gain, 18) - 12) / 6,
    Math.min(gain, 10) / 6,
    Number(looksAlike),
    Number(soundsAlike),
    Number(looksAlike || soundsAlike),
    Number(isBlend),
    Number(isBlend && (isWord(tools.model, codes, at - 1) || isWord(tools.model, codes, at))),
    word && word.end - word.start === 2 ? (word.cost - 9) / 3 : 0,
    Number(tools.model.isLinked(before, code)),
    Number(tools.model.isLinked(code, after)),
    Number(isFigure(before)),
    Number(isInName(reading, at)),
    Number(isIntended(reading, at)),
    Number(isPaired(reading, at)),
    Number(isTopic(witness, code)),
    Math.max(-1, Math.min(reading.reserve, 6) / 4),
    Number(wasTraditional(witness.document)),
    Number(countAround(tools.corpus, witness.codes, block.start + at) > 1),
    Number(pairs.count(before, code) > 1) + Number(pairs.count(code, after) > 1),
    ...ofRest(reading, at, tools),
    Number(isHan(before) && isHan(after) && pairs.count(before, after) > 0),
    Number(isAttested(tools.corpus, codes, { start: at, end: at + 1 }, [])),
  ]
}

/** Whether two characters are a word. */
const isWord = (model: LanguageModel, codes: Uint16Array, at: number): boolean =>
  at >= 0 && model.wordAt(codes, at, 2) >= 0

/** Whether what stands on both sides of a character makes one word without it, and how long a one. */
function ofRest(reading: BlockReading, at: number, { segmenter, model }: EvidenceTools): number[] {
  const { codes, text } = reading
  if (!isHan(codes[at - 1]) || !isHan(codes[at + 1])) return [0, 0, 0]
  const rest = { start: at - 1, end: at + 2, text: `${text[at - 1]}${text[at + 1]}` }
  const { words } = wordsOver(reading, rest, segmenter)
  const [word] = words
  const whole = word && words.length === 1 ? word.end - word.start : 0
  // 共同 is the word in 共同面对, which is joined at will.
  const isPair = whole > 2 && word !== undefined && model.isJoined(word.word) && model.find(rest.text) >= 0
  const length = isPair ? 2 : whole
  return [Number(length > 0), Number(length === 2), Number(length >= 4)]
}

/** How likely a character is an abandoned try at its neighbour, of 1: a logistic model fitted on such errors put into texts. */
export const besideLikelihood = (features: readonly number[]): number => likelihoodOf(weighed(features, besideWeights))
