import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { rewritten } from './numerals.ts'

const year = '((?:1[5-9]|20)\\d\\d|一[六七八九][〇○零一二三四五六七八九]{2}|二[〇○零][〇○零一二三四五六七八九]{2})'
const born = new RegExp(
  `(?:出生|生)[于於]${year}年|(?<!\\d)${year}年?[)）]?[^。；，\\d]{0,12}(?:出生|[诞誕]生|生[于於，。人])|[（(]${year}年?[-—–～~至]`,
  'gu',
)
const numeral = '(\\d{1,3}|[一二三四五六七八九十百]{1,5})'
/** `1970年，27岁的她`, `1944年，十六岁参加民兵`. */
const inYear = new RegExp(
  `(?<!\\d)${year}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:[春夏秋冬初底末]|[上下]半年)?，?(?:年[仅僅方]|[时時]年|才|已|[刚剛]?[满滿]?|[刚剛][满滿]|他|她)?${numeral}[岁歲](?![^，。；]{0,4}(?:[儿兒子女父母妻夫弟妹兄姐孙孫爹娘]|[学學][生童]|以[上下]))`,
  'gu',
)
const atDeath = new RegExp(`(?:[终終享]年|[时時]年|卒年|年[仅僅]|(?<=[故世牲卒])，年)${numeral}[岁歲]`, 'gu')
const anyYear = new RegExp(`(?<!\\d)${year}年`, 'gu')
/** A life told by the years of a reign: whose the age is does not show. */
const byReign = /[生卒][于於][\u3400-\u9fff]{2}[元一二三四五六七八九十]{1,3}年/u
const reach = 100
/** Counted the old way a life is up to two years longer; a birthday may be yet to come. */
const isAge = (age: number, years: number) => age >= years - 1 && age <= years + 2
/** An age further off is of somebody else. */
const furthest = 25

/** Ages that the year of birth in the same block and their own year do not give. */
const ageHits: NumberRule = text => {
  const births = matchesOf(text, born).map(match => ({
    year: numberOf(match[1] ?? match[2] ?? match[3] ?? ''),
    at: match.index,
  }))
  const [birth] = births
  if (!birth || byReign.test(text) || new Set(births.map(({ year: of }) => of)).size > 1) return []
  const told = matchesOf(text, inYear).map(({ index, 0: quote, 1: of = '', 2: age = '' }) => ({
    of: numberOf(of),
    age,
    start: index + quote.length - age.length - 1,
  }))
  const years = matchesOf(text, anyYear)
  const last = matchesOf(text, atDeath).flatMap(({ index, 0: quote, 1: age = '' }) => {
    const before = years.findLast(one => one.index < index && index - one.index < reach)
    return before ? [{ of: numberOf(before[1] as string), age, start: index + quote.length - age.length - 1 }] : []
  })
  return [...told, ...last].flatMap(({ of, age, start }) => {
    const [real, said] = [of - birth.year, numberOf(age)]
    if (start < birth.at || real <= 0 || isAge(said, real) || Math.abs(real - said) > furthest) return []
    const quote = text.slice(start, start + age.length + 1)
    const expected = rewritten(quote, real) ?? `${real}岁`
    return [{ ...hit('reckoning', { index: start, 0: quote }, 0.7, expected), params: { expected } }]
  })
}

/** Rules about ages beside a year of birth. */
export const ageRules: readonly NumberRule[] = [gated(/[岁歲]/u, ageHits)]
