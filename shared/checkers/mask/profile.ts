import type { AsteriskUse } from '../../domain/document-profile.ts'
import type { SnapshotBlock } from '../../domain/snapshot.ts'
import { cutJoinedRuns, findBoldPairs, opensSentence } from './bold-pairs.ts'
import { type Candidate, isJoint, type MaskStyle } from './candidate.ts'
import { blanksToFill } from './forms.ts'
import { guessKind, type KindGuess } from './kind.ts'
import { isOneOfMany } from './mou.ts'

/** How plainly a run opens or closes bold in a document that masks with the same sign. */
export interface BoldRun {
  /** Even where nothing else is bold. */
  strict: boolean
  /** Where the document prints other phrases bold. */
  inUse: boolean
}

/** A block's runs with what they seem to hide, and those of its runs that may open or close bold. */
export interface ScannedBlock {
  candidates: { candidate: Candidate; guess: KindGuess }[]
  bold: Map<Candidate, BoldRun>
  /** Runs that are to be written on if the document is a form. */
  toFill: readonly Candidate[]
}

/** Words that reports print bold in mid-sentence and that no masked name could be. */
const urges = /^(?:更?要|必须|[一二三四五六七八九十][要是])$/u

/** Phrases of four characters side by side: 政治坚定、服务人民、…. No name stands before and behind such a row. */
const rowOfFours = /^(?:\p{Script=Han}{4}、){2,}\p{Script=Han}{4}$/u

const shortestPhrase = 4
/** So many plainly bold runs, two a phrase, make bold something that the document uses. */
const boldRuns = 4
const quoted = /^[“《「][^“”《》「」]+[”》」]$/u
const plainPhrase = /^(?:\p{Script=Han}+|[\p{Script=Han}\d、，“”：]{8,})$/u

/** Whether a phrase is in quotation marks, or is words that end where a clause does. */
const isWhole = (phrase: string, after: string) =>
  quoted.test(phrase) ||
  (plainPhrase.test(phrase) && /^(?:[，。；、：！？]|$)/u.test(after) && !/[新在到的赴]$/u.test(phrase))

/** A phrase that opens an item or paragraph and has lost the mark at its end: **规范项目管理**严格执行…. */
const isUnmarkedLead = (phrase: string, open: Candidate, after: string) =>
  opensSentence.test(open.before) &&
  /^\p{Script=Han}{4,24}$/u.test(phrase) &&
  !/[新在到的赴对向与和将把由为等及给被从自于以]$/u.test(phrase) &&
  /^\p{Script=Han}/u.test(after)

/** Whether a document prints phrases bold, whatever else its asterisks do. */
export function usesBold(blocks: readonly ScannedBlock[], all: readonly Pick<SnapshotBlock, 'strong'>[]): boolean {
  let strict = 0
  for (const { strong } of all) strict += 2 * strong.length
  for (const { bold } of blocks) for (const run of bold.values()) strict += Number(run.strict)
  return strict >= boldRuns
}

/** How many plainly telling runs make a style one of the document's masks. */
const tellingRuns = 2
/** What a body that may be any of many says of that. */
const ofOneOfMany = 0.5

/** Pairs up bold and guesses kinds; depends on the block's text alone, so it may be kept while the text stays. */
export function analyseBlock(block: string, scanned: readonly Candidate[]): ScannedBlock {
  const candidates = cutJoinedRuns(block, scanned)
  const bold: ScannedBlock['bold'] = new Map()
  for (const style of ['star', 'line'] as const) {
    const runs = candidates.filter(candidate => candidate.style === style)
    for (const { open, close, sure } of findBoldPairs(block, runs)) {
      const phrase = block.slice(open.end, close.start)
      const begins = sure && phrase.length >= shortestPhrase && opensSentence.test(open.before)
      const run: BoldRun = {
        strict: begins || urges.test(phrase) || rowOfFours.test(phrase),
        inUse:
          open.literal === '**' &&
          phrase.length >= shortestPhrase &&
          (isWhole(phrase, close.after) || isUnmarkedLead(phrase, open, close.after)),
      }
      for (const each of [open, close]) bold.set(each, run)
    }
  }
  return {
    candidates: candidates.map(candidate => ({ candidate, guess: guessKind(candidate) })),
    bold,
    toFill: blanksToFill(block, candidates),
  }
}

/** So many single stars in the place of words are no notes. */
const fewestLone = 4
/** Whether a single star stands where a name would, inside a block. */
const isLoneStar = ({ style, literal, start, before, after }: Candidate) =>
  style === 'star' &&
  literal.length === 1 &&
  start > 0 &&
  /[\p{Script=Han}，。；、：]$/u.test(before) &&
  /^\p{Script=Han}/u.test(after)

/** Whether it stands where slanted type would end. */
const closesItalics = ({ style, literal, before, after }: Candidate) =>
  style === 'star' && literal.length === 1 && /\p{Script=Han}$/u.test(before) && /^[，。；、！？]/u.test(after)

/**
 * The styles in which a document hides values: decided for the whole document before any run is judged. What a person
 * has stated of its asterisks goes first.
 */
export function maskStylesOf(
  blocks: readonly ScannedBlock[],
  asterisks?: AsteriskUse,
  fewest = tellingRuns,
): ReadonlySet<MaskStyle> {
  const telling = new Map<MaskStyle, number>()
  let [lone, closing] = [0, 0]
  for (const { candidates, bold } of blocks) {
    for (const { candidate, guess } of candidates) {
      if (isLoneStar(candidate) && !bold.get(candidate)?.strict) lone++
      if (closesItalics(candidate)) closing++
      if (!guess.told || bold.has(candidate) || isJoint(candidate)) continue
      // Whoever tells of 某厂 and 某医院 need not hide them.
      const weight = candidate.style === 'mou' && isOneOfMany(candidate) ? ofOneOfMany : 1
      telling.set(candidate.style, (telling.get(candidate.style) ?? 0) + weight)
    }
  }
  const styles = new Set([...telling].filter(([, count]) => count >= fewest).map(([style]) => style))
  // *历史悠久，位于*中部: whole names behind single stars, beside one that tells.
  if (lone >= fewestLone && closing * 3 <= lone && telling.has('star')) styles.add('star')
  if (asterisks === 'bold') styles.delete('star')
  else if (asterisks) styles.add('star')
  return styles
}
