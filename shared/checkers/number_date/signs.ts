import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const falls = '下降|下跌|减少|減少|降低|回落|下滑|缩减|萎缩|亏损|虧損|零下|负增长|負增長|低于零下|跌|降|减|減'
/** A minus behind a word that says as much. A dash behind it may part two words or figures: the unit tells. */
const twice = new RegExp(
  `(?<=(?:${falls})(?:了|为|達|达|约)?)[-−－–](?=\\d+(?:\\.\\d+)?(?:[%‰℃度]|个百分点|個百分點|摄氏度|[万亿萬億]?(?:元|吨|噸|人|户|戶|亩|畝|件|家|个|個|辆|台|头|只)))`,
  'gu',
)

/** `下降-0.6%`, `零下-12℃`: what falls by less than nothing rises. */
const twiceHits: NumberRule = text =>
  matchesOf(text, twice).flatMap(({ index, 0: sign }) => {
    const figure = /^\d+(?:\.\d+)?[%‰℃]?/u.exec(text.slice(index + 1))?.[0] ?? ''
    return [hit('sign_twice', { index, 0: sign + figure }, 0.82, figure)]
  })

/** `由一4.5米挖至一6米`: 一 is no numeral before a figure, so that it is a minus where depth or cold is told. */
const strokeMinus =
  /(?<=[由从從至到达達为為约約于於是温溫、，（])一(?=\d{1,3}(?:\.\d+)?(?:℃|°C?|[摄攝]氏度|度|[毫厘]?米(?![多余]|[见長长寬宽]))(?!\d))/gu
const strokeMinusHits: NumberRule = text =>
  matchesOf(text, strokeMinus).map(({ index }) => {
    const figure = /^\d+(?:\.\d+)?/u.exec(text.slice(index + 1))?.[0] ?? ''
    return hit('lookalike', { index, 0: `一${figure}` }, 0.84, `-${figure}`)
  })

/** Rules about signs of figures. */
export const signRules: readonly NumberRule[] = [
  gated(/[降跌低减減少落滑缩萎损損下长長了为达][-−－–]\d/u, twiceHits),
  gated(/一\d/u, strokeMinusHits),
]
