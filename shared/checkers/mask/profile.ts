import type { AsteriskUse } from '../../domain/document-profile.ts'
import { findBoldPairs } from './bold-pairs.ts'
import type { Candidate, MaskStyle } from './candidate.ts'
import { guessKind, type KindGuess } from './kind.ts'

/** A block's runs with what they seem to hide, and those of its runs that may be bold. */
export interface ScannedBlock {
  candidates: { candidate: Candidate; guess: KindGuess }[]
  /** Runs that may open or close bold; `strict` where they do so even in a document that masks with the same sign. */
  bold: Map<Candidate, { strict: boolean }>
}

const startsSentence = /(?:^|[。；：！？\s])$/u
/** Words that reports print bold in mid-sentence and that no masked name could be. */
const urges = /^(?:更?要|必须|[一二三四五六七八九十][要是])$/u

/** How many plainly telling runs make a style one of the document's masks. */
const tellingRuns = 2

/** Pairs up bold and guesses kinds; depends on the block's text alone, so it may be kept while the text stays. */
export function analyseBlock(block: string, candidates: readonly Candidate[]): ScannedBlock {
  const bold: ScannedBlock['bold'] = new Map()
  for (const style of ['star', 'line'] as const) {
    const runs = candidates.filter(candidate => candidate.style === style)
    for (const { open, close, sure } of findBoldPairs(block, runs)) {
      const phrase = block.slice(open.end, close.start)
      const begins = sure && phrase.length >= 4 && startsSentence.test(open.before)
      for (const run of [open, close]) bold.set(run, { strict: begins || urges.test(phrase) })
    }
  }
  return { candidates: candidates.map(candidate => ({ candidate, guess: guessKind(candidate) })), bold }
}

/**
 * The styles in which a document hides values: decided for the whole document before any run is judged. What a person
 * has stated of its asterisks goes first.
 */
export function maskStylesOf(blocks: readonly ScannedBlock[], asterisks?: AsteriskUse): ReadonlySet<MaskStyle> {
  const telling = new Map<MaskStyle, number>()
  for (const { candidates, bold } of blocks) {
    for (const { candidate, guess } of candidates) {
      if (!guess.told || bold.has(candidate)) continue
      telling.set(candidate.style, (telling.get(candidate.style) ?? 0) + 1)
    }
  }
  const styles = new Set([...telling].filter(([, count]) => count >= tellingRuns).map(([style]) => style))
  if (asterisks === 'bold') styles.delete('star')
  else if (asterisks) styles.add('star')
  return styles
}
