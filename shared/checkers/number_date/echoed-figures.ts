import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const thing =
  '人次|人|户|戶|所|家|个|個|件|起|名|亩|畝|公里|平方米|吨|頭|头|只|台|辆|座|处|册|篇|场|次|期|元|公斤|斤|株|棵|张|份|批|例|项|间|套'
const echoed = new RegExp(`(?<![\\d.,〓A-Za-z第号號-])(\\d{6,8})(?=[余多]?(?:${thing})(?![/\\d-]))`, 'gu')
/** What a figure was before its digits, or its last ones, were printed again: 3253253 is 3253, 214214 is 214. */
function withoutEcho(digits: string): string | null {
  for (let length = Math.floor(digits.length / 2); length >= 3; length--) {
    const tail = digits.slice(-length)
    // Noughts and one digit over and over may well be a figure's own.
    if (
      new Set(tail).size > 1 &&
      !/000$/u.test(tail) &&
      (length > 3 || !tail.endsWith('00')) &&
      digits.slice(-2 * length, -length) === tail
    )
      return digits.slice(0, -length)
  }
  return null
}

/** A figure with a head of its own that its tail repeats: `3253253人次`. */
const echoHits: NumberRule = text =>
  matchesOf(text, echoed).flatMap((match): Hit[] => {
    const own = withoutEcho(match[1] as string)
    return own === null ? [] : [hit('figures_fused', match, 0.82, own)]
  })

const hours =
  /(?:(?<=(?:[上中下]午|[凌清]晨|早[上晨]?|晚上?|[日号號])\s?|(?:周|星期|礼拜)[一二三四五六日天](?:[上下]午)?)(\d{2})([点點时時])(?![\d.])(?=[前后後整至到之许許，。；、开開起召在准]|\d{1,2}分))/gu
/** `下午44点前`: an hour that no day has, mostly one digit printed twice. */
const hourHits: NumberRule = text =>
  matchesOf(text, hours)
    .filter(match => Number(match[1]) > 24)
    .map(match => {
      const [first = '', second = ''] = match[1] as string
      const unit = match[2] as string
      return hit('impossible_date', match, 0.86, ...(first === second ? [`${first}${unit}`] : []))
    })

/** So many days, months or hours no works last, and nobody is late: two figures that ran together. */
const longTerm =
  /(?<=(?:[工限时時过過逾超延长長为為]期|[历歷][时時]|拖[延欠]|[滞滯][后後留]|提前|延[误誤]|耗[时時])[限间間]?[^，。；\d累共总]{0,4})(?:\d{5,8}(?=[余餘多]?(?:天|日(?!元)|小[时時]))|\d{4,8}(?=[余餘多]?个月))/gu
const termHits: NumberRule = text =>
  matchesOf(text, longTerm).map(match => {
    const half = match[0].length / 2
    return hit(
      'figures_fused',
      match,
      0.74,
      ...(Number.isInteger(half) ? [match[0].slice(half), match[0].slice(0, half)] : []),
    )
  })

const minutes =
  /(?<![\d.])([01]?\d|2[0-4])[点點时時]([6-9]\d)分(?![之钟鐘类])|(?<=[、，；\s]\s?(?:[01]?\d|2[0-3]):[0-5]\d[、，；\s]\s?)([01]?\d|2[0-3]):([6-9]\d)(?![\d:])/gu
/** `15点60分`, `8:75` among times: minutes that no hour has. */
const minuteHits: NumberRule = text => matchesOf(text, minutes).map(match => hit('impossible_date', match, 0.84))

/** Rules about figures that repeat themselves and times that no clock shows. */
export const echoedFigureRules: readonly NumberRule[] = [
  gated(/\d{6}/u, echoHits),
  gated(/\d{2}[点點时時]/u, hourHits),
  gated(/\d{4}[余餘多]?(?:天|日|小[时時]|个月)/u, termHits),
  gated(/[点點时時][6-9]\d分|:[6-9]\d/u, minuteHits),
]
