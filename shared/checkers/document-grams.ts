import type { CheckedDocument } from './checker.ts'
import { NgramCounts } from './ngram-counts.ts'

/** As much of a document's text as is counted, UTF-16 units. */
const counted = 2_000_000
/** Counts of a text this long may have reached their limit and cannot be taken out again. */
const longestTakenOut = 0xffff

let held: { document: CheckedDocument; text: string; grams: NgramCounts } | null = null

/**
 * How often pairs and triples of characters stand in a document, for every checker that asks: checkers look at one
 * document after the other, so that the last one's counts are kept, and their table serves the next.
 */
export function gramsOf(document: CheckedDocument): NgramCounts {
  if (held?.document === document) return held.grams
  const text = document.snapshot.text.slice(0, counted)
  const grams = held && held.text.length < longestTakenOut ? held.grams : new NgramCounts()
  if (held && grams === held.grams) grams.remove(key, held.text)
  grams.add(key, text)
  held = { document, text, grams }
  return grams
}

const key = 'document'
