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

/** A suspicion of so much stands for itself; one of less than the other is only told to those who ask. */
const [sure, told] = [0.8, 0.15]
/** A shorter text says nothing of how many errors its kind has. Characters. */
const somePages = 700
/** Sure suspicions in 10,000 characters of a text with errors as usual. */
const usual = 6
/** How much the number of sure ones says, and the most that it takes away and adds. Nats. */
const [share, mostOff, mostOn] = [1.2, 1.5, 1]

/**
 * Weighs suspicions by what their text shows of itself: where much is surely wrong more of what looks odd is wrong too, and
 * where nothing is, it is mostly meant (an empirical Bayes estimate of how many errors the text has).
 */
export function weighed(suspicions: readonly Suspicion[], { length }: { length: number }): Suspicion[] {
  if (length < somePages) return [...suspicions]
  // What a program has exchanged all over says nothing of how well the text was read.
  const count = suspicions.filter(({ confidence, kind }) => confidence >= sure && kind !== 'washed').length
  const expected = (usual * length) / 10_000
  const shift = Math.max(-mostOff, Math.min(mostOn, share * Math.log((count + 1) / (expected + 1))))
  return suspicions.map(suspicion => {
    const { confidence, kind } = suspicion
    // Only what is said of misread characters is a likelihood; rules are as sure in any text.
    if (kind === 'washed' || (shift > 0 && kind !== 'broken')) return suspicion
    if (confidence >= sure || confidence < told) return suspicion
    const moved = 1 / (1 + ((1 - confidence) / confidence) * Math.exp(-shift))
    return { ...suspicion, confidence: Math.min(sure, moved) }
  })
}
