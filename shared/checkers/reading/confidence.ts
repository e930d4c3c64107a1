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

/** A suspicion of so much stands for itself. */
const sure = 0.72
/** A shorter text says nothing of how many errors its kind has. Characters. */
const somePages = 2000
/** What weak suspicions lose in a text of some pages that holds no sure one, and which are weak. */
const [cleanDoubt, weak] = [0.06, 0.6]

/** Weighs suspicions by what their text shows of itself: where nothing is surely wrong, what looks odd is mostly meant. */
export function weighed(suspicions: readonly Suspicion[], { length }: { length: number }): Suspicion[] {
  if (length < somePages || suspicions.some(({ confidence }) => confidence >= sure)) return [...suspicions]
  return suspicions.map(suspicion =>
    suspicion.confidence < weak ? { ...suspicion, confidence: suspicion.confidence - cleanDoubt } : suspicion,
  )
}
