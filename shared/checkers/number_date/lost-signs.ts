import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const isLater = (from = '', to = '') => Number(to) > Number(from) && Number(to) <= 12 && Number(from) >= 1

const monthsCut = /(?<!\d)(\d{1,2})月(?:份)?(?:[至到]|[-—–~～])(\d{1,2})(?=[，。；])/gu
/** `今年1月至2，`: a span of months without the sign of its end. */
const monthHits: NumberRule = text =>
  matchesOf(text, monthsCut)
    .filter(([, from, to]) => isLater(from, to))
    .map(match => hit('unit_lost', match, 0.82, `${match[0]}月`))

/** What a season brings: of it nobody says page or place. */
const weather = '旱|[涝澇]|[阴陰]雨|多雨|少雨|[无無]雨|暴雨|洪|[虫蟲][灾災]|[灾災]|大水|[连連]晴|高[温溫]'
const bareMonths = new RegExp(
  `(?:^|(?<=[。；，\\n年]))(\\d{1,2})[至到](\\d{1,2})(?=，[^，。；\\d]{0,6}(?:${weather}))`,
  'gu',
)
/** `7至9，全县大旱`: the same without any sign, where the weather tells that months are meant. */
const bareMonthHits: NumberRule = text =>
  matchesOf(text, bareMonths)
    .filter(([, from, to]) => isLater(from, to))
    .map(match => hit('unit_lost', match, 0.66, `${match[0]}月`))

const minutes =
  /(?<![\d.:：第点點])(\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|几十|數十|数十)([多余餘来來几幾]?)[钟鐘](?=[，。；、！？到才就便内內左之以的后後可]|[缩縮][短减减]|$)/gu
/** `从20多钟缩短到5分钟`: a time that has lost its 分. A clock is counted by 座 or 口. */
const minuteHits: NumberRule = text =>
  matchesOf(text, minutes).map(match => hit('unit_lost', match, 0.74, match[0].replace(/(?=[钟鐘]$)/u, '分')))

/** Rules about signs of times that are lost. */
export const lostSignRules: readonly NumberRule[] = [
  gated(/月份?[-—–~～至到]\d{1,2}[，。；]/u, monthHits),
  gated(/\d[至到]\d{1,2}，/u, bareMonthHits),
  gated(/[\d十][多余餘来來几幾]?[钟鐘]/u, minuteHits),
]
