import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amount, amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'

/** The last place an amount gives: what rounding may have taken of it. */
const placeOf = (text: string) => {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0
  return /^\d/u.test(text) ? amountOf(`1${text.replace(/^[\d,.]+/u, '')}`) / 10 ** decimals : 0
}

const currency = '(?:新[臺台][幣币]|港[幣币]|人民[幣币])?'
const accounts = new RegExp(
  `(?:[總总]收入|收入[合總总共]?[計计])[^，。；\\d]{0,6}?${currency}${amount}元[^。\\n]{0,160}?(?:[總总]?支出)(?:[合總总共]?[計计])?[為为]?${currency}${amount}元[，；](?:收支相抵[，]?)?(?:本[年期][度]?|[當当]年|年度|年末)?(?:[結结节節][餘余]|[盈][餘余])[為为]?${currency}${amount}元`,
  'gu',
)
/** Money carried over makes the balance more than this year's difference. */
export const carried = /上年|上期|年初|[結结][轉转]|滚存|滾存|累[計计]|歷年|历年/u

/** `總收入……元，總支出……元，本年度盈餘……元` of which the last is not the difference of the first two. */
const balanceHits: NumberRule = text =>
  matchesOf(text, accounts).flatMap(({ index, 0: quote, 1: income = '', 2: spent = '', 3: left = '' }) => {
    const real = amountOf(income) - amountOf(spent)
    const slack = placeOf(income) + placeOf(spent) + placeOf(left)
    if (carried.test(quote) || real <= 0 || Math.abs(real - amountOf(left)) <= slack) return []
    const end = index + quote.length
    const expected = real % 1e4 === 0 ? `${real / 1e4}萬元` : `${real}元`
    const hit: Hit = { rule: 'reckoning', start: end - left.length - 1, end, confidence: 0.8, fixes: [] }
    return [{ ...hit, params: { expected: text.includes('萬') ? expected : expected.replace('萬', '万') } }]
  })

const share = /(?<![\d.])(\d+)([人名户家个件项次亩所座篇]|人次)，占[^，。；\d、]{0,16}?(\d+)\2的(\d+(?:\.\d+)?)%/gu

/** Every figure that an exchange of two neighbouring digits makes of one. */
const turnsOf = (figure: string) =>
  [...figure.slice(1)].map((_, at) => figure.slice(0, at) + figure[at + 1] + figure[at] + figure.slice(at + 2))

/** `576人，占报名人数1200人的47.3%`: a part that is not that share of its whole. */
const shareHits: NumberRule = text =>
  matchesOf(text, share).flatMap(({ index, 1: part = '', 2: unit = '', 3: whole = '', 4: rate = '' }) => {
    const slack = 0.51 * 10 ** -(rate.split('.')[1]?.length ?? 0)
    const fits = (count: string) => Math.abs((Number(count) / Number(whole)) * 100 - Number(rate)) <= slack
    if (Number(whole) === 0 || fits(part)) return []
    const turned = turnsOf(part).find(fits)
    const expected = turned ?? String(Math.round((Number(whole) * Number(rate)) / 100))
    const fixes = turned ? [{ text: `${turned}${unit}` }] : []
    const end = index + part.length + unit.length
    return [{ rule: 'reckoning', start: index, end, confidence: 0.76, fixes, params: { expected: expected + unit } }]
  })

/** Whether a block may tell a balance or a share. */
export const mayHoldBalance = /[結结节節盈][餘余]|，占/u

/** Rules that reckon accounts and shares. */
export const balanceRules: readonly NumberRule[] = [balanceHits, shareHits]
