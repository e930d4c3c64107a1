import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle } from './block-reading.ts'
import { areOfOneKind } from './kinds.ts'
import type { LanguageModel } from './language-model.ts'
import { isOfColours } from './lawful-exchanges.ts'
import { isEnding, isFree } from './lone-characters.ts'
import { type Candidate, counted } from './misread-candidates.ts'
import type { DoubtedWord } from './misread-evidence.ts'
import { isInName, isSurname } from './names.ts'
import { isFigure } from './surroundings.ts'

/** Nats that speak against another look-alike in the place of one half of a common word: print rarely makes words of words. */
const wordDoubt = 2.5
/** A word that costs less by itself is a common one. Nats. */
const commonWord = 13
/** Nats that speak against it where words are coined by one pattern (涉爆涉氨), or four characters of two halves (阻工扰企). */
const coinedDoubt = 3
/** What is likelier by so much is meant whatever ends there: 体检标准|餐照 for 参照. Nats. */
const plainGain = 16
/** Nats that speak against another character in the place of a surname. */
const nameDoubt = 2

/**
 * How many nats what is printed has for it beyond the fitted weights, as what a writer may mean: infinite where the reading
 * is only another word of its kind.
 */
export function misreadDoubt(
  reading: BlockReading,
  word: DoubtedWord,
  { channel, other, gain, ...place }: Candidate & { from: number },
  model: LanguageModel,
): number {
  const { codes } = reading
  const [start, end] = [place.from + place.start, place.from + place.end]
  if (channel !== 'turn') {
    for (let i = 0; i < other.length; i++)
      if (areOfOneKind(codes[start + i] as number, other[i] as number)) return Infinity
  }
  if (isFromTo(codes, start)) return Infinity
  // 以党建红引领生态绿
  if (isMeant(codes, start, other) || isOfColours(codes, start)) return Infinity
  if (end - start === 1 && channel !== 'twin' && isOfPattern(reading, start)) return Infinity
  const coined = end - start === 1 && isOfFour(reading, start) ? coinedDoubt : 0
  if (channel === 'twin') return coined + (isCommonWord(model, codes, word) ? wordDoubt + 2 : 0)
  if (isFigure(codes[start - 1]) && counted.has(codes[start] as number) && counted.has(other[0] as number))
    return Infinity
  if (channel !== 'turn' && isInSlogan(reading.text, start)) return Infinity
  // 视察组|先后: what ends a compound is hardly the beginning of another word.
  const isEnd = channel !== 'turn' && isEndOfCompound(reading, start, other, model)
  const ending = isEnd ? Math.max(0, Math.min(coinedDoubt, plainGain - gain)) : 0
  const named = ending + (isSurname(codes[start]) && isInName(reading, start) ? nameDoubt : 0)
  const doubt = channel === 'shape' && isCommonWord(model, codes, word) ? wordDoubt : 0
  return doubt + named + (end - start === 1 && isCoined(reading, start) ? coinedDoubt : coined)
}

/** Whether a character that ends compounds stands behind a longer word with which the reading has nothing to do. */
function isEndOfCompound(reading: BlockReading, at: number, other: readonly number[], model: LanguageModel): boolean {
  const { codes } = reading
  if (!isEnding(codes[at]) || !isHan(codes[at - 1]) || isSingle(reading, at - 1)) return false
  return (
    model.isLinked(other[0] as number, codes[at + 1] ?? 0) &&
    !model.isLinked(codes[at - 1] as number, other[0] as number)
  )
}

/** Verbs of one character before which 连 is an adverb: 连降暴雨, 连获大奖. */
const runOn = new CodeSet('降获夺创发开下涨跌胜负败克破战拨办修建增减升')
const [again, place, outside, some, upTo] = [...'连处外某至'].map(character => character.charCodeAt(0))
const parties = new CodeSet('甲乙丙丁戊')
const families = new CodeSet('家氏某')

/** Whether a character is a verb before which 连 is an adverb. */
export const isRunOn = (codes: Uint16Array, at: number): boolean => codes[at - 1] === again && runOn.has(codes[at])

/** Whether what is printed is grammar: 连 before a verb, 处 that ends a place (出境处的渡口), the party of a case (周某甲|于). */
function isMeant(codes: Uint16Array, at: number, other: readonly number[]): boolean {
  const code = codes[at] as number
  if (code === again) return runOn.has(codes[at + 1] as number)
  if (code === place) return other[0] === outside && (!isHan(codes[at + 1]) || isFree(codes[at + 1]))
  // 渡口|申家: a family.
  if (isSurname(code) && families.has(codes[at + 1])) return true
  return parties.has(code) && codes[at - 1] === some
}

/** Whether 至 stands between two of a kind that are counted: 证据一至证据三. */
const isFromTo = (codes: Uint16Array, at: number): boolean =>
  codes[at] === upTo && isFigure(codes[at - 1]) && codes[at - 3] === codes[at + 1] && codes[at - 2] === codes[at + 2]

const fourEnds = new CodeSet('，。；：、！？“”‘’「」\n')

/** Whether marks hold four characters that stand alone, words of grammar among them: 本小利薄, 购贷销还. */
function isOfFour(reading: BlockReading, at: number): boolean {
  const { codes } = reading
  let start = at
  while (start > at - 4 && isHan(codes[start - 1])) start--
  if (!fourEnds.has(codes[start - 1]) || !fourEnds.has(codes[start + 4])) return false
  for (let i = start; i < start + 4; i++) if (!isHan(codes[i]) || !isSingle(reading, i)) return false
  return true
}

const isCommonWord = (model: LanguageModel, codes: Uint16Array, { start, end }: DoubtedWord): boolean =>
  end - start === 2 && model.cost(model.wordAt(codes, start, 2)) < commonWord

/** Whether a word is made as the one before it or behind it is: 涉爆|涉氨. */
export function isOfPattern({ codes }: BlockReading, at: number): boolean {
  if (isHan(codes[at - 1]) && codes[at - 1] === codes[at - 3] && codes[at - 2] !== codes[at]) return true
  return isHan(codes[at + 1]) && codes[at + 1] === codes[at + 3] && isHan(codes[at + 2])
}

/** Whether a word is coined: by the pattern of its neighbour, or as half of four characters that are no words (阻工|扰企). */
function isCoined(reading: BlockReading, at: number): boolean {
  if (isOfPattern(reading, at)) return true
  for (const start of [at - 2, at - 3, at, at - 1]) if (isFourSingles(reading, start)) return true
  return false
}

/** Whether four characters that stand alone are all that stands between marks, longer words and words of grammar. */
function isFourSingles(reading: BlockReading, start: number): boolean {
  const { codes } = reading
  const ends = (at: number) => !isHan(codes[at]) || isFree(codes[at]) || !isSingle(reading, at)
  if (start < 0 || !ends(start - 1) || !ends(start + 4)) return false
  for (let at = start; at < start + 4; at++)
    if (!isHan(codes[at]) || !isSingle(reading, at) || isFree(codes[at])) return false
  return true
}

const numeral = '一二两三四五六七八九十百千万双多'
/** Numerals with what each counts, three and more in a row, or two in quotation marks: 一核两翼三区, “一廊三园”. */
const slogan = new RegExp(
  `(?:[${numeral}][^${numeral}\\P{Script=Han}的了是]{1,3}){3,}|(?<=“)(?:[${numeral}][^${numeral}\\P{Script=Han}的了是]{1,3}){2,}(?=”)`,
  'gu',
)
const sloganReach = 16
const numerals = new CodeSet(numeral)

/** Whether a character is of a slogan that counts: its words are coined. */
function isInSlogan(text: string, at: number): boolean {
  let near = false
  for (let i = at - 3; i <= at + 3 && !near; i++) near = i !== at && numerals.has(text.charCodeAt(i))
  if (!near) return false
  const from = Math.max(0, at - sloganReach)
  for (const found of text.slice(from, at + sloganReach).matchAll(slogan))
    if (from + found.index <= at && at < from + found.index + found[0].length) return true
  return false
}
