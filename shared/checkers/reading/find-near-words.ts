import type { BlockReading } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { codesOf } from './language-model.ts'
import { isMeant, NearEvidence, type NearReading } from './near-evidence.ts'
import { isEdge } from './near-habits.ts'
import type { NearWord } from './near-words.ts'
import { Rereading } from './rereading.ts'
import { type SetPhrases, shortestPhrase } from './set-phrases.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** By less no word is likely enough to be weighed. Nats. */
const leastGain = 3
/** The weakest that is told to those who ask, what leaves the next word no chance, and the most that is said. */
const [weakest, told, most] = [0.1, 0.5, 0.95]

type Tools = WordTools & { phrases: SetPhrases }

/**
 * Stretches that are no words and come near to a word of four characters and more by one character exchanged, lost or
 * too many (激昂勇进, 应保尽救, 三会一堂), weighed by what else speaks for it. Linear: only stretches are asked that hold a
 * strange character.
 */
export function findNearWords(reading: BlockReading, witness: Witness, tools: Tools): Suspicion[] {
  const found: Suspicion[] = []
  let evidence: NearEvidence | null = null
  let next = 0
  for (const { at, words } of nearReadings(reading, tools)) {
    if (at < next) continue
    evidence ??= new NearEvidence(reading, witness, tools)
    let best: { likelihood: number; reading: NearReading } | null = null
    for (const word of words) {
      const likelihood = Math.min(most, evidence.likelihood(word))
      if (likelihood >= weakest && likelihood > (best?.likelihood ?? 0)) best = { likelihood, reading: word }
    }
    if (!best) continue
    const end = at + best.reading.near.length
    found.push(
      suspicionIn(reading, {
        kind: 'idiom',
        start: at,
        end,
        readings: [tools.model.textOf(best.reading.near.word)],
        confidence: best.likelihood,
        isEstimate: true,
      }),
    )
    // A weak one leaves the next word its chance: 群众|移风移俗.
    if (best.likelihood >= told) next = end
  }
  return found
}

/** The places of a block where its clauses are likelier with a word that the text there comes near to. */
export function* nearReadings(reading: BlockReading, tools: Tools): Generator<{ at: number; words: NearReading[] }> {
  if (reading.isVerse) return
  const { model, lattice, phrases } = tools
  const rereading = new Rereading(reading, lattice)
  for (const { from, clause } of reading.clauses) {
    for (const { at: inClause, words } of clause.places.near) {
      const at = from + inClause
      const likelier: NearReading[] = []
      for (const near of words) {
        if (isMeant(reading, at, near, tools)) continue
        const text = model.textOf(near.word)
        // Long phrases are compared as phrases.
        if (text.length >= shortestPhrase && isComparedAsPhrase(near) && phrases.has(text)) continue
        const gain = rereading.gain(at, at + near.length, [...codesOf(text)], leastGain)
        if (gain >= leastGain) likelier.push({ at, near, gain, lead: gain })
      }
      for (const word of likelier) word.lead = leadOf(word, likelier)
      if (likelier.length > 0) yield { at, words: likelier }
    }
  }
}

/** How many nats likelier a word is than the best other one in the place of the same characters. */
function leadOf({ near, gain }: NearReading, words: readonly NearReading[]): number {
  let lead = gain
  for (const { near: other, gain: rival } of words)
    if (other.length === near.length && other.odd === near.odd && other.word !== near.word)
      lead = Math.min(lead, gain - rival)
  return lead
}

/** Whether a long phrase is compared as one: not where its first or last character is exchanged (安全生产责任治). */
const isComparedAsPhrase = (near: NearWord): boolean =>
  near.odd < near.length && !(near.nearness === 'exchanged' && isEdge(near))
