import type { CopyRange, Edge } from './copy-range.ts'

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
  /** Whether both begin in one block. */
  sameBlock: boolean
  /** UTF-16 units between the two, where they stand in one document. */
  distance: number
}

const legalItem = /^\s*第[一二三四五六七八九十百\d]+条/u

/** Copies nearer than this are slips of one hand; further apart a clause that is alike is a set phrase. UTF-16 units. */
const nearby = 160

const both = (a: Edge, b: Edge, edge: Edge) => a === edge && b === edge

/** Letters of a part of a sentence that is judged by how long it is. */
const shortestPart = 20

/** Stretches that are less alike are no copies. */
export const leastSimilarity = 0.6

/** Figures and quotations: set phrases have none. */
const telling = /\d{2}|[“《「]|[〇零一二三四五六七八九十百千万]{2}(?![大届屆全中]|次[全代])/u

/** So many figures in one order say the same of the same. */
const figures = /\d[\d.]+/gu
const fewestFigures = 3

const clauseInside = /[，,、]./u

/** Whether one of two begins a sentence. */
const isSentence = (a: CopyRange, b: CopyRange) => a.opens === 'sentence' || b.opens === 'sentence'

/** How sure it is that whole sentences inside paragraphs, alike to the letter, are pasted: the longer the surer. */
function confidenceOfSentences(letters: number, isNear: boolean): number {
  const sure =
    letters >= 45
      ? 0.92
      : letters >= 36
        ? 0.86
        : letters >= 28
          ? 0.78
          : letters >= 23
            ? 0.68
            : letters >= 20
              ? 0.6
              : 0.56
  return isNear ? Math.min(0.95, sure + 0.1) : sure
}

/** Runs of whole clauses that are shorter than a part of a sentence may be. */
function confidenceOfShort(
  { copy, other, similarity, isNear }: Pick<CopyEvidence, 'copy' | 'other' | 'similarity'> & { isNear: boolean },
  text: string,
): number {
  if (similarity < 1 || copy.opens === 'inside' || other.opens === 'inside') return 0
  if (copy.closes === 'inside' || other.closes === 'inside') return 0
  const isTelling = telling.test(text)
  const closes = both(copy.closes, other.closes, 'sentence')
  if (closes && both(copy.opens, other.opens, 'sentence')) return isNear ? 0.66 : isTelling ? 0.62 : 0.56
  // The last clauses of one sentence as a sentence of their own.
  if (closes && isSentence(copy, other)) return isNear || isTelling ? 0.64 : 0.56
  if (isTelling && isSentence(copy, other)) return isNear ? 0.66 : clauseInside.test(text) ? 0.56 : 0.4
  return isTelling && isNear ? 0.6 : 0.3
}

/**
 * Within one document: whole paragraphs or sentences are pasted; a repeat of part of a sentence is a set phrase, unless
 * it is very long or stands right beside. Numbers are shares of right findings on reports of which the flaws are known.
 */
function confidenceWithin({ copy, other, similarity, distance, sameBlock }: CopyEvidence, text: string): number {
  const wholes = Math.min(copy.wholeBlocks, other.wholeBlocks)
  const letters = Math.min(copy.letters, other.letters)
  if (similarity < leastSimilarity) return 0
  const edited = similarity < 0.85 ? 0.8 : 1
  if (Math.min(copy.proseShare, other.proseShare) < 0.5) return 0.3 * edited
  if (wholes >= 2 && letters >= 50) return 0.95 * edited
  if (wholes === 1 && letters >= 45) return 0.9 * edited
  if (wholes === 1 && letters >= 36) return 0.7 * edited
  if (wholes === 1 && letters >= 24) return similarity >= 0.97 && telling.test(text) ? 0.64 : 0.4 * edited
  if (similarity < 0.85) return 0
  const isNear = distance <= nearby
  if (letters < shortestPart) return confidenceOfShort({ copy, other, similarity, isNear }, text)
  const opensClean = copy.opens !== 'inside' && other.opens !== 'inside'
  const closesClean = copy.closes !== 'inside' && other.closes !== 'inside'
  if (both(copy.closes, other.closes, 'sentence')) {
    if (both(copy.opens, other.opens, 'sentence')) return confidenceOfSentences(letters, isNear)
    if (Math.min(copy.sentenceEnds, other.sentenceEnds) > 0 && letters >= 45) return 0.85
    if (isNear && opensClean) return letters >= 30 ? 0.8 : 0.6
    // The last clauses of one sentence make a sentence of their own elsewhere: cut out and pasted.
    if (opensClean && isSentence(copy, other) && similarity >= 0.97)
      return letters >= 28 ? 0.74 : letters >= 22 ? 0.62 : 0.52
  }
  if (Math.min(copy.sentenceEnds, other.sentenceEnds) > 0 && letters >= 45) return 0.8
  // What a sentence tells of its subject, figures and all, as a sentence without one.
  const isTold = both(copy.closes, other.closes, 'sentence') && isSentence(copy, other)
  if (isTold && similarity >= 0.97 && (text.match(figures)?.length ?? 0) >= fewestFigures) return 0.66
  if (opensClean && closesClean && letters >= 60) return 0.6
  if (opensClean && closesClean && similarity === 1 && letters >= 20 && telling.test(text)) return 0.57
  // What a sentence begins with, figures and all, once more right behind it.
  const isExact = similarity >= 0.97 && telling.test(text)
  if (isNear && isExact && (closesClean || sameBlock) && both(copy.opens, other.opens, 'sentence')) return 0.66
  const isAlmost = similarity >= 0.94 && telling.test(text)
  if (isNear && isAlmost && opensClean && closesClean && isSentence(copy, other)) return 0.62
  // Clauses of one paragraph again, to the letter, a line further on: nobody words so much twice.
  if (sameBlock && isNear && similarity >= 0.97 && copy.opens !== 'inside' && closesClean) {
    if (letters >= 34) return 0.7
    if (opensClean && letters >= 28) return 0.6
  }
  // So much of two sentences from their first words on, figures and all: the rest was cut or misread.
  if (letters >= 48 && isExact && both(copy.opens, other.opens, 'sentence')) return 0.7
  if (letters >= 150) return 0.6
  return letters >= 48 ? 0.35 : 0
}

/** How sure it is that one of two stretches that differ in one quantity was pasted and miscopied. */
export function confidenceOfMiscopied({ copy, other }: Pick<CopyEvidence, 'copy' | 'other'>): number {
  if (!isSentence(copy, other) || !both(copy.closes, other.closes, 'sentence')) return 0
  const letters = Math.min(copy.letters, other.letters)
  if (copy.opens === 'inside' || other.opens === 'inside') return letters >= 28 ? 0.62 : 0
  return letters >= 40 ? 0.8 : letters >= 28 ? 0.7 : letters >= 18 ? 0.58 : 0
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
  const confidence = evidence.sameDocument ? confidenceWithin(evidence, text) : confidenceAcross(evidence)
  const quotesLaw = !evidence.sameDocument && text.split('\n').filter(line => legalItem.test(line)).length >= 2
  return quotesLaw && evidence.coverage < 0.5 ? Math.min(confidence, 0.4) : confidence
}
