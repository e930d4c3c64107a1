import type { TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { hit } from './hit.ts'
import type { Placed } from './table-cells.ts'

const digit = '[〇○零一二三四五六七八九]'
const numeral = '[〇○零一二三四五六七八九十百千万]'
const shortYear = new RegExp(`(?<!${numeral})[四五六七八九]${digit}年(?!级|級|前|[后後]|来|來|${digit})`, 'gu')
const longYear = new RegExp(
  `(?<!${numeral}|公元|[唐汉漢])([四五六七八九])(${digit})(${digit})年(?=[春夏秋冬初底末]|[正腊臘闰閏]月|[一二三四五六七八九十]{1,2}月)`,
  'gu',
)
const fewestYears = 2

/** `七三三年腊月` of one who tells of 七一年 and 七四年: a year whose last or first digit was printed twice. */
function yearHits(blocks: readonly TraitedBlock[]): Placed[] {
  const found = blocks.flatMap(entry =>
    entry.text.includes('年') ? matchesOf(entry.text, longYear).map(match => ({ entry, match })) : [],
  )
  if (found.length === 0) return []
  const known = blocks.reduce(
    (count, { text }) => count + (text.includes('年') ? matchesOf(text, shortYear).length : 0),
    0,
  )
  if (known < fewestYears) return []
  return found.flatMap(({ entry, match }): Placed[] => {
    const [, first = '', second = '', third = ''] = match
    if (first !== second && second !== third) return []
    const reading = `${first}${first === second ? third : second}年`
    return [{ entry, hit: hit('impossible_year', match, 0.76, reading) }]
  })
}

const things = '[支条條件台臺名只隻头頭间間栋棟辆輛艘张張亩畝户戶人元斤座]'
const behind = '(?=[，。；、（）]|$)'
const ones = '一二三四五六七八九'
/** Two digits in a row before what is counted. */
const twoDigits = new RegExp(
  `(?<!${numeral}|[第农農正腊臘月号號年期之初])([${ones}])([${ones}])(?=${things}${behind})`,
  'gu',
)
const inPlaces = new RegExp(`(?<!${numeral})[一二三四五六七八九][〇○零一二三四五六七八九]{1,3}(?=${things})`, 'gu')
const withTens = new RegExp(`[${ones}]?十[${ones}]?(?=${things})`, 'gu')
const fewestTens = 2
/** Three or five are a few. */
const few = new Set(['三五', '五三', '三二', '二三', '百十'])

/** `没收杆秤三七支。` of a text that counts by tens elsewhere: 十 is lost between the digits. */
function tenHits(blocks: readonly TraitedBlock[]): Placed[] {
  const found = blocks.flatMap(entry =>
    matchesOf(entry.text, twoDigits)
      .filter(([quote, one = '', two = '']) => {
        const step = Math.abs(ones.indexOf(two) - ones.indexOf(one))
        return step > 1 && one !== '一' && !few.has(quote)
      })
      .map(match => ({ entry, match })),
  )
  const [only] = found
  if (!only || found.length > 1) return []
  const count = (pattern: RegExp) => blocks.reduce((all, { text }) => all + matchesOf(text, pattern).length, 0)
  // A text that sets digits by their places does so everywhere.
  const isApprox = (quote: string) =>
    Math.abs(ones.indexOf(quote[0] as string) - ones.indexOf(quote[1] as string)) === 1
  const placed = blocks
    .flatMap(({ text }) => matchesOf(text, inPlaces))
    .filter(([quote]) => !isApprox(quote) && !few.has(quote))
  if (placed.length > 1 || count(withTens) < fewestTens) return []
  const { entry, match } = only
  return [{ entry, hit: hit('broken_numeral', match, 0.7, `${match[1]}十${match[2]}`) }]
}

const shareInPlaces = new RegExp(`(?<=百分之)([${ones}])([${ones}])(?![${ones}〇○零十百千万点點])`, 'gu')
const shareWithTens = new RegExp(`百分之(?:[${ones}]十[${ones}]?|十[${ones}])`, 'gu')
/** `超过原定计划百分之六一` of a text that writes 百分之五十四: 十 is lost between the digits. */
function shareHits(blocks: readonly TraitedBlock[]): Placed[] {
  const told = blocks.filter(({ text }) => text.includes('百分之'))
  const found = told.flatMap(entry =>
    matchesOf(entry.text, shareInPlaces)
      .filter(([quote, one = '', two = '']) => ones.indexOf(two) - ones.indexOf(one) !== 1 && !few.has(quote))
      .map(match => ({ entry, match })),
  )
  const [only] = found
  if (!only || found.length > 1 || !told.some(({ text }) => matchesOf(text, shareWithTens).length > 0)) return []
  const { entry, match } = only
  return [{ entry, hit: hit('broken_numeral', match, 0.78, `${match[1]}十${match[2]}`) }]
}

const wholeYear = /(?<![〇○零一二三四五六七八九十百千])(?:一[八九]|二[〇○零])[〇○零一二三四五六七八九]{2}年/gu
const cutYear =
  /(?<![〇○零一二三四五六七八九十百千第满滿近达達])(?:一[八九]|二[〇○零])[〇○零一二三四五六七八九]年(?![间間来來多以级級])/gu
const fewestWhole = 3
/** `一九八年` of one who tells of 一九五六年 and 一九八四年: a year of which a digit is lost. */
function cutYearHits(blocks: readonly TraitedBlock[]): Placed[] {
  const cut = blocks.flatMap(entry =>
    /(?:一[八九]|二[〇○零])[〇○零一二三四五六七八九]年/u.test(entry.text)
      ? matchesOf(entry.text, cutYear).map(match => ({ entry, match }))
      : [],
  )
  if (cut.length === 0) return []
  const whole = blocks.reduce(
    (count, { text }) => count + (text.includes('年') ? matchesOf(text, wholeYear).length : 0),
    0,
  )
  // Where several are so, they are meant: years of old.
  if (whole < fewestWhole || whole < 4 * cut.length) return []
  return cut.map(({ entry, match }) => ({ entry, hit: hit('impossible_year', match, 0.8) }))
}

/** Chinese numerals that are of another kind than those of their document. */
export const numeralHabitHits = (blocks: readonly TraitedBlock[]): Placed[] => [
  ...yearHits(blocks),
  ...cutYearHits(blocks),
  ...tenHits(blocks),
  ...shareHits(blocks),
]
