import { type BlockReading, wordOver } from './block-reading.ts'
import type { Characters } from './characters.ts'
import { type Corpus, isRepeated, pagesOf, type Witness } from './corpus.ts'
import type { LanguageModel } from './language-model.ts'
import type { Lattice } from './lattice.ts'
import { lessBy } from './logistic.ts'
import type { Candidate, MisreadCandidates } from './misread-candidates.ts'
import { type DoubtedWord, MisreadEvidence } from './misread-evidence.ts'
import type { PairWords } from './pair-words.ts'
import { rareLikelihood } from './rare-characters.ts'
import type { Segmenter } from './segmenter.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import type { UsualConfusions } from './usual-confusions.ts'
import { changedStretch, isOneWord } from './words-of-change.ts'

/** What the search for a reading needs beside the block. */
export interface WordTools {
  model: LanguageModel
  segmenter: Segmenter
  lattice: Lattice
  characters: Characters
  pairs: PairWords
  candidates: MisreadCandidates
  usual: UsualConfusions
  corpus: Corpus
}

/** The weakest that is told to those who ask, and the most that is said where only the language speaks. */
const [weakest, most] = [0.1, 0.95]

interface Reading {
  start: number
  end: number
  text: string
  confidence: number
}

/** A word that is doubted, where it stands, and its readings. Offsets in the block. */
interface DoubtedPlace {
  word: DoubtedWord
  /** Where the clause begins. */
  from: number
  candidates: readonly Candidate[]
}

/** The words of a block that are strange where they stand, with what they may be read for. */
export function doubtedPlaces(reading: BlockReading): DoubtedPlace[] {
  const places: DoubtedPlace[] = []
  for (const { from, clause } of reading.clauses) {
    for (const strange of clause.places.strange) {
      if (strange.readings.length === 0) continue
      const start = from + strange.at
      const word = { start, end: start + (strange.isOne ? 1 : 2), cost: wordOver(reading, start)?.cost ?? 0 }
      places.push({ word, from, candidates: strange.readings })
    }
  }
  return places
}

/**
 * Characters that stand alone where no word of one character should, and that make words with their neighbours when
 * they are exchanged for one that looks or sounds alike, for what an echo covers, or for each other; and words of two
 * likewise: the noisy channel, priced by pairs of words, and weighed by what else speaks for a reading. Linear.
 */
export function findMisread(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (reading.isVerse) return found
  let next = 0
  let evidence: MisreadEvidence | null = null
  for (const place of doubtedPlaces(reading)) {
    if (place.word.start < next) continue
    evidence ??= new MisreadEvidence(reading, witness, tools)
    const readings = readingsOf(reading, place, { evidence, witness, tools })
    const best = readings[0]
    if (!best) continue
    found.push(doubtedAgain(suspicionOf(reading, best, { readings, segmenter: tools.segmenter }), witness))
    next = best.end
  }
  return found
}

/** Nats that speak for a word which stands again, while its reading stands nowhere near: 搅拌楼 is no slip for 搅拌机. */
const termDoubt = 2
/** A shorter stretch may be wrong twice, but not so often. Characters, places. */
const [shortestTerm, oftenWrong] = [3, 4]

function doubtedAgain(suspicion: Suspicion, witness: Witness): Suspicion {
  const { start, end, evidence, confidence } = suspicion
  if (!isRepeated(witness, start, end)) return suspicion
  const { text, from } = pagesOf(witness, start, end)
  if (text.includes(evidence)) return suspicion
  const isShort = end - start < shortestTerm
  if (isShort && text.split(text.slice(start - from, end - from)).length <= oftenWrong) return suspicion
  return { ...suspicion, confidence: lessBy(termDoubt, confidence) }
}

/** The readings of a place that are worth telling, best first. */
function readingsOf(
  reading: BlockReading,
  { word, from, candidates }: DoubtedPlace,
  { evidence, witness, tools }: { evidence: MisreadEvidence; witness: Witness; tools: WordTools },
): Reading[] {
  const readings: Reading[] = []
  const known = { reading, witness, tools }
  for (const candidate of candidates) {
    const rare = rareLikelihood(known, candidate, from)
    const confidence = Math.min(most, Math.max(rare, evidence.likelihood(word, candidate, from)))
    if (confidence < weakest) continue
    const [start, end] = [from + candidate.start, from + candidate.end]
    const text = String.fromCharCode(...candidate.other)
    if (candidate.channel === 'turn' && !isOneWord(reading, { start, end, text }, tools.segmenter)) continue
    readings.push({ start, end, text, confidence })
  }
  return readings.sort((a, b) => b.confidence - a.confidence)
}

function suspicionOf(
  reading: BlockReading,
  best: Reading,
  { readings, segmenter }: { readings: readonly Reading[]; segmenter: Segmenter },
): Suspicion {
  const { text } = reading
  const { start, end } = changedStretch(reading, best, segmenter)
  const same = readings.filter(other => other.start === best.start && other.end === best.end)
  const whole = (middle: string) => text.slice(start, best.start) + middle + text.slice(best.end, end)
  const texts = [...new Set(same.map(other => whole(other.text)))]
  return suspicionIn(reading, {
    kind: 'broken',
    start,
    end,
    readings: texts,
    confidence: best.confidence,
    isEstimate: true,
  })
}
