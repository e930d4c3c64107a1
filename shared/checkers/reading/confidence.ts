import { sureDensity } from '../sure-density.ts'
import { lessBy, likelihoodOf } from './logistic.ts'
import type { Suspicion } from './suspicion.ts'

/** The most that is said of a reading that only the language speaks for. */
const most = 0.95
/** From here on hardly a reading is wrong. Nats above what is asked. */
const clear = 2

/**
 * What is said of a reading that is likelier by so many nats than is asked: measured on texts without errors and on the
 * same texts with errors of known kinds (`npm run bench:injected`). Below 0 it is only told to those who ask.
 */
export const confidenceOf = (surplus: number): number =>
  Math.min(most, 0.51 + 0.04 * Math.min(surplus, clear) + 0.06 * Math.max(0, surplus - clear))

/** The most that is said of misread characters. */
const mostMisread = 0.95
/** The most that is taken off what a rule says. Nats. */
const mostOffRules = 2.2
/** A suspicion of so much is sure; one of less than the other is only told to those who ask. */
const [sure, told] = [0.8, 0.15]
/** A shorter text says nothing of how many errors its kind has. Characters. */
const somePages = 200
/** Sure suspicions, and characters (10,000s), that a text is taken to have beside its own. */
const usualText = { sure: 0.5, length: 0.3 }
/** Sure suspicions in 10,000 characters where a likelihood stays as it is, and where what a rule says does. */
const [neutral, neutralForRules] = [5, 4]
/** How much a number of sure ones says that is e times as great, and the most that it takes away and adds. Nats. */
const [share, mostOff, mostOn] = [2.7, 2.5, 1.5]
/** Nats for each nat of a likelihood: what trees say of texts that they have not seen is too modest. */
const spread = 1.2

/**
 * Weighs suspicions by what their text shows of itself: where much is surely wrong more of what looks odd is wrong too, and
 * where nothing is, it is mostly meant (an empirical Bayes estimate of how many errors the text has, its numbers by a
 * logistic fit on marked texts and published books).
 */
export function weighed(suspicions: readonly Suspicion[], { length }: { length: number }): Suspicion[] {
  if (length < somePages) return [...suspicions]
  // What a program has exchanged all over says nothing of how well the text was read.
  const isSure = ({ confidence, kind }: Suspicion) => confidence >= sure && kind !== 'washed'
  const count = suspicions.filter(isSure).length
  return suspicions.map(suspicion => {
    const { confidence, kind, isEstimate } = suspicion
    if (kind === 'washed' || confidence < told) return suspicion
    const others = count - Number(isSure(suspicion))
    const density = sureDensity(others, length, usualText)
    const shiftFrom = (usual: number) => share * Math.log(density / usual)
    if (isEstimate) {
      const shift = Math.max(-mostOff, Math.min(mostOn, shiftFrom(neutral)))
      return { ...suspicion, confidence: Math.min(mostMisread, moved(confidence, shift)) }
    }
    // Dialects, sounds and classifiers are doubled at will: however sure the rule, a text without errors means it so.
    const isDoubled = kind === 'repeat'
    const shift = shiftFrom(isDoubled ? neutral : neutralForRules)
    // Rules are as sure in any text that has errors at all.
    if (shift > 0 || (confidence >= sure && !isDoubled)) return suspicion
    return { ...suspicion, confidence: lessBy(Math.min(-shift, isDoubled ? mostOff : mostOffRules), confidence) }
  })
}

/** A likelihood of which the log-odds are spread and shifted. */
const moved = (confidence: number, shift: number): number =>
  likelihoodOf(spread * Math.log(confidence / (1 - confidence)) + shift)
