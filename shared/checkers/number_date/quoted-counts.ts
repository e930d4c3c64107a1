import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { rewritten } from './numerals.ts'

const numeral = '(\\d{1,2}|[一二两兩三四五六七八九十]{1,3})'
const counted = new RegExp(
  `[”」』"]，?(?:的|[这這])?${numeral}[个個]?大?字(?![残殘缺漫脱脫不已损損典节節号號体體词詞段母])`,
  'gu',
)
const quotes = /[“「『"]([^“”「」『』"\n]{1,40})[”」』"](?=$|[“「『"、，和與与及])/gu
const furthest = 120
const longest = 36

/** How many Chinese characters each of the quotes right before an index has, the last first; none where one has others. */
function lengthsBefore(text: string, end: number): number[] {
  const before = text.slice(Math.max(0, end - furthest), end)
  const found = matchesOf(before, quotes)
  const lengths: number[] = []
  let at = before.length
  for (const { index, 0: quote, 1: words = '' } of [...found].reverse()) {
    const gap = before.slice(index + quote.length, at)
    if (!/^[、，和與与及]{0,1}$/u.test(gap)) break
    const han = [...words].filter(unit => /\p{Script=Han}/u.test(unit)).length
    if (han === 0 || /[\p{L}\d…□〓]/u.test(words.replace(/\p{Script=Han}/gu, ''))) return []
    lengths.push(han)
    at = index
  }
  return lengths
}

/** `“海晏河清”三字`: quoted words with another number of characters than is said. */
const characterHits: NumberRule = text =>
  matchesOf(text, counted).flatMap(({ index, 0: quote, 1: figure = '' }): Hit[] => {
    const lengths = lengthsBefore(text, index + 1)
    const said = numberOf(figure)
    if (lengths.length === 0 || Number.isNaN(said) || said < 2) return []
    let sum = 0
    const sums = lengths.map(length => (sum += length))
    // `“科学”“民主”八字` counts all, `“调整”“巩固”二字` each.
    if ([...sums, ...lengths].includes(said) || (sums[0] ?? 0) > longest) return []
    const real = lengths.length === 1 ? (lengths[0] as number) : sum
    const start = index + quote.indexOf(figure)
    const end = index + quote.length
    const reading = rewritten(text.slice(start, end), real)
    return [
      {
        rule: 'list_count',
        start,
        end,
        confidence: 0.74,
        fixes: reading ? [{ text: reading }] : [],
        params: { said, real },
      },
    ]
  })

/** Rules about the characters of what is quoted. */
export const quotedCountRules: readonly NumberRule[] = [gated(/[”」』"]，?.{1,6}字/u, characterHits)]
