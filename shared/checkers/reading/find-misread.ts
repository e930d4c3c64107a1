import { type BlockReading, isVerse, type PlacedClause } from './block-reading.ts'
import type { Characters } from './characters.ts'
import { confidenceOf } from './confidence.ts'
import { type Corpus, isRepeated, isTopic, type Witness } from './corpus.ts'
import type { LanguageModel } from './language-model.ts'
import type { Lattice } from './lattice.ts'
import {
  type Candidate,
  leastGain,
  type MisreadCandidates,
  mostGenerous,
  type StrangeWord,
  weakest,
  witnessGain,
} from './misread-candidates.ts'
import { isInName } from './names.ts'
import type { PairWords } from './pair-words.ts'
import { reserveOf } from './reserve.ts'
import type { Segmenter } from './segmenter.ts'
import { countAround, isAttested, isEcho, isIntended, isPaired } from './surroundings.ts'
import type { Suspicion } from './suspicion.ts'
import { isOneWord, wordWith } from './words-of-change.ts'

/** What the search for a reading needs beside the block. */
export interface WordTools {
  model: LanguageModel
  segmenter: Segmenter
  lattice: Lattice
  characters: Characters
  pairs: PairWords
  candidates: MisreadCandidates
  corpus: Corpus
}

/** So much more where what is printed stands elsewhere too. */
const habitGain = 7
/** So much more in quotation marks, where writers play with words, and for what stands near by again on purpose. */
const intentGain = 4
/** Confidence that is lost where the word that is doubted stands again. */
const repeatedDoubt = 0.22
interface Reading {
  start: number
  end: number
  text: string
  /** Nats above what is asked. */
  surplus: number
}

/**
 * Characters that stand alone where no word of one character should, and that make words with their neighbours when
 * they are exchanged for one that looks or sounds alike, for what an echo covers, or for each other: the noisy channel,
 * priced by pairs of words. Linear.
 */
export function findMisread(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (isVerse(reading.text)) return found
  const search = new MisreadSearch(reading, witness, tools)
  let next = 0
  for (const placed of reading.clauses) {
    for (const strange of placed.clause.places.strange) {
      if (placed.from + strange.at < next) continue
      const readings = search.readingsOf(placed, strange)
      const best = readings[0]
      if (!best) continue
      const suspicion = suspicionOf(reading, best, { readings, segmenter: tools.segmenter })
      const doubt = isRepeated(witness, suspicion.start, suspicion.end) ? repeatedDoubt : 0
      found.push({ ...suspicion, confidence: suspicion.confidence - doubt })
      next = best.end
    }
  }
  return found
}

const none: readonly Reading[] = []

/** Judges what clauses offer for their strange words by what stands around them in a block and in the corpus. */
class MisreadSearch {
  readonly #reading: BlockReading
  readonly #witness: Witness
  readonly #tools: WordTools
  readonly #reserve: number

  constructor(reading: BlockReading, witness: Witness, tools: WordTools) {
    this.#reading = reading
    this.#witness = witness
    this.#tools = tools
    this.#reserve = reserveOf(reading)
  }

  /** The readings of a strange word that are worth telling, best first. */
  readingsOf(placed: PlacedClause, strange: StrangeWord): readonly Reading[] {
    const all = strange.isOne ? this.#ofCharacter(placed, strange) : this.#ofWord(placed, strange)
    if (all.length === 0) return none
    return all
      .map(other => ({ ...other, surplus: other.surplus - this.#reserve }))
      .filter(({ surplus }) => surplus >= weakest)
      .sort((a, b) => b.surplus - a.surplus)
  }

  #ofCharacter(placed: PlacedClause, strange: StrangeWord): readonly Reading[] {
    const reading = this.#reading
    const { candidates, corpus } = this.#tools
    const at = placed.from + strange.at
    const { alike } = strange
    const isEchoed = isEcho(reading.codes, at) && !isTopic(this.#witness, reading.codes[at] as number)
    const echoes = isEchoed ? candidates.echoes(placed.clause, strange) : []
    if (alike.length + echoes.length === 0 || isInName(reading, at) || isPaired(reading, at)) return none
    const habit = countAround(corpus, this.#witness.codes, reading.block.start + at) > 1 ? habitGain : 0
    const intent = isIntended(reading, at) ? intentGain : 0
    const readings: Reading[] = []
    for (const candidates of [alike, echoes]) {
      for (const candidate of candidates) {
        const own = this.#judge(candidate, placed.from, { habit, intent })
        if (own) readings.push(own)
      }
    }
    return readings
  }

  #judge(candidate: Candidate, from: number, { habit, intent }: { habit: number; intent: number }): Reading | null {
    const { channel, gain, other } = candidate
    const { corpus, segmenter } = this.#tools
    const [start, end] = [from + candidate.start, from + candidate.end]
    const least = leastGain[channel] + (channel === 'echo' ? 0 : habit)
    if (gain < least - witnessGain + mostGenerous) return null
    const known = isAttested(corpus, this.#reading.codes, { start, end }, other)
    const surplus = gain - least + (known ? witnessGain : -intent)
    if (surplus < mostGenerous) return null
    const text = String.fromCharCode(...other)
    if (channel === 'turn' && !isOneWord(this.#reading, { start, end, text }, segmenter)) return null
    return { start, end, text, surplus }
  }

  /** What the clause offers for a word of two characters that the corpus does not have again. */
  #ofWord(placed: PlacedClause, strange: StrangeWord): readonly Reading[] {
    const at = placed.from + strange.at
    const { alike } = strange
    if (alike.length === 0) return none
    if (countAround(this.#tools.corpus, this.#witness.codes, this.#reading.block.start + at) > 1) return none
    return alike.map(({ other, gain }) => ({
      start: at,
      end: at + 2,
      text: String.fromCharCode(...other),
      surplus: gain - leastGain.word,
    }))
  }
}

function suspicionOf(
  reading: BlockReading,
  best: Reading,
  { readings, segmenter }: { readings: readonly Reading[]; segmenter: Segmenter },
): Suspicion {
  const { block, text } = reading
  const { start, end } = wordWith(reading, best, segmenter)
  const same = readings.filter(other => other.start === best.start && other.end === best.end)
  const whole = (middle: string) => text.slice(start, best.start) + middle + text.slice(best.end, end)
  const texts = [...new Set(same.map(other => whole(other.text)))]
  return {
    kind: 'broken',
    type: 'ocr_char',
    start: block.start + start,
    end: block.start + end,
    readings: texts,
    confidence: confidenceOf(best.surplus),
    evidence: texts[0] ?? '',
    count: 0,
    documents: 0,
    related: [],
  }
}
