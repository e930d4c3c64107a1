import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { rewritten } from './numerals.ts'

const han = '[一二两兩三四五六七八九十百千]{1,7}'
const figure = `(${han}|\\d{1,5})`
const things = '[人名个個只头頭匹件条條张張担擔石斤亩畝户戶家间間所座艘支枝挺门門口台臺辆輛株棵本册冊块塊元枚位]'
const given =
  '分给|分給|卖[出掉了]|賣[出掉了]|[拨撥]给|[拨撥]給|用[去掉了]|[借送留交运運]给|送[出去]|[运運]走|死[去了亡]|[损損][失坏]|倒塌|走失|收回|[还還][了清]|[运運]出|[烧燒][毁掉]|沉没|淹死|毕业|畢業|[辞辭]退|[牺犧]牲|逃[走散]|病[死故]|[献獻]出|[抽调調]'
const left = '[余餘剩]下(?:的)?|其[余餘](?:的)?|[还還]剩(?:下)?|只剩(?:下)?|[尚仅僅]余|[尚仅僅]餘|[剩]余|剩餘'
/** A whole, what went of it, and what is left, in either kind of numerals. */
const remainder = new RegExp(
  `(?<![\\d.第〇零一二两兩三四五六七八九十百千万萬])${figure}(${things})([^。；\\d]{0,24}?)(${given})([^，。；]{0,8}?)${figure}\\2[，、]([^，。；]{0,6}?)(?:${left})([^，。；]{0,4}?)${figure}\\2`,
  'gu',
)
/** What else may have come to it or gone. */
const other = /又|再|另|添|新|增|[余餘多][头頭人个個只件亩畝]|[约約]|[数數几幾]|[每]|各/u

/** `四十二头，分给三组三十五头，余下九头`: what is left is not the whole less what went. */
const remainderHits: NumberRule = text =>
  matchesOf(text, remainder).flatMap(match => {
    const [quote, whole = '', unit = '', between = '', , behind = '', part = '', , , rest = ''] = match
    if (other.test(between) || other.test(behind)) return []
    const real = amountOf(whole) - amountOf(part)
    const said = amountOf(rest)
    if (real <= 0 || real === said || said > amountOf(whole)) return []
    const start = match.index + quote.length - rest.length - unit.length
    const expected = rewritten(`${rest}${unit}`, real) ?? `${real}${unit}`
    const hit: Hit = { rule: 'reckoning', start, end: start + rest.length + unit.length, confidence: 0.74 }
    return [{ ...hit, fixes: [{ text: expected }], params: { expected } }]
  })

const myriad = '([一二两兩三四五六七八九十百千万萬亿億]{1,12}|\\d[\\d,]*(?:\\.\\d+)?[万萬亿億]?)'
const measure = '([元圓圆员員石斤担擔亩畝吨噸人户戶里])'
/** `需四万五千元，除由租金下拨二万元外，其余二万二千元……`: a whole, what is taken off it, and what is left. */
const excepted = new RegExp(
  `${myriad}${measure}[，。][^。；\\d]{0,10}?除[^。；\\d一二两兩三四五六七八九十百千万萬]{0,20}?${myriad}\\2[^。；\\d一二两兩三四五六七八九十百千万萬]{0,10}?外，(?:其[余餘]|[尚还還][缺差欠]|[余餘]|所[余餘缺]|不足|不敷)[^。；，\\d一二两兩三四五六七八九十百千万萬]{0,4}?${myriad}\\2`,
  'gu',
)
/** Whether two amounts in numerals differ in one of them only, or are written with as many and one turned. */
function isNumeralSlip(said: string, real: string): boolean {
  if (said.length !== real.length) return false
  return [...said].filter((unit, at) => unit !== real[at]).length === 1
}
const exceptedHits: NumberRule = text =>
  matchesOf(text, excepted).flatMap(
    ({ index, 0: quote, 1: whole = '', 2: unit = '', 3: part = '', 4: left = '' }): Hit[] => {
      const real = amountOf(whole) - amountOf(part)
      if (real <= 0 || Math.abs(real - amountOf(left)) < 1) return []
      const expected = rewritten(left, real)
      if (expected === null || !isNumeralSlip(left, expected)) return []
      const start = index + quote.length - left.length - unit.length
      const hit: Hit = { rule: 'reckoning', start, end: start + left.length + unit.length, confidence: 0.78 }
      return [{ ...hit, fixes: [{ text: expected + unit }], params: { expected: expected + unit } }]
    },
  )

/** What is left of a whole told in words, in either kind of numerals. */
export const hanRemainderRules: readonly NumberRule[] = [
  gated(/[余餘剩]下|其[余餘]|[还還只]剩|[尚仅僅][余餘]|剩[余餘]/u, remainderHits),
  gated('外，', exceptedHits),
]
export const mayHoldHanRemainder = /外，|[余餘剩]下|其[余餘]|[还還只]剩|[尚仅僅][余餘]|剩[余餘]/u
