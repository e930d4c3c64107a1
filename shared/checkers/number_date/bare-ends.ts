import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const numerals = '〇一二三四五六七八九'

const arabicItem = /(?:^|(?<=[。；：，]))([1-9])是(?=[\u3400-\u9fff])(?![否不])/gmu
/** `1是服务企业有力度；二是……`: items that are counted aloud, in figures by a machine. The first of them stands there, and the one before each: 2是质数. */
const itemHits: NumberRule = text => {
  const isSaid = (value: number) =>
    new RegExp(`(?:^|[。；：，])[${value}${numerals[value] ?? value}]是`, 'mu').test(text)
  return matchesOf(text, arabicItem)
    .map(({ index, 1: digit = '' }) => ({ index, value: Number(digit) }))
    .filter(({ value }) => isSaid(value === 1 ? 2 : value - 1) && isSaid(1))
    .map(({ index, value }) => hit('mixed_numerals', { index, 0: `${value}是` }, 0.72, `${numerals[value]}是`))
}

/** `1957底，全县……`: a year before its end or beginning, without its sign. Behind other words it is the number of something. */
const endOfYear =
  /(?<![\d第号編编A-Za-z.\-—–／/])(?:1[89]|20)\d\d(?=[底末初](?:[，。；、全共已至到为為起前止开開建完]|止))/gu
const yearHits: NumberRule = text =>
  matchesOf(text, endOfYear).map(match => hit('year_sign_lost', match, 0.8, `${match[0]}年`))

/** `最低气温可降至零下2，`: degrees, told in a row, without their sign. */
const belowZero = /(?<=零下)\d{1,2}(?=[，。；])/gu
/** `测算比例不超过30。`: a share with a limit, without its sign; shares are told in hundredths or as one number to another. */
const limitedShare =
  /(?<=(?:比例|占比|比重|[率])(?:不得|应|應|须|須|控制在)?(?:不?[超高][过過于於]|不?[低少][于於]))(?:[1-9]\d(?:\.\d+)?)(?=[，。；])/gu
const signHits: NumberRule = text => [
  ...matchesOf(text, belowZero).map(match => hit('unit_lost', match, 0.72, `${match[0]}℃`)),
  ...matchesOf(text, limitedShare).map(match => hit('unit_lost', match, 0.7, `${match[0]}%`)),
]

/** Rules about signs of years, degrees and shares that are lost, and items counted in another kind of figures. */
export const bareEndRules: readonly NumberRule[] = [
  gated(/[1-9]是[\u3400-\u9fff]/u, itemHits),
  gated(/\d[底末初]/u, yearHits),
  gated(/零下\d{1,2}[，。；]|[过過于於]\d\d(?:\.\d+)?[，。；]/u, signHits),
]
