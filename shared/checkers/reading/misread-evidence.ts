import { type BlockReading, isHan } from './block-reading.ts'
import { type Corpus, isTopic, type Witness } from './corpus.ts'
import type { LanguageModel } from './language-model.ts'
import { isBound, isFree } from './lone-characters.ts'
import type { Candidate } from './misread-candidates.ts'
import { misreadWeights } from './misread-weights.ts'
import { isInName } from './names.ts'
import { pairCountsOf } from './pair-counts.ts'
import { wasTraditional } from './scripts.ts'
import type { Segmenter } from './segmenter.ts'
import { countAround, isAttested, isEcho, isFigure, isIntended, isPaired } from './surroundings.ts'
import { wordsOver } from './words-of-change.ts'

/**
 * What speaks for a reading, and against it, in the order of its numbers. Gains and costs are nats, scaled to about 1;
 * the rest is 0 or 1.
 */
export const misreadFeatures = [
  'always',
  'gain',
  'gain of more than 6',
  'gain of less than 6',
  'gain of another',
  'other and an echo',
  'twin',
  'look-alike',
  'like sound',
  'look-alike and like sound',
  'other',
  'turned',
  'word that sounds alike',
  'word of two',
  'cost where it stands',
  'single characters in the block',
  'traditional',
  'what is printed attested',
  'what is printed stands again',
  'on purpose',
  'paired',
  'in a name',
  'stands near by',
  'topic',
  'goes with what is before',
  'goes with what is behind',
  'rareness of what is printed',
  'rareness of the word of two',
  'rareness of the reading',
  'printed word of grammar',
  'reading of grammar',
  'printed a figure',
  'behind a figure',
  'printed part of words only',
  'before a word of grammar',
  'behind a word of grammar',
  'text before',
  'text behind',
  'makes no word',
  'makes a word of four and more',
  'cost of the word',
  'word stands elsewhere',
  'more than once',
  'attested',
] as const

const channels = ['twin', 'shape', 'sound', 'both', 'other', 'turn', 'word'] as const

/** What weighing needs beside the block. */
interface EvidenceTools {
  model: LanguageModel
  segmenter: Segmenter
  corpus: Corpus
}

/** A word that is doubted: offsets in the block, and what it costs there in nats. */
export interface DoubtedWord {
  start: number
  end: number
  cost: number
}

/** Gathers what speaks for and against readings in one block of a document. */
export class MisreadEvidence {
  readonly #reading: BlockReading
  readonly #witness: Witness
  readonly #tools: EvidenceTools
  readonly #reserve: number

  /** `reserve` is the block's (`reserveOf`). */
  constructor(reading: BlockReading, witness: Witness, { tools, reserve }: { tools: EvidenceTools; reserve: number }) {
    this.#reading = reading
    this.#witness = witness
    this.#tools = tools
    this.#reserve = reserve
  }

  /** Numbers in the order of `misreadFeatures`, for a candidate of a clause that begins at an offset of the block. */
  of(word: DoubtedWord, candidate: Candidate, from: number): number[] {
    return [...this.#ofPlace(word, candidate, from), ...this.#ofReading(candidate, from)]
  }

  /**
   * How likely a reading is right, of 1: a logistic model of what speaks for it, fitted on errors put into texts. 0 where
   * it cannot be as likely as `least`.
   */
  likelihood(word: DoubtedWord, candidate: Candidate, from: number, least: number): number {
    const place = this.#ofPlace(word, candidate, from)
    const sum = weighed(place, 0)
    if (sum + mostOfReading < Math.log(least / (1 - least))) return 0
    return 1 / (1 + Math.exp(-sum - weighed(this.#ofReading(candidate, from), place.length)))
  }

  /** All but the last six. */
  #ofPlace(word: DoubtedWord, candidate: Candidate, from: number): number[] {
    const [start, end] = [from + candidate.start, from + candidate.end]
    const { gain, channel } = candidate
    const isOther = channel === 'other'
    return [
      1,
      Math.min(gain, 20) / 10,
      Math.max(0, Math.min(gain, 12) - 6) / 6,
      Math.min(gain, 6) / 6,
      isOther ? (Math.min(gain, 40) - 20) / 10 : 0,
      Number(isOther && isEcho(this.#reading.codes, start)),
      ...channels.map(known => Number(known === channel)),
      Number(word.end - word.start === 2),
      (word.cost - 9) / 3,
      Math.min(this.#reserve, 6) / 4,
      Number(wasTraditional(this.#witness.document)),
      ...this.#ofPrinted(word, [start, end], candidate.other),
    ]
  }

  /** What the reading makes, and whether that stands elsewhere: the last six. */
  #ofReading({ other, ...place }: Candidate, from: number): number[] {
    const [start, end] = [from + place.start, from + place.end]
    const { segmenter, corpus } = this.#tools
    const { codes } = this.#reading
    const text = String.fromCharCode(...other)
    const { from: first, words } = wordsOver(this.#reading, { start, end, text }, segmenter)
    const [made, isOne] = [words[0], words.length === 1]
    const length = made && isOne ? made.end - made.start : 0
    const elsewhere = made && length > 1 ? this.#countOf(start, other, [first + made.start, length]) : 0
    return [
      Number(length === 0),
      Number(length >= 4),
      made && length >= 2 ? (Math.min(made.cost, 18) - 10) / 4 : 0,
      Number(elsewhere > 0),
      Number(elsewhere > 1),
      Number(isAttested(corpus, codes, { start, end }, other)),
    ]
  }

  /** How often at least the pairs of characters that a reading makes in a word stand in the document. */
  #countOf(start: number, other: readonly number[], [wordStart, length]: readonly [number, number]): number {
    const { codes } = this.#reading
    const counts = pairCountsOf(this.#witness)
    const end = start + other.length
    const codeAt = (at: number): number => (at < start ? codes[at] : at < end ? other[at - start] : codes[at]) as number
    let least = Number.POSITIVE_INFINITY
    for (let at = Math.max(wordStart, start - 1); at < Math.min(wordStart + length - 1, end); at++)
      least = Math.min(least, counts.count(codeAt(at), codeAt(at + 1)))
    return least === Number.POSITIVE_INFINITY ? 0 : least
  }

  /** What stands there, and whether that is meant. */
  #ofPrinted(word: DoubtedWord, [start, end]: readonly [number, number], other: readonly number[]): number[] {
    const { codes, block } = this.#reading
    const { corpus, model } = this.#tools
    const [before, code, after] = [codes[start - 1] ?? 0, codes[start] as number, codes[end] ?? 0]
    const pairs = pairCountsOf(this.#witness)
    const second = Math.max(word.end - 1, word.start + 1)
    return [
      Number(countAround(corpus, this.#witness.codes, block.start + start) > 1),
      Number(pairs.count(codes[word.start] as number, codes[second] ?? 0) > 1),
      Number(isIntended(this.#reading, start)),
      Number(isPaired(this.#reading, start)),
      Number(isInName(this.#reading, start)),
      Number(isEcho(codes, start)),
      Number(isTopic(this.#witness, code)),
      Number(model.isLinked(before, code)),
      Number(model.isLinked(code, after)),
      rarenessOf(model, codes, start, 1),
      word.end - word.start === 2 ? rarenessOf(model, codes, word.start, 2) : 0,
      rarenessOf(model, Uint16Array.from(other), 0, other.length),
      Number(isFree(code)),
      Number(isFree(other[0])),
      Number(isFigure(code)),
      Number(isFigure(before)),
      Number(isBound(code)),
      Number(isFree(after)),
      Number(isFree(before)),
      Number(isHan(before)),
      Number(isHan(after)),
    ]
  }
}

/** How rare a word is, or that it is none, scaled to about 1. */
const rarenessOf = (model: LanguageModel, codes: Uint16Array, at: number, length: number): number =>
  (model.cost(model.wordAt(codes, at, length)) - 10) / 3

/** The sum of features from a place of `misreadFeatures` on, as they weigh. */
function weighed(features: readonly number[], from: number): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += (features[i] as number) * (misreadWeights[from + i] as number)
  return sum
}

/** No feature is greater. */
const mostOfFeature = 2
/** The most that what a reading makes can add. */
const mostOfReading = misreadWeights.slice(-6).reduce((sum, weight) => sum + Math.max(0, weight * mostOfFeature), 0)
