import { type BlockReading, isVerse, type PlacedClause } from './block-reading.ts'
import type { Characters } from './characters.ts'
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
  let next = 0
  for (const placed of reading.clauses) {
    for (const strange of tools.candidates.strangeWords(placed.clause)) {
      if (placed.from + strange.at < next) continue
      const best = misreadAt(reading, witness, tools, { placed, strange })
      if (!best) continue
      found.push(best.suspicion)
      next = best.end
    }
  }
  return found
}

interface Place {
  placed: PlacedClause
  strange: StrangeWord
}

/** What is best read at a strange word, with where it ends; null where nothing is. */
function misreadAt(
  reading: BlockReading,
  witness: Witness,
  tools: WordTools,
  place: Place,
): { suspicion: Suspicion; end: number } | null {
  const all = place.strange.isOne ? readingsAt(reading, witness, tools, place) : wordsAt(reading, witness, tools, place)
  if (all.length === 0) return null
  const reserve = reserveOf(reading)
  const readings = all
    .map(other => ({ ...other, surplus: other.surplus - reserve }))
    .filter(({ surplus }) => surplus >= weakest)
    .sort((a, b) => b.surplus - a.surplus)
  const best = readings[0]
  if (!best) return null
  const suspicion = suspicionOf(reading, best, { readings, segmenter: tools.segmenter })
  const doubt = isRepeated(witness, suspicion.start, suspicion.end) ? repeatedDoubt : 0
  return { suspicion: { ...suspicion, confidence: suspicion.confidence - doubt }, end: best.end }
}

/** What the clause offers for a strange character, judged by what stands around it and in the corpus. */
function readingsAt(reading: BlockReading, witness: Witness, tools: WordTools, { placed, strange }: Place): Reading[] {
  const { codes, block } = reading
  const at = placed.from + strange.at
  const { candidates, corpus, segmenter } = tools
  const code = codes[at] as number
  const alike = candidates.alike(placed.clause, strange)
  const isEchoed = isEcho(codes, at) && !isTopic(witness, code)
  const echoes = isEchoed ? candidates.echoes(placed.clause, strange.at) : []
  if (alike.length + echoes.length === 0 || isInName(reading, at) || isPaired(reading, at)) return []
  const readings: Reading[] = []
  const habit = countAround(corpus, witness.codes, block.start + at) > 1 ? habitGain : 0
  const intent = isIntended(reading, at) ? intentGain : 0
  const consider = (candidate: Candidate) => {
    const { channel, gain, other } = candidate
    const [start, end] = [placed.from + candidate.start, placed.from + candidate.end]
    const least = leastGain[channel] + (channel === 'echo' ? 0 : habit)
    if (gain < least - witnessGain + mostGenerous) return
    const known = isAttested(corpus, codes, { start, end }, other)
    const surplus = gain - least + (known ? witnessGain : -intent)
    if (surplus < mostGenerous) return
    const text = String.fromCharCode(...other)
    if (channel === 'turn' && !isOneWord(reading, { start, end, text }, segmenter)) return
    readings.push({ start, end, text, surplus })
  }
  for (const candidate of alike) consider(candidate)
  for (const candidate of echoes) consider(candidate)
  return readings
}

/** What the clause offers for a strange word of two characters that the corpus does not have again. */
function wordsAt({ block }: BlockReading, witness: Witness, tools: WordTools, { placed, strange }: Place): Reading[] {
  const at = placed.from + strange.at
  if (countAround(tools.corpus, witness.codes, block.start + at) > 1) return []
  return tools.candidates.alike(placed.clause, strange).map(({ other, gain }) => ({
    start: at,
    end: at + 2,
    text: String.fromCharCode(...other),
    surplus: gain - leastGain.word,
  }))
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
    confidence: Math.min(0.92, 0.52 + 0.04 * best.surplus),
    evidence: texts[0] ?? '',
    count: 0,
    documents: 0,
    related: [],
  }
}
