import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { rewritten } from './numerals.ts'

const numeral = '(\\d{1,4}|[一二两兩三四五六七八九十百]{1,6})'
/** What two kinds together are called by both of their names. */
const pairs: readonly (readonly [both: string, one: string, other: string])[] = [
  ['(?:[乡鄉][个個]?[镇鎮]|[镇鎮][乡鄉])', '[镇鎮]', '[乡鄉]'],
  ['[县縣]市', '市', '[县縣]'],
  ['[师師]生', '(?:教)?[师師]', '[学學]?生'],
  ['男女', '男', '女'],
  ['中小[学學]', '中[学學]', '小[学學]'],
]
const count = '[个個人名所校座家]?'
const kinds = pairs.flatMap(([both, one, other]) =>
  [
    [one, other],
    [other, one],
  ].map(
    ([a, b]) =>
      new RegExp(
        `(?<![第\\d.〇一二两兩三四五六七八九十百千])${numeral}${count}${both}(?:[学學][生童]|[员員]工|[学學]校|社[员員])?${count}[，：（](?:[计計]|[内內][有计計]?|其中|包括|[内內]分|分[为為])?[有：]?${a}(?:[学學]?生)?${numeral}${count}[，、]${b}(?:[学學]?生)?${numeral}${count}(?=[，。；）]|$)`,
        'gu',
      ),
  ),
)

/** `二十四乡镇，计镇五、乡十七`: two kinds that are all there are by the name of their whole, and do not make it. */
const pairHits: NumberRule = text =>
  kinds.flatMap(kind =>
    matchesOf(text, kind).flatMap(({ index, 0: quote, 1: whole = '', 2: one = '', 3: other = '' }): Hit[] => {
      const [all, first, last] = [amountOf(whole), amountOf(one), amountOf(other)]
      if (first + last === all || all === 0) return []
      const end = index + quote.length - (/[个個人名所校座家]$/u.test(quote) ? 1 : 0)
      const start = end - other.length
      const reading = all > first ? rewritten(other, all - first) : null
      if (reading === null)
        return [{ rule: 'sum', start, end, confidence: 0.8, params: { sum: first + last, whole: all } }]
      const params = { expected: reading }
      return [{ rule: 'reckoning', start, end, confidence: 0.8, fixes: [{ text: reading }], params }]
    }),
  )

/** Rules about two kinds by whose names their whole is called. */
export const namedUnitRules: readonly NumberRule[] = [
  gated(/[乡鄉][个個]?[镇鎮]|[镇鎮][乡鄉]|[县縣]市|[师師]生|男女|中小/u, pairHits),
]
export const mayHoldNamedUnits = /[乡鄉][个個]?[镇鎮]|[镇鎮][乡鄉]|[县縣]市|[师師]生|男女|中小/u
