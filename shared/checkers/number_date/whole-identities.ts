import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { placesOf } from './numerals.ts'

const value = '(\\d[\\d,]*(?:\\.\\d+)?)'
const money = '([万萬亿億]?元)'
const between = '[^。；\\d]{0,10}?'
const numberOf = (figure: string) => Number(figure.replaceAll(',', ''))

/** What is left of the assets when the debts are paid. */
const netAssets = new RegExp(
  `[资資][产產](?:[总總]?[计計额額])${between}${value}${money}[^。\\n]{0,24}?[负負][债債](?:[总總]?[计計额額])${between}${value}\\2[^。\\n]{0,24}?(?:[净淨][资資][产產]|(?:所有者|股[东東])[权權]益)(?:[总總合]?[计計额額])?${between}${value}\\2`,
  'gu',
)
const accountHits: NumberRule = text =>
  matchesOf(text, netAssets).flatMap(
    ({ index, 0: quote, 1: all = '', 2: unit = '', 3: debt = '', 4: left = '' }): Hit[] => {
      const places = Math.max(placesOf(all), placesOf(debt), placesOf(left))
      const real = numberOf(all) - numberOf(debt)
      if (real <= 0 || Math.abs(real - numberOf(left)) <= 1.1 * 10 ** -Math.min(placesOf(all), placesOf(left)))
        return []
      const start = index + quote.length - left.length - unit.length
      const plain = real.toFixed(places)
      const expected = `${left.includes(',') ? plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ',') : plain}${unit}`
      const hit: Hit = { rule: 'reckoning', start, end: start + left.length + unit.length, confidence: 0.8 }
      return [{ ...hit, fixes: [{ text: expected }], params: { expected } }]
    },
  )

/** Shares that have a name of their own, with what they are of and what they are. */
const named: readonly { gate: RegExp; pattern: RegExp; isTurned: boolean }[] = [
  // 存款余额……，贷款余额……，存贷比
  {
    gate: /存[贷貸]比/u,
    pattern: new RegExp(
      `存款${between}${value}${money}[^。\\n]{0,40}?[贷貸]款${between}${value}\\2[^。；\\d]{0,8}存[贷貸]比(?:例|率)?[^。，；\\d]{0,6}(\\d+(?:\\.\\d+)?)%`,
      'gu',
    ),
    isTurned: true,
  },
  // 预算安排……，实际支出……，预算执行率
  {
    gate: /(?:[执執]行|完成|支出|使用|拨付|撥付|到位)率/u,
    pattern: new RegExp(
      `(?:[预預]算|[计計][划劃]|下[达達]|安排|指[标標])${between}${value}${money}[^。；\\n\\d]{0,16}?(?:支出|[执執]行|使用|完成|[拨撥]付|到位)${between}${value}\\2[^。；\\d]{0,8}(?:[执執]行|完成|支出|使用|[拨撥]付|到位)率[^。，；\\d]{0,6}(\\d+(?:\\.\\d+)?)%`,
      'gu',
    ),
    isTurned: false,
  },
]
const shareHits: NumberRule = text =>
  named.flatMap(({ gate, pattern }): Hit[] =>
    gate.test(text)
      ? matchesOf(text, pattern).flatMap(({ index, 0: quote, 1: whole = '', 3: part = '', 4: rate = '' }): Hit[] => {
          const real = (numberOf(part) / numberOf(whole)) * 100
          const slack = 0.51 * 10 ** -placesOf(rate) + (100 * 10 ** -placesOf(part)) / numberOf(whole)
          if (!Number.isFinite(real) || Math.abs(real - Number(rate)) <= slack) return []
          const start = index + quote.length - rate.length - 1
          const expected = `${real.toFixed(Math.max(1, Math.min(2, placesOf(rate))))}%`
          const hit: Hit = { rule: 'reckoning', start, end: start + rate.length + 1, confidence: 0.76 }
          return [{ ...hit, fixes: [{ text: expected }], params: { expected } }]
        })
      : [],
  )

const counted = '[个個件所家处處座间間支名人户戶项項]'
/** `64个，其中：高中3所、初中18所、其他单位2个`: the last part gathers all that is left. */
const withRest = new RegExp(
  `(?<![\\d.])(\\d+)${counted}，其中[:：]?((?:[^，。；、\\d]{1,12}\\d+${counted}[、，]){2,}(?:其[他它余餘]|另外)[^，。；、\\d]{0,8}\\d+${counted})(?=[，。；）]|$)`,
  'gu',
)
const restHits: NumberRule = text =>
  matchesOf(text, withRest).flatMap(({ index, 0: quote, 1: whole = '', 2: list = '' }): Hit[] => {
    const parts = [...list.matchAll(/\d+/gu)].map(([figure]) => Number(figure))
    const sum = parts.reduce((all, part) => all + part, 0)
    if (sum === Number(whole) || sum < Number(whole) / 2) return []
    return [
      { rule: 'sum', start: index, end: index + quote.length, confidence: 0.6, params: { sum, whole: Number(whole) } },
    ]
  })

/** Rules about figures that two others give by what they are called. */
export const identityRules: readonly NumberRule[] = [
  gated(/[净淨][资資][产產]|[权權]益/u, accountHits),
  gated(/存[贷貸]比|(?:[执執]行|完成|支出|使用|[拨撥]付|到位)率/u, shareHits),
  gated(/其[他它余餘]|另外/u, restHits),
]
