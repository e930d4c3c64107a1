import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const link = '[^，。；、\\d比每]{0,4}?'
const figure = '(\\d[\\d,]*(?:\\.\\d+)?)'

/** What is measured, the unit that cannot be of it, from which figure on, and the one that is meant. */
const measures: readonly (readonly [measure: string, unit: string, least: number, right: string])[] = [
  ['海拔(?:高度|高程)?', '(?:公里|千米|厘米)', 20, '米'],
  ['(?:降[水雨]量|[雨蒸][量发發]量?)', '米', 20, '毫米'],
  [
    '(?<!\\p{Script=Han}人?均?建筑)(?:[总總]|土地|[国國]土|[辖轄][区區]|[区區]域)?面[积積]',
    '(?:公里|千米)(?![长長])',
    1,
    '平方公里',
  ],
  ['(?:住房|居住|建筑)面[积積]', '平方公里', 5, '平方米'],
  ['人均[\\u3400-\\u9fff]{0,3}收入', '[万萬]元', 50, '元'],
  ['[亩畝][产產](?:量)?', '[吨噸]', 20, '公斤'],
  ['体重', '(?:[吨噸]|克(?!拉))', 10, '公斤'],
  ['身高', '(?:公里|毫米)', 1, '厘米'],
  ['(?:[气氣]温|水温|体温)', '%', 1, '℃'],
  ['年平均[气氣]温', '℃', 45, ''],
]
const rules = measures.map(([measure, unit, least, right]) => ({
  pattern: new RegExp(`${measure}${link}${figure}(${unit})(?![\\u3400-\\u9fff]*[/／])`, 'gu'),
  least,
  right,
}))
const foreign = /[狗犬牛象鲸鯨马馬猪豬羊虎鸟鳥雀鼠虫]|婴|嬰|新生儿|早产|恒星|卫星|衛星|火箭|炉|爐|太空|大气/u

/** `海拔3200公里`, `人均纯收入3650万元`: a unit that its measure cannot have. */
const unitHits: NumberRule = text =>
  rules.flatMap(({ pattern, least, right }) =>
    matchesOf(text, pattern).flatMap((match): Hit[] => {
      const [quote, value = '', unit = ''] = match
      if (Number(value.replaceAll(',', '')) < least) return []
      if (foreign.test(text.slice(Math.max(0, match.index - 16), match.index + quote.length + 6))) return []
      const tail = value + unit
      const index = match.index + quote.length - tail.length
      return [hit('out_of_bounds', { index, 0: tail }, 0.72, ...(right ? [value + right] : []))]
    }),
  )

const perThousand =
  /自然增[长長]率[^，。；\d]{0,3}(-?\d+(?:\.\d+)?)%(?=[\s\S]{0,30}(?:出生|死亡)率[^，。；\d]{0,3}\d[\d.]*‰)|(?<=(?:出生|死亡)率[^，。；\d]{0,3}\d[\d.]*‰[\s\S]{0,40})自然增[长長]率[^，。；\d]{0,3}(-?\d+(?:\.\d+)?)%/gu
/** `出生率12.1‰……自然增长率6.82%`: one of three rates of a people in another measure. */
const rateHits: NumberRule = text =>
  matchesOf(text, perThousand).map(({ index, 0: quote, 1: before, 2: figureBehind = before ?? '' }) =>
    hit(
      'out_of_bounds',
      { index: index + quote.length - figureBehind.length - 1, 0: `${figureBehind}%` },
      0.84,
      `${figureBehind}‰`,
    ),
  )

/** Rules about units that do not fit what they measure. */
export const unfitUnitRules: readonly NumberRule[] = [
  gated(/海拔|[水雨]量|面[积積]|收入|[亩畝][产產]|体重|身高|温/u, unitHits),
  gated('‰', rateHits),
]
