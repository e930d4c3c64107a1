import { besideEvidence, besideLikelihood } from './beside-evidence.ts'
import type { BlockReading } from './block-reading.ts'
import { isRepeated, type Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import { changedStretch } from './words-of-change.ts'

/** The weakest that is told to those who ask, and the most that is said where only the language speaks. */
const [weakest, most] = [0.2, 0.95]

/**
 * Characters that stand beside the one they were written or read for, and should have gone: a look-alike or a like sound
 * (答覆复, 共通同), or one that makes another common word with the same character (探访问). Linear.
 */
export function findBeside(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (reading.isVerse) return found
  for (const { from, clause } of reading.clauses) {
    for (const place of clause.places.beside) {
      const confidence = besideLikelihood(besideEvidence(reading, witness, { place, from }, tools))
      if (confidence < weakest) continue
      const suspicion = suspicionAt(reading, from + place.at, Math.min(most, confidence), tools)
      if (!isRepeated(witness, suspicion.start, suspicion.end)) found.push(suspicion)
    }
  }
  return found
}

function suspicionAt(reading: BlockReading, at: number, confidence: number, { segmenter }: WordTools): Suspicion {
  const { start, end, text } = changedStretch(reading, { start: at, end: at + 1, text: '' }, segmenter)
  return suspicionIn(reading, {
    kind: 'broken',
    start,
    end,
    readings: [text],
    confidence,
    isEstimate: true,
  })
}
