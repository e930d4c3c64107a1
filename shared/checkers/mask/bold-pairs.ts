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
const itemNumber =
  '(?:^|[\\s。；：])(?:\\d{1,2}(?:[.．]\\d{1,2})*[.．、)）]|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}(?:、|是)|第[一二三四五六七八九十]{1,2}[，,、]|[①-⑳●•·]|[—-]{1,2})'
/** Where a phrase that is printed bold begins: behind a mark, or behind the number of its item. */
export const opensSentence = new RegExp(`(?:^|[。；：！？\\s]|${itemNumber})$`, 'u')
/** Where a line or item begins. */
const opensItem = new RegExp(`(?:^|\\n|${itemNumber})$`, 'u')

const opensLead = (phrase: string, open: Candidate) =>
  phrase.length >= shortestLead &&
  leadEnd.test(phrase) &&
  opensSentence.test(open.before) &&
  (!guessKind(open).told || beginsWord.test(phrase))

/** Words for a part of the year, which begin sentences of reports. */
const yearPart = /^年[初内末中终]/u

/** `**市场主体活力迸发。**全年……`: the sentence that a paragraph opens with, printed bold. */
const isLead = (phrase: string, open: Candidate, close: Candidate) =>
  opensLead(phrase, open) && (!guessKind(close).told || beginsWord.test(close.after) || yearPart.test(close.after))

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

/** Masks may stand inside a phrase that is printed bold: so many runs further its end is looked for. */
const furthestClose = 3

/** The pair that a run opens with another, unless the phrase between them is none. `inner`: between them are masks. */
function pairOf(block: string, open: Candidate, close: Candidate, inner: boolean): BoldPair | null {
  if (open.literal !== close.literal || !/^(?:[*＊]{1,3}|_{2})$/u.test(open.literal)) return null
  const phrase = block.slice(open.end, close.start)
  if (!isPhrase(phrase)) return null
  const begins = opensSentence.test(open.before)
  const starts = begins || open.start === 0 || boundaryBefore.test(open.before)
  const ends = close.end === block.length || boundaryAfter.test(close.after) || leadEnd.test(phrase)
  // （二）**工程质量方面**。: a word that only begins like a unit opens a phrase.
  const isHead = begins && (leadEnd.test(phrase) || /^[。：；]/u.test(close.after))
  const opensUnit = guessKind(open).told && !/^[要新]/u.test(phrase) && !(isHead && beginsWord.test(phrase))
  const closesUnit = guessKind(close).told && !leadEnd.test(phrase)
  if ((opensUnit || closesUnit) && !isLead(phrase, open, close)) return null
  if (inner && (guessKind(open).told || !opensItem.test(open.before) || !isLead(phrase, open, close))) return null
  return { open, close, sure: starts && ends && (open.start === 0 || !/[、]$/u.test(open.before) || begins) }
}

/**
 * Pairs of equal runs (`**…**`, `__…__`) in one block around a phrase: what Markdown would print in bold. A run that a
 * unit follows (`**市`, `*次`) opens nothing, unless it opens a phrase at a boundary and another closes it at one.
 */
export function findBoldPairs(block: string, runs: readonly Candidate[]): BoldPair[] {
  const pairs: BoldPair[] = []
  for (let i = 0; i + 1 < runs.length; i++) {
    const open = runs[i] as Candidate
    for (let j = i + 1; j < runs.length && j <= i + furthestClose; j++) {
      const pair = pairOf(block, open, runs[j] as Candidate, j > i + 1)
      if (pair) {
        pairs.push(pair)
        i = j
        break
      }
      if (!guessKind(runs[j] as Candidate).told) break
    }
  }
  return pairs
}

/** A candidate cut in two behind its first signs. */
const cut = (run: Candidate, length: number): [Candidate, Candidate] => {
  const [first, rest] = [run.literal.slice(0, length), run.literal.slice(length)]
  const at = run.start + length
  return [
    { ...run, end: at, literal: first, after: rest + run.after },
    { ...run, start: at, literal: rest, before: run.before + first },
  ]
}

/**
 * Cuts runs in which the end, or the beginning, of a bold phrase touches a mask: **制度方面。****村, 1.****局预算不细。**.
 */
export function cutJoinedRuns(block: string, runs: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const [index, run] of runs.entries()) {
    const before = found.at(-1)
    const [after] = runs.slice(index + 1)
    if (run.style !== 'star' || run.literal.length < 3 || !/^[*＊]+$/u.test(run.literal)) found.push(run)
    else if (before && before.literal === '**' && opensLead(block.slice(before.end, run.start), before))
      found.push(...cut(run, 2))
    else if (
      after?.literal === '**' &&
      run.literal.length === 4 &&
      opensSentence.test(run.before) &&
      leadEnd.test(block.slice(run.end, after.start))
    )
      found.push(...cut(run, 2))
    else found.push(run)
  }
  return found
}
