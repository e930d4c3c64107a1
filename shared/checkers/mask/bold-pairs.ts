import { beginsWord } from '../../domain/words-like-units.ts'
import type { Candidate } from './candidate.ts'
import { guessKind } from './kind.ts'

/** Two equal runs that may open and close a bold phrase. `sure`: both stand where a phrase begins and ends. */
export interface BoldPair {
  open: Candidate
  close: Candidate
  sure: boolean
}

const longestPhrase = 80
const boundaryBefore = /[\s。！？；：，、“”（）《》—\d.]$/u
const boundaryAfter = /^[\s。！？；：，、“”（）《》—]/u
const brackets = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
] as const

const isBalanced = (phrase: string) =>
  brackets.every(([open, close]) => phrase.split(open).length === phrase.split(close).length)

/** A phrase that bold can stand on: not cut inside brackets, not beginning or ending in a mark that belongs outside. */
function isPhrase(phrase: string): boolean {
  if (phrase.length === 0 || phrase.length > longestPhrase || phrase !== phrase.trim()) return false
  if (/^[，。、；：！？）》”%％]/u.test(phrase) || /[、（《“]$/u.test(phrase)) return false
  return isBalanced(phrase)
}

const shortestLead = 4
const leadEnd = /[。：！？；:]$/u

const opensLead = (phrase: string, open: Candidate) =>
  phrase.length >= shortestLead &&
  leadEnd.test(phrase) &&
  /(?:^|[。；：！？\s])$/u.test(open.before) &&
  (!guessKind(open).told || beginsWord.test(phrase))

/** `**市场主体活力迸发。**全年……`: the sentence that a paragraph opens with, printed bold. */
const isLead = (phrase: string, open: Candidate, close: Candidate) =>
  opensLead(phrase, open) && (!guessKind(close).told || beginsWord.test(close.after))

/**
 * Whether a run opens such a sentence in Markdown, which does not let bold end between 。 and a word: its readers take the
 * signs that should close it for those that open or close another stretch. `edges`: where such stretches begin and end.
 */
export function opensBrokenLead(block: string, open: Candidate, edges: readonly number[]): boolean {
  return (
    open.literal === '**' &&
    edges.some(edge => {
      const phrase = block.slice(open.end, edge)
      return phrase.length <= longestPhrase && !/[*＊]/u.test(phrase) && opensLead(phrase, open)
    })
  )
}

/**
 * Pairs of equal runs (`**…**`, `__…__`) in one block around a phrase: what Markdown would print in bold. A run that a
 * unit follows (`**市`, `*次`) opens nothing, unless it opens a phrase at a boundary and another closes it at one.
 */
export function findBoldPairs(block: string, runs: readonly Candidate[]): BoldPair[] {
  const pairs: BoldPair[] = []
  for (let i = 0; i + 1 < runs.length; i++) {
    const open = runs[i] as Candidate
    const close = runs[i + 1] as Candidate
    if (open.literal !== close.literal || !/^(?:[*＊]{1,3}|_{2})$/u.test(open.literal)) continue
    const phrase = block.slice(open.end, close.start)
    if (!isPhrase(phrase)) continue
    const starts = open.start === 0 || boundaryBefore.test(open.before)
    const ends = close.end === block.length || boundaryAfter.test(close.after) || /[：。！？；:]$/u.test(phrase)
    const opensUnit = guessKind(open).told && !/^[要新]/u.test(phrase)
    const closesUnit = guessKind(close).told && !/[：。！？；:]$/u.test(phrase)
    if ((opensUnit || closesUnit) && !isLead(phrase, open, close)) continue
    pairs.push({ open, close, sure: starts && ends && (open.start === 0 || !/[、]$/u.test(open.before)) })
    i++
  }
  return pairs
}
