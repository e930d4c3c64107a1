import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, isMoved, slipTo, thingOf } from './block-figures.ts'
import { reckonedHit, rounded } from './figure-hits.ts'

const each = /每|[人户戶]均|[月日年]租|[单單][价價]/u
const whole =
  /共|合[计計]|[总總]|[计計]$|全[年月队隊]|收入|[得收付][款]?$|支付|[发發]放|用[去了]?|[应應][付收]|需|花|耗/u
/** Rough figures, and what else came to them. */
const rough = /[约約左余餘多]|近|以[上下]|另|加上|[连連]同|其中|[优優]惠|折/u
const besides = /另|加上|[连連]同|[优優]惠|折|以[上下]|[余餘多][元万]/u
/** Digits of a product that are no noughts. */
const telling = (product: number) =>
  String(product)
    .replace('.', '')
    .replace(/^0+|0+$/gu, '').length
/** A rent by the month is told of a year. */
const ofYear = /年租|[一1]年|全年/u
const months = 12
/** What is told in a larger unit than it is reckoned in: 320袋 of 50公斤 are 16吨. */
const larger: readonly (readonly [small: string, large: string, times: number])[] = [
  ['公斤', '吨', 1000],
  ['斤', '吨', 2000],
  ['斤', '公斤', 2],
  ['元', '万元', 1e4],
  ['斤', '万斤', 1e4],
  ['公斤', '万公斤', 1e4],
  ['米', '公里', 1000],
]
const mostFactors = 3
const fewestDigits = 3
const fewestTelling = 2

/** Every product that some of the figures make with the one that is told for each. */
function productsOf(price: BlockFigure, others: readonly BlockFigure[]): number[] {
  let products = [price.value]
  for (const { value } of others) products = [...products, ...products.map(one => one * value)]
  return products.slice(1)
}

/** `门票每张45元，售出620张，收入29700元`: what so many make of so much for each, but for two digits that changed places. */
export function productSlips(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((sum, at): Hit[] => {
    if (!whole.test(sum.label) || (each.test(sum.label) && !/^[合共总總全]/u.test(sum.label)) || sum.unit === '%')
      return []
    const factors: BlockFigure[] = []
    for (let from = at - 1; from >= 0 && factors.length < mostFactors; from--) {
      const figure = figures[from] as BlockFigure
      if (figures[from + 1]?.marks.includes('。')) break
      factors.unshift(figure)
    }
    const price = factors.find(({ label }) => each.test(label))
    const first = factors[0]
    const isPlain = factors.length === 2 && /^[共合]?[计計]?$/u.test(sum.label)
    if (
      !price ||
      !first ||
      sum.digits.replace(/0+$/u, '').length < fewestTelling ||
      sum.digits.length < (isPlain ? fewestTelling : fewestDigits)
    )
      return []
    const stretch = text.slice(first.start - first.label.length, sum.end)
    const times = [
      1,
      ...larger.filter(([small, large]) => small === price.unit && large === sum.unit).map(([, , one]) => one),
    ]
    if (price.unit !== sum.unit && times.length === 1 && thingOf(price.unit) !== thingOf(sum.unit)) return []
    const others = factors.filter(factor => factor !== price && factor.unit !== '%' && factor.unit !== sum.unit)
    const plain = productsOf(price, others)
    const all = /月租/u.test(price.label) && ofYear.test(stretch) ? [...plain, price.value * months] : plain
    const products = all.flatMap(product => times.map(one => rounded(product / one)))
    if (products.some(product => Math.abs(product - sum.value) <= Math.max(sum.slack, product * 1e-6))) return []
    // A point that moved shows of rough prices, too: 9台，每台约6.8万元，合计612万元.
    const isSingle = others.length === 1 && !besides.test(text.slice(price.end, sum.start))
    const moved = isSingle ? products.find(product => isMoved(sum.value, product)) : undefined
    if (moved !== undefined && telling(moved) > 1) return [reckonedHit(sum, 0.74, String(moved))]
    if (rough.test(stretch)) return []
    const right = products.find(
      product => Number.isInteger(product) === (sum.slack === 0) && slipTo(sum, product) === 'turned',
    )
    return right === undefined ? [] : [reckonedHit(sum, 0.74, String(right))]
  })
}
