import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'

const thing =
  '[万萬亿億]?(?:元|人|[户戶]|[吨噸]|公?斤|[亩畝]|米|公里|天|[个個]|件|分|[岁歲]|立方米|平方米|毫米|小[时時]|分[钟鐘]|%|℃)'
const less = '低[于於]|不足|不到|少[于於]|小[于於]|短[于於]|未[达達]到?|未超[过過]|不超[过過]'
const more = '高[于於]|超[过過]|多[于於]|大[于於]|超出|突破|[长長][于於]|不低[于於]|不少[于於]'
const compared = new RegExp(
  `(?<![\\d.])(\\d+(?:\\.\\d+)?)(${thing})，(?:已|[远遠]|[仅僅]|均|[虽雖])?(?:(${less})|(${more}))([^，。；\\d]{2,12}?)(\\d+(?:\\.\\d+)?)\\2(?=[，。；])`,
  'gu',
)
/** `低于预算200万元`, `超过去年38人` may tell by how much: of that no part as near to the figure itself is told. */
const nearest = 0.6
/** A past figure is what the thing was, or by how much it has grown. */
const amount = /[约約近]$|以[上下]/u

/** `中标价4860万元，低于预算价4680万元`: two figures that are compared the other way round. */
const comparedHits: NumberRule = text =>
  matchesOf(text, compared).flatMap(
    ({ index, 0: quote, 1: one = '', 3: below, 5: noun = '', 6: other = '' }): Hit[] => {
      const [first, second] = [Number(one), Number(other)]
      const isWrong = below === undefined ? second > first : second < first && second > first * nearest
      if (!isWrong || amount.test(noun)) return []
      return [{ rule: 'direction', start: index, end: index + quote.length, confidence: 0.72 }]
    },
  )

/** Rules about figures that are compared with each other. */
export const comparisonRules: readonly NumberRule[] = [
  gated(/，[^，。；\d]{0,2}(?:[低少小短高多大长長][于於]|不[足到超低少]|未[达達超]|超[过過出]|突破)/u, comparedHits),
]
