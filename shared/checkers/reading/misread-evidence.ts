import { type BlockReading, isHan } from './block-reading.ts'
import { BoostedTrees } from './boosted-trees.ts'
import { endOdds, oddsOf } from './channel-odds.ts'
import type { Characters } from './characters.ts'
import { type Corpus, isTopic, type Witness } from './corpus.ts'
import type { LanguageModel } from './language-model.ts'
import { likelihoodOf, weighed } from './logistic.ts'
import { isBound, isFree } from './lone-characters.ts'
import type { Candidate } from './misread-candidates.ts'
import { rankAmongAlike, seenBeside, strangeAround } from './misread-context.ts'
import { misreadDoubt } from './misread-doubts.ts'
import { channels, furtherFeatures, misreadFeatures, placeOf } from './misread-features.ts'
import { misreadTrees } from './misread-trees.ts'
import { misreadWeights } from './misread-weights.ts'
import { isInName } from './names.ts'
import { pairCountsOf } from './pair-counts.ts'
import { wasTraditional } from './scripts.ts'
import type { Segmenter } from './segmenter.ts'
import { countAround, isAttested, isEcho, isFigure, isIntended, isPaired } from './surroundings.ts'
import { wordsOver } from './words-of-change.ts'

/** What weighing needs beside the block. */
interface EvidenceTools {
  model: LanguageModel
  characters: Characters
  segmenter: Segmenter
  corpus: Corpus
}

/** A word that is doubted: offsets in the block, and what it costs there in nats. */
export interface DoubtedWord {
  start: number
  end: number
  cost: number
}

/** Where features begin that tell what a reading makes; all before them are of its place. */
const firstOfReading = placeOf('makes no word')
const count = misreadFeatures.length
/** Read when a reading is first judged: most commands judge none. */
let trees: BoostedTrees | null = null
/** Those that cost more to know than all others together: `from` and what follows it up to `to`. */
const echoing = placeOf('other and an echo')
const costly = { from: placeOf('what is printed attested'), to: placeOf('goes with what is before') }

/** Below these log-odds by the weights nothing is likely enough for the trees to be asked. */
const leastOdds = -5

/** Gathers what speaks for and against readings in one block of a document. */
export class MisreadEvidence {
  readonly #reading: BlockReading
  readonly #witness: Witness
  readonly #tools: EvidenceTools
  readonly #features = new Float64Array(count + furtherFeatures.length)

  constructor(reading: BlockReading, witness: Witness, tools: EvidenceTools) {
    this.#reading = reading
    this.#witness = witness
    this.#tools = tools
  }

  /** Numbers in the order of `misreadFeatures`, for a candidate of a clause that begins at an offset of the block. */
  of(word: DoubtedWord, candidate: Candidate, from: number): number[] {
    this.#ofPlace(word, candidate, from)
    this.#ofSurroundings(word, candidate, from)
    this.#ofReading(candidate, from)
    return [...this.#features.subarray(0, count)]
  }

  /**
   * How likely a reading is right, of 1: 0 where it is hardly likely. Nearly all are refused by what is known of their
   * place at once, and weighed by a logistic model of errors put into texts; what it leaves is judged by trees that were
   * grown on texts whose errors were marked.
   */
  likelihood(word: DoubtedWord, candidate: Candidate, from: number): number {
    const features = this.forTrees(word, candidate, from)
    if (!features) return 0
    trees ??= new BoostedTrees(misreadTrees)
    return likelihoodOf(trees.logOdds(features))
  }

  /** What the trees are asked with, valid until the next call: all features and the further ones; null where nothing is likely enough. */
  forTrees(word: DoubtedWord, candidate: Candidate, from: number): Float64Array | null {
    const odds = this.odds(candidate, from)
    const asked = leastOdds - mostOfReading - odds
    const features = this.#features
    this.#ofPlace(word, candidate, from)
    if (weighed(features, misreadWeights, 0, firstOfReading) < asked) return null
    this.#ofSurroundings(word, candidate, from)
    const sum = weighed(features, misreadWeights, 0, firstOfReading)
    if (sum < asked) return null
    const over = this.#ofReading(candidate, from)
    const logOdds = sum + odds + weighed(features, misreadWeights, firstOfReading, count)
    if (logOdds < leastOdds) return null
    const doubt = misreadDoubt(this.#reading, word, { ...candidate, from }, this.#tools.model)
    if (doubt === Infinity) return null
    let at = count
    features[at++] = Number(candidate.isUsual === true)
    features[at++] = doubt
    features[at++] = candidate.gain
    features[at++] = logOdds
    const change = {
      start: from + candidate.start,
      end: from + candidate.end,
      text: String.fromCharCode(...candidate.other),
    }
    const [before, behind] = seenBeside(this.#reading, change, over, this.#tools.model)
    features[at++] = rankAmongAlike(this.#reading, change, this.#tools.characters)
    features[at++] = Number(before)
    features[at++] = Number(behind)
    features[at++] = strangeAround(this.#reading, change)
    return features
  }

  /** What a candidate has for it by its kind and its place, as log-odds. */
  odds(candidate: Candidate, from: number): number {
    return oddsOf(candidate) + (this.#isAtEnd(candidate, from) ? endOdds : 0)
  }

  /** Whether a candidate that is like what is printed is the last of its clause, and counts nothing. */
  #isAtEnd({ start, end, channel }: Candidate, from: number): boolean {
    const { codes } = this.#reading
    const [before, after] = [codes[from + start - 1], codes[from + end]]
    if (channel === 'other' || channel === 'turn' || channel === 'word') return false
    return isHan(before) && !isFigure(before) && after !== undefined && !isHan(after)
  }

  /** What is known of the place at once, and the best that can be said of its surroundings. */
  #ofPlace(word: DoubtedWord, candidate: Candidate, from: number): void {
    const features = this.#features
    const { gain, channel, other } = candidate
    const { codes } = this.#reading
    const { model } = this.#tools
    const [start, end] = [from + candidate.start, from + candidate.end]
    const [before, code, after] = [codes[start - 1] ?? 0, codes[start] as number, codes[end] ?? 0]
    const isOther = channel === 'other'
    let at = 0
    features[at++] = 1
    features[at++] = Math.min(gain, 20) / 10
    features[at++] = Math.max(0, Math.min(gain, 12) - 6) / 6
    features[at++] = Math.min(gain, 6) / 6
    features[at++] = isOther ? (Math.min(gain, 40) - 20) / 10 : 0
    features[at++] = isOther ? mostOf(echoing) : 0
    for (let i = 0; i < channels.length; i++) features[at++] = Number(channels[i] === channel)
    features[at++] = Number(word.end - word.start === 2)
    features[at++] = (word.cost - 9) / 3
    features[at++] = Math.min(this.#reading.reserve, 6) / 4
    features[at++] = Number(wasTraditional(this.#witness.document))
    for (; at < costly.to; at++) features[at] = mostOf(at)
    features[at++] = Number(model.isLinked(before, code))
    features[at++] = Number(model.isLinked(code, after))
    features[at++] = rarenessOf(model, codes, start, 1)
    features[at++] = word.end - word.start === 2 ? rarenessOf(model, codes, word.start, 2) : 0
    for (let i = 0; i < other.length; i++) two[i] = other[i] as number
    features[at++] = rarenessOf(model, two, 0, other.length)
    features[at++] = Number(isFree(code))
    features[at++] = Number(isFree(other[0]))
    features[at++] = Number(isFigure(code))
    features[at++] = Number(isFigure(before))
    features[at++] = Number(isBound(code))
    features[at++] = Number(isFree(after))
    features[at++] = Number(isFree(before))
    features[at++] = Number(isHan(before))
    features[at++] = Number(isHan(after))
  }

  /** Whether what stands there is meant. */
  #ofSurroundings(word: DoubtedWord, candidate: Candidate, from: number): void {
    const features = this.#features
    const { codes, block } = this.#reading
    const start = from + candidate.start
    const pairs = pairCountsOf(this.#witness)
    // A mark behind a character says nothing of it.
    const second = Math.max(word.end - 1, word.start + 1)
    const isEchoed = isEcho(codes, start)
    features[echoing] = Number(candidate.channel === 'other' && isEchoed)
    let at = costly.from
    features[at++] = Number(countAround(this.#tools.corpus, this.#witness.codes, block.start + start) > 1)
    features[at++] = Number(
      isHan(codes[second]) && pairs.count(codes[word.start] as number, codes[second] as number) > 1,
    )
    features[at++] = Number(isIntended(this.#reading, start))
    features[at++] = Number(isPaired(this.#reading, start))
    features[at++] = Number(isInName(this.#reading, start))
    features[at++] = Number(isEchoed)
    features[at++] = Number(isTopic(this.#witness, codes[start] as number))
  }

  /** What the reading makes, and whether that stands elsewhere: the last seven. Returns the words that it makes. */
  #ofReading({ other, channel, ...place }: Candidate, from: number): ReturnType<typeof wordsOver> {
    const features = this.#features
    const [start, end] = [from + place.start, from + place.end]
    const { segmenter, corpus } = this.#tools
    const { codes } = this.#reading
    const text = String.fromCharCode(...other)
    const over = wordsOver(this.#reading, { start, end, text }, segmenter)
    const { from: first, words } = over
    const [made, isOne] = [words[0], words.length === 1]
    const length = made && isOne ? made.end - made.start : 0
    const elsewhere = made && length > 1 ? this.#countOf(start, other, [first + made.start, length]) : 0
    let at = firstOfReading
    features[at++] = Number(length === 0)
    features[at++] = Number(length >= 4)
    features[at++] = made && length >= 2 ? (Math.min(made.cost, mostCost) - 10) / 4 : 0
    features[at++] = Number(elsewhere > 0)
    features[at++] = Number(elsewhere > 1)
    features[at++] = Number(isAttested(corpus, codes, { start, end }, other))
    const looksAlike = channel === 'twin' || channel === 'shape' || channel === 'both'
    const isJoined = !looksAlike && length > 0 && made !== undefined && this.#tools.model.isJoined(made.word)
    features[at++] = Number(isJoined && !this.#holdsWord({ start, end }, other, [first + made.start, first + made.end]))
    return over
  }

  /** Whether what is joined at will holds a common word with the other characters: 共同 in 共同面对. */
  #holdsWord(
    { start, end }: { start: number; end: number },
    other: readonly number[],
    [from, to]: readonly [number, number],
  ): boolean {
    const { codes } = this.#reading
    const { model } = this.#tools
    const isCommon = (first: number | undefined, second: number | undefined): boolean => {
      two[0] = first ?? 0
      two[1] = second ?? 0
      const word = model.wordAt(two, 0, 2)
      return word >= 0 && !model.isJoined(word) && model.cost(word) <= commonCost
    }
    if (other.length === 2 && isCommon(other[0], other[1])) return true
    return (start > from && isCommon(codes[start - 1], other[0])) || (end < to && isCommon(other.at(-1), codes[end]))
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
}

/** A longer word is not told from it by what it costs. Nats. */
const mostCost = 18
/** A rarer word of two characters is as likely a chance fit. Nats. */
const commonCost = 13
/** The characters of a reading. */
const two = new Uint16Array(2)

/** How rare a word is, or that it is none, scaled to about 1. */
const rarenessOf = (model: LanguageModel, codes: Uint16Array, at: number, length: number): number =>
  (model.cost(model.wordAt(codes, at, length)) - 10) / 3

/** The number of a feature of 0 or 1 that speaks most for a reading. */
const mostOf = (feature: number): number => Number((misreadWeights[feature] as number) > 0)
/** The most that what a reading makes can add: no feature of it is greater than 1, but the cost of the word. */
const mostOfReading = misreadWeights
  .slice(firstOfReading)
  .reduce(
    (sum, weight, i) => sum + Math.max(0, weight * (firstOfReading + i === placeOf('cost of the word') ? 2 : 1)),
    0,
  )
