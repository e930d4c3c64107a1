import { CodeSet } from '../code-set.ts'
import { isHan } from './block-reading.ts'
import type { ClauseWords } from './clauses.ts'
import type { LanguageModel } from './language-model.ts'
import type { Lattice } from './lattice.ts'
import { isBound, isEnding, isFree } from './lone-characters.ts'
import type { PairWords, Partners } from './pair-words.ts'
import { leastReserve } from './reserve.ts'
import { isFigure } from './surroundings.ts'

/** Nats by which the longer text must be likelier; measured on texts without errors. */
export const leastLost = 8
/** Nats by which the text must be likelier without a character; measured likewise. */
export const leastExtra = 12
/** So much less is asked where the project has the same three characters elsewhere. */
export const witnessGain = 3
/** The weakest that is told to those who ask. Nats. */
export const weakest = -2
/** So much less beside a character that is no word by itself. */
const boundGain = 3
/** So much more for a word of two, and beside another character that stands alone: both make names and short forms. */
const [wordDoubt, shortDoubt] = [2, 6]
/** A single character, or a word of two, that costs less where it stands is at home there. Nats. */
const [strangeCost, strangeWord] = [8.2, 11]
/** A character that costs less where it stands is hardly one too many. Nats. */
const extraCost = 5
/** Rarer words of two are as likely met by chance. Nats. */
const rareWord = 14
/** So many readings of a place are kept. */
const mostReadings = 3
/** Marks beside which a clause begins or ends. */
const marks = new CodeSet('，。；：、！？“”‘’《》（）「」『』—…\n')
const so = '而'.charCodeAt(0)
/** Behind them a character is a verb by itself: 河道清好了. */
const complements = new CodeSet('了过着好完掉')
/** A character that may have been lost before a place of a clause, and how much likelier the clause is with it, doubts taken off. */
export interface LostCharacter {
  at: number
  code: number
  gain: number
}

/** A word of a clause beside which, or in which, a character may be lost: best reading first. */
export interface LostPlace {
  start: number
  readings: readonly LostCharacter[]
}

/** A character of a clause without which the clause is so much likelier. */
export interface ExtraPlace {
  at: number
  gain: number
}

/** What the search for lost characters needs beside the clause. */
export interface LostTools {
  model: LanguageModel
  pairs: PairWords
  lattice: Lattice
}

/** A clause's words and its codes, which it does not keep. */
type ReadClause = Pick<ClauseWords, 'words'> & { codes: Uint16Array }

const nowhere: readonly never[] = []

/** Where a clause by itself says that a character is lost: beside characters that stand alone where none should. */
export function lostPlacesIn(
  clause: ClauseWords,
  codes: Uint16Array,
  { pairs, lattice }: LostTools,
): readonly LostPlace[] {
  const { words, head } = clause
  const read = { words, codes }
  let places: LostPlace[] | null = null
  let start = 0
  for (let i = 0; i < words.length; start = words[i] as number, i += 3) {
    const end = words[i] as number
    const least = leastAt(read, i, start)
    if (least === Infinity) continue
    lattice.load(codes, head, codes.length)
    const readings: LostCharacter[] = []
    const asked = least + leastReserve - witnessGain + weakest
    const consider = (at: number, { codes: others, words }: Partners, isAfter: boolean): void => {
      if (others.length > 0) lattice.openGap(at, isAfter, asked)
      for (let i = 0; i < others.length; i++) {
        const code = others[i] as number
        // What stands just before would be an echo.
        if (code === codes[at - 1] || code === codes[at - 2]) continue
        if (!lattice.mayFill(code, words[i] as number)) continue
        const gain = lattice.gain(at, at, [code], asked)
        if (gain >= asked) readings.push({ at, code, gain: gain - least + leastLost })
      }
    }
    const [first, last] = [codes[start] as number, codes[end - 1] as number]
    if (end - start === 2) {
      consider(start + 1, pairs.losable(first, 'after'), true)
      consider(start + 1, pairs.losable(last, 'before'), false)
    } else {
      consider(end, pairs.losable(first, 'after'), true)
      if (!isEnding(first)) consider(start, pairs.losable(first, 'before'), false)
    }
    if (readings.length === 0) continue
    places ??= []
    places.push({ start, readings: readings.sort((a, b) => b.gain - a.gain).slice(0, mostReadings) })
  }
  return places ?? nowhere
}

/** What is asked of a reading at a word of a clause; infinite where it says nothing. */
function leastAt({ codes, words }: ReadClause, index: number, start: number): number {
  const [end, cost] = [words[index] as number, words[index + 2] as number]
  const size = end - start
  if (size > 2 || cost < (size === 1 ? strangeCost : strangeWord) || !isHan(codes[start])) return Infinity
  if (size === 1 && (isFree(codes[start]) || complements.has(codes[end]))) return Infinity
  if (isFigure(codes[start]) || isFigure(codes[end - 1]) || isFigure(codes[start - 1])) return Infinity
  if (!isClose(codes[start - 1]) || !isClose(codes[end])) return Infinity
  const before = start > 0 && start - (index > 3 ? (words[index - 6] as number) : 0) === 1 && isShort(codes[start - 1])
  const after = index + 3 < words.length && (words[index + 3] as number) - end === 1 && isShort(codes[end])
  const doubts = (size === 2 ? wordDoubt : isBound(codes[start]) ? -boundGain : 0) + (before || after ? shortDoubt : 0)
  return leastLost + doubts
}

/** Whether a character that stands alone may be part of a short form with its neighbour. */
const isShort = (code: number | undefined): boolean => isHan(code) && !isFree(code)

/** Whether what stands beside a word is text or a mark, not a gap, a figure or a mask. */
const isClose = (code: number | undefined): boolean => code === undefined || isHan(code) || marks.has(code)

/** Where a clause by itself says that a character is one too many: its neighbours are parts of one word. */
export function extraPlacesIn(
  clause: ClauseWords,
  codes: Uint16Array,
  { model, lattice }: LostTools,
): readonly ExtraPlace[] {
  const { words, head } = clause
  const read = { words, codes }
  let places: ExtraPlace[] | null = null
  let at = 0
  for (let i = 0; i < words.length; at = words[i] as number, i += 3) {
    if ((words[i] as number) - at > 1 || (words[i + 2] as number) < extraCost || !isBetween(read, i, at, model))
      continue
    lattice.load(codes, head, codes.length)
    const asked = leastExtra + leastReserve + weakest
    const gain = lattice.gain(at, at + 1, [], asked)
    if (gain < asked) continue
    places ??= []
    places.push({ at, gain })
  }
  return places ?? nowhere
}

/** Whether a character parts two that may be of one word, and goes with neither: 公路总里程 and 制定本方案 are whole. */
function isBetween({ codes, words }: ReadClause, index: number, at: number, model: LanguageModel): boolean {
  const [before, code, after] = [codes[at - 1], codes[at], codes[at + 1]]
  if (!isHan(before) || !isHan(code) || !isHan(after) || isFree(before) || isFree(code) || isFree(after)) return false
  if (isFigure(code) || !model.isLinked(before as number, after as number)) return false
  // 因商而兴, 因水而生
  if (after === so) return false
  const previous = at - (index > 3 ? (words[index - 6] as number) : 0)
  const next = (words[index + 3] as number) - at - 1
  return (previous === 1 || next === 1) && !isWord(model, codes, at - 1) && !isWord(model, codes, at)
}

function isWord(model: LanguageModel, codes: Uint16Array, at: number): boolean {
  const word = model.wordAt(codes, at, 2)
  return word >= 0 && model.cost(word) < rareWord
}
