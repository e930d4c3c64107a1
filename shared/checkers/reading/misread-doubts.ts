import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle } from './block-reading.ts'
import { areOfOneKind } from './kinds.ts'
import type { LanguageModel } from './language-model.ts'
import { isFree } from './lone-characters.ts'
import { type Candidate, counted } from './misread-candidates.ts'
import type { DoubtedWord } from './misread-evidence.ts'
import { isFigure } from './surroundings.ts'

/** Nats that speak against another look-alike in the place of one half of a common word: print rarely makes words of words. */
const wordDoubt = 2.5
/** A word that costs less by itself is a common one. Nats. */
const commonWord = 13
/** Nats that speak against it where words are coined by one pattern (涉爆涉氨), or four characters of two halves (阻工扰企). */
const coinedDoubt = 3

/**
 * How many nats what is printed has for it beyond the fitted weights, as what a writer may mean: infinite where the reading
 * is only another word of its kind.
 */
export function misreadDoubt(
  reading: BlockReading,
  word: DoubtedWord,
  { channel, other, ...place }: Candidate & { from: number },
  model: LanguageModel,
): number {
  const { codes } = reading
  const [start, end] = [place.from + place.start, place.from + place.end]
  if (channel !== 'turn') {
    for (let i = 0; i < other.length; i++)
      if (areOfOneKind(codes[start + i] as number, other[i] as number)) return Infinity
  }
  if (channel === 'twin') return isCommonWord(model, codes, word) ? wordDoubt + 2 : 0
  if (isFigure(codes[start - 1]) && counted.has(codes[start] as number) && counted.has(other[0] as number))
    return Infinity
  if (channel !== 'turn' && isInSlogan(reading.text, start)) return Infinity
  const doubt = channel === 'shape' && isCommonWord(model, codes, word) ? wordDoubt : 0
  return doubt + (end - start === 1 && isCoined(reading, start) ? coinedDoubt : 0)
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
export function isInSlogan(text: string, at: number): boolean {
  let near = false
  for (let i = at - 3; i <= at + 3 && !near; i++) near = i !== at && numerals.has(text.charCodeAt(i))
  if (!near) return false
  const from = Math.max(0, at - sloganReach)
  for (const found of text.slice(from, at + sloganReach).matchAll(slogan))
    if (from + found.index <= at && at < from + found.index + found[0].length) return true
  return false
}
