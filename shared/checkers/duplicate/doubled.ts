import { commonStart } from '../../text/common-ends.ts'
import { matchesOf } from '../matches.ts'
import { markEnd } from './clause-marks.ts'

/** A title, quotation or run of clauses that stands twice in a row. Offsets in the block's text. */
export interface Doubled {
  /** The second of the two. */
  start: number
  end: number
  firstStart: number
  confidence: number
}

const bracketed = /(《[^《》\n]{2,60}》|“[^“”\n]{6,60}”|「[^「」\n]{6,60}」|【[^【】\n]{2,60}】)[、，,\s]?\1/gu
const letters = /[\p{L}\p{N}]/gu
/** So many clauses at most are printed twice together; more are a passage, which fingerprints find. */
const mostClauses = 4
/** Fewer letters repeated are a figure of speech: 快，快，快. */
const fewestLetters = 4
const cry = /[！!？?]["”’」』）)]*$/u
const openQuote = /[“「『‘]/u
const openQuotes = /[“「『‘]/gu
const closeQuotes = /[”」』’]/gu

interface Clause {
  start: number
  end: number
  /** The words without the mark behind them. */
  words: string
  /** A comma ends it: its sentence goes on. */
  isInner: boolean
}

const commas = '，,'

function clauseAt(block: string, from: number, [wordsEnd, end]: [number, number]): Clause {
  const words = block.slice(from, wordsEnd)
  return {
    start: from + words.length - words.trimStart().length,
    end,
    words: words.trim(),
    isInner: end - wordsEnd === 1 && commas.includes(block[wordsEnd] as string),
  }
}

function clausesOf(block: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (let at = 0; at < block.length; at++) {
    const end = markEnd(block, at)
    if (end === at) continue
    clauses.push(clauseAt(block, start, [at, end]))
    start = end
    at = end - 1
  }
  if (start < block.length) clauses.push(clauseAt(block, start, [block.length, block.length]))
  return clauses
}

const countLetters = (text: string): number => text.match(letters)?.length ?? 0

const isQuoted = (block: string, at: number): boolean => {
  const before = block.slice(0, at)
  return (before.match(openQuotes)?.length ?? 0) > (before.match(closeQuotes)?.length ?? 0)
}

/** What is said of each time or each one is said twice on purpose: 天天唱，天天唱。 */
const eachTime = /^(?:他|她|我|你|就|都|又|还)?([天年月日夜晚回次趟遍步代辈声句])\1/u
const ofEachTime = 0.55

/** People say things twice, and songs do; a report does not. */
function confidenceOf(block: string, { start, end }: { start: number; end: number }): number {
  const text = block.slice(start, end)
  const length = countLetters(text)
  if (length < fewestLetters) return 0
  const written = length >= 10 ? 0.93 : length >= 7 ? 0.86 : length >= 5 ? 0.72 : 0.56
  const isSaid = isQuoted(block, start) && !openQuote.test(text)
  const spoken = isSaid ? (length >= 12 ? 0.9 : length >= 8 ? 0.75 : length >= 6 ? 0.65 : 0.5) : 1
  if (length < 10 && eachTime.test(text)) return written * spoken * ofEachTime
  return written * spoken * (cry.test(text) && length < 12 ? 0.6 : 1)
}

/**
 * How far the first of `count` clauses before `index` goes back beyond what the `count` clauses from `index` on repeat:
 * 国朝康熙、乾隆间屡修，康熙、乾隆间屡修. -1 where they are no repeat.
 */
function prefixOf(clauses: readonly Clause[], index: number, count: number): number {
  for (let i = count - 1; i > 0; i--) {
    if ((clauses[index + i] as Clause).words !== (clauses[index - count + i] as Clause).words) return -1
  }
  const [first, again] = [(clauses[index - count] as Clause).words, (clauses[index] as Clause).words]
  return again !== '' && first.endsWith(again) ? first.length - again.length : -1
}

/** Fewest letters of a clause that says again, with a slip or at a distance, what another said. */
const [slippedLetters, apartLetters] = [12, 10]
/** Clauses that may stand between two equal ones of a sentence. */
const mostBetween = 2
/** Characters whose exchange makes another statement, not a slip: figures, ranks, sides, degrees. */
const telling =
  /[\d〇零一二三四五六七八九十百千万亿两几省市县区乡镇村国州各东南西北上下左右前后内外男女老新旧大小多少高低长短早晚正副出入收支甲乙丙丁不未无有增减升降快慢好坏己已]/u

/** Whether one of two clauses has a character more that says nothing: 编入原专业的下一年级 beside 编入原专业下一年级. */
function lacksOne(one: string, other: string): boolean {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one]
  const at = commonStart(shorter, longer)
  const isRest = longer.slice(at + 1) === shorter.slice(at)
  return isRest && countLetters(shorter) >= slippedLetters && !telling.test(longer[at] as string)
}

/** Whether two clauses differ in one character that was misread, lost or put in, not in what they say. */
export function isSlipped(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < slippedLetters) return false
  if (Math.abs(one.length - other.length) === 1) return lacksOne(one, other)
  if (one.length !== other.length) return false
  let at = -1
  for (let i = 0; i < one.length; i++) {
    if (one[i] === other[i]) continue
    if (at >= 0) return false
    at = i
  }
  if (at <= 0 || countLetters(one) < slippedLetters) return false
  return !telling.test(one[at] as string) && !telling.test(other[at] as string)
}

/** Clauses that say again what the one before says, but for a slip, or what one shortly before says, word for word. */
function repeatedClauses(clauses: readonly Clause[]): Doubled[] {
  return clauses.flatMap(({ start, end, words }, index): Doubled[] => {
    const before = clauses[index - 1]
    if (before && before.words !== words && isSlipped(before.words, words))
      return [{ start, end, firstStart: before.start, confidence: 0.7 }]
    if (words.length < apartLetters) return []
    for (let at = index - 2; at >= Math.max(0, index - 1 - mostBetween); at--) {
      // Rules say in each sentence what the one before said.
      if (!clauses[at]?.isInner || !clauses[at + 1]?.isInner) break
      const first = clauses[at] as Clause
      if (first.words === words && countLetters(words) >= apartLetters)
        return [{ start, end, firstStart: first.start, confidence: 0.66 }]
    }
    return []
  })
}

/** The quotation that both stand in ends behind the second of them and is no part of it. */
const withoutStrayClosers = (text: string): string => (openQuote.test(text) ? text : text.replace(/[”’」』]+$/u, ''))

/** Runs of clauses that are printed again right behind themselves. */
function doubledClauses(block: string, clauses: readonly Clause[]): Doubled[] {
  const found: Doubled[] = []
  for (let index = 1; index < clauses.length; index++) {
    const most = Math.min(mostClauses, index, clauses.length - index)
    for (let count = 1; count <= most; count++) {
      const prefix = prefixOf(clauses, index, count)
      if (prefix < 0) continue
      const start = (clauses[index] as Clause).start
      const end = start + withoutStrayClosers(block.slice(start, (clauses[index + count - 1] as Clause).end)).length
      const firstStart = (clauses[index - count] as Clause).start + prefix
      const confidence = confidenceOf(block, { start, end })
      // Of the words before a short clause some are alike by grammar: 谁来改，来改.
      found.push({ start, end, firstStart, confidence: prefix > 0 && end - start < 7 ? confidence * 0.6 : confidence })
      index += count - 1
      break
    }
  }
  return found
}

/** Stretches of a block that are printed twice, one right behind the other. Linear. */
export function findDoubled(block: string): Doubled[] {
  const found: Doubled[] = []
  if (/[》”」】]/u.test(block)) {
    for (const match of matchesOf(block, bracketed)) {
      const length = (match[1] as string).length
      const end = match.index + match[0].length
      found.push({ start: end - length, end, firstStart: match.index, confidence: 0.95 })
    }
  }
  const clauses = clausesOf(block)
  for (const doubled of [...doubledClauses(block, clauses), ...repeatedClauses(clauses)]) {
    const { start, end, confidence } = doubled
    if (confidence > 0 && !found.some(other => other.start < end && start < other.end)) found.push(doubled)
  }
  return found
}
