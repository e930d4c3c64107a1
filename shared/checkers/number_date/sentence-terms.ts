import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const date = '((?:19|20)\\d\\d)年(\\d{1,2})月(\\d{1,2})日'
const served = new RegExp(`即自${date}起?至(${date})止`, 'gu')
const term =
  /(?:徒刑|拘役|管制)(?:([一二三四五六七八九十]{1,3})年)?(?:[零又]?([一二三四五六七八九十]{1,2})个?月)?(?![^，。；（]{0,4}年)/gu
/** Days in custody that do not count may move the end by some days; a slip of the pen moves it by months. */
const mostDays = 25
const longestBefore = 240

/** A term of imprisonment that does not reach from its first day to its last: `一年二个月……自2018年3月11日起至2018年5月10日止`. */
const servedHits: NumberRule = text =>
  matchesOf(text, served).flatMap((match): Hit[] => {
    const [quote, y1, m1, d1, said = '', y2, m2, d2] = match
    const before = text.slice(Math.max(0, match.index - longestBefore), match.index)
    // Behind a new count of the judgment stands another defendant's term.
    const terms = matchesOf(before, term).filter(([, years, months]) => years || months)
    const [, years = '', months = ''] = terms.at(-1) ?? []
    const decided = /[决決]定[执執]行/u.test(before)
    if (terms.length === 0 || (terms.length > 1 && !decided)) return []
    const length = (years ? amountOf(years) * 12 : 0) + (months ? amountOf(months) : 0)
    const end = new Date(Date.UTC(Number(y1), Number(m1) - 1 + length, Number(d1) - 1))
    const told = Date.UTC(Number(y2), Number(m2) - 1, Number(d2))
    if (!(Math.abs(end.getTime() - told) > mostDays * 864e5)) return []
    // Days in custody that count make the term end on another day of the month.
    const isShortened = told < end.getTime() && /折抵|先行[羁羈]押/u.test(before)
    if (isShortened && Number(d2) !== end.getUTCDate()) return []
    const expected = `${end.getUTCFullYear()}年${end.getUTCMonth() + 1}月${end.getUTCDate()}日`
    const index = match.index + quote.length - 1 - said.length
    return [{ ...hit('reckoning', { index, 0: said }, 0.82, expected), params: { expected } }]
  })

const fee =
  /(?:受理[费費]|保全[费費]|[诉訴][讼訟][费費]用?|[鉴鑒][定][费費]|公告[费費])([^。；]{0,60}?)由[^，。；\d]{1,24}?(?:[负負][担擔]|承[担擔])(\d[\d.,]*)元[，、；](?:由)?[^，。；\d]{1,24}?(?:[负負][担擔]|承[担擔])(\d[\d.,]*)元(?![^。]{0,30}(?:[负負][担擔]|承[担擔]))/gu
const amounts = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)元/gu
const moneyOf = (figure: string) => Number(figure.replaceAll(',', ''))

/** Costs of a case that the parties bear and that do not make them: `受理费1050元，由原告负担350元，被告负担600元`. */
const feeHits: NumberRule = text =>
  matchesOf(text, fee).flatMap(({ index, 0: quote, 1: lead = '', 2: one = '', 3: other = '' }): Hit[] => {
    const wholes = matchesOf(lead, amounts).map(match => moneyOf(match[1] ?? ''))
    const [sum, all] = [moneyOf(one) + moneyOf(other), wholes.reduce((a, b) => a + b, 0)]
    if (wholes.length === 0 || wholes.length > 3) return []
    const ways = [...wholes, all, ...wholes.map(value => value / 2), ...wholes.map(value => all - value)]
    const whole = wholes.at(-1) as number
    if (ways.some(way => Math.abs(way - sum) < 0.02) || sum > whole * 2) return []
    const right = Math.round((whole - moneyOf(one)) * 100) / 100
    const start = index + quote.lastIndexOf(other)
    const fixes = right > 0 && wholes.length === 1 ? [{ text: `${right}元` }] : []
    return [{ rule: 'sum', start, end: start + other.length + 1, confidence: 0.74, fixes, params: { sum, whole } }]
  })

const zeros = /(?<![\d.,:：][ \u00a0\u2009\u3000]?)0{2,4}(?=[万亿]?元|人|户|戶|亩|畝|斤|吨|噸)/gu
/** `救济00元`: the figures before the noughts are lost. */
const zeroHits: NumberRule = text =>
  matchesOf(text, zeros).map(({ index, 0: quote }) =>
    hit('figure_lost', { index, 0: quote + (/^[万亿]?./u.exec(text.slice(index + quote.length))?.[0] ?? '') }, 0.7),
  )

/** Rules about what courts reckon, and about figures of noughts. */
export const courtRules: readonly NumberRule[] = [
  gated('日止', servedHits),
  gated(/[负負承][担擔]\d/u, feeHits),
  gated(/00[万亿]?[元人户戶亩畝斤吨噸]/u, zeroHits),
]
