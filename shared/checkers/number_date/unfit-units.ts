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

const perHundred =
  '覆[盖蓋]率|入[驻駐]率|[普][及]率|入[学學]率|升[学學]率|[巩鞏]固率|合格率|[达達]标率|達標率|[优優]良率|[绿綠]化率|森林覆[盖蓋]率|城[镇鎮]化率|[满滿]意率|[办辦][结結]率|完成率|成活率|到位率|出勤率|使用率|利用率|[签簽][约約]率|[参參][保合]率|就[业業]率|正确率|及格率|[处處]理率|[机機]械化率|入[户戶]率|回收率|[联聯]通率|通[车車]率|接[种種]率'
const perHundredInThousands = new RegExp(
  `(?:${perHundred})(?:[已均分别別]{0,2}(?:[为為]|[达達]到?|保持在|[达達]|[稳穩]定在|上升到|提高到|提升至)?)(\\d{2,3}(?:\\.\\d+)?)‰`,
  'gu',
)
/** `入驻率86.4‰`: a rate of parts of a hundred, in thousandths; so small a part of a whole is no rate to tell of. */
const thousandHits: NumberRule = text =>
  matchesOf(text, perHundredInThousands)
    .filter(([, figure]) => Number(figure) <= 100)
    .map(({ index, 0: quote, 1: figure = '' }) =>
      hit('out_of_bounds', { index: index + quote.length - figure.length - 1, 0: `${figure}‰` }, 0.82, `${figure}%`),
    )

const hanShare =
  /(?:[进進]度|[达達][标標]率|合格率|覆[盖蓋]率|入[学學]率|普及率|成活率|出勤率|到位率|[办辦][结結]率|参加率|[参參][与與加]率|入[户戶]率|[任][务務]|[计計][划劃])(?:的|已|[超][过過]|[达達]到?|完成|占|[为為]){0,3}百分之([二三四五六七八九])百(?![一二三四五六七八九十])/gu
/** `进度超过百分之六百`: several times what was to be done, where tens stood. */
const hundredsHits: NumberRule = text =>
  matchesOf(text, hanShare).map(({ index, 0: quote, 1: digit = '' }) => {
    const tail = `百分之${digit}百`
    return hit('out_of_bounds', { index: index + quote.length - tail.length, 0: tail }, 0.7, `百分之${digit}十`)
  })

/** Rules about units that do not fit what they measure. */
export const unfitUnitRules: readonly NumberRule[] = [
  gated(/海拔|[水雨]量|面[积積]|收入|[亩畝][产產]|体重|身高|温/u, unitHits),
  gated('‰', rateHits),
  gated('‰', thousandHits),
]
/** Those of shares in words, which need no digits. */
export const hanShareRules: readonly NumberRule[] = [gated(/百分之[二三四五六七八九]百/u, hundredsHits)]
