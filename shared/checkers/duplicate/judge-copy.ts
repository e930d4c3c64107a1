import type { CopyRange } from './copy-range.ts'

/** What is known of two copies before it is judged whether one of them should go. */
export interface CopyEvidence {
  copy: CopyRange
  other: CopyRange
  /** Share of the copy's letters that the other has at the same place, 0–1. */
  similarity: number
  /** Share of the copy's document that the copy is, 0–1. */
  coverage: number
  otherCoverage: number
  sameDocument: boolean
}

const legalItem = /^\s*第[一二三四五六七八九十百\d]+条/u

/**
 * Within one document: whole paragraphs or several sentences are pasted; a repeat of part of a sentence is a set
 * phrase, unless it is very long. Numbers are shares of right findings on reports of which the flaws are known.
 */
function confidenceWithin({ copy, other, similarity }: CopyEvidence): number {
  const wholes = Math.min(copy.wholeBlocks, other.wholeBlocks)
  const letters = Math.min(copy.letters, other.letters)
  if (similarity < 0.6) return 0
  const edited = similarity < 0.85 ? 0.8 : 1
  if (Math.min(copy.proseShare, other.proseShare) < 0.5) return 0.3 * edited
  if (wholes >= 2 && letters >= 50) return 0.95 * edited
  if (wholes === 1 && letters >= 45) return 0.9 * edited
  if (wholes === 1 && letters >= 36) return 0.7 * edited
  if (wholes === 1 && letters >= 24) return 0.4 * edited
  if (similarity < 0.85) return 0
  if (Math.min(copy.sentenceEnds, other.sentenceEnds) > 0 && letters >= 45) return 0.85
  if (letters >= 150) return 0.6
  return letters >= 48 ? 0.35 : 0
}

/** Across documents reports quote the same formulae and laws: only large parts of a document are copies. */
function confidenceAcross({ copy, other, similarity, coverage, otherCoverage }: CopyEvidence): number {
  const wholes = Math.min(copy.wholeBlocks, other.wholeBlocks)
  const letters = Math.min(copy.letters, other.letters)
  if (similarity < 0.7) return 0
  const share = Math.max(coverage, otherCoverage)
  if (share >= 0.5 && letters >= 100) return 0.9
  if (wholes >= 4 && letters >= 400) return 0.75
  if (wholes >= 3 && letters >= 250) return 0.6
  if (wholes >= 2 && letters >= 150) return 0.4
  return wholes >= 1 && letters >= 60 ? 0.3 : 0
}

/** How sure it is that one of two copies should go, 0–1. `text` is the copy's text. */
export function judgeCopy(evidence: CopyEvidence, text: string): number {
  const confidence = evidence.sameDocument ? confidenceWithin(evidence) : confidenceAcross(evidence)
  const quotesLaw = !evidence.sameDocument && text.split('\n').filter(line => legalItem.test(line)).length >= 2
  return quotesLaw && evidence.coverage < 0.5 ? Math.min(confidence, 0.4) : confidence
}
