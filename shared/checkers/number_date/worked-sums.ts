import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { turnsOf } from './digit-slips.ts'
import { equationsOf, resultOf } from './equations.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { grouped, placesOf } from './numerals.ts'

/** An amount as judgments write it: 84萬6,000元, 1億2,000萬元, 9,600元. */
const amount = '((?:\\d[\\d,]*[億亿])?(?:\\d[\\d,]*[萬万])?(?:\\d[\\d,]*)?)元'
const printed = new RegExp(`(?<![\\d.,])${amount}[（(]$`, 'u')
const longestAmount = 24
/** So far before it an amount may tell what a sum should give. */
const reach = 60

/** A value written as another amount is, with its signs of ten thousands. */
function writtenLike(text: string, value: number): string {
  const [ten, hundred] = [/[萬万]/u.exec(text)?.[0], /[億亿]/u.exec(text)?.[0]]
  if (!ten && !hundred) return grouped(String(value))
  const [high, middle, low] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4]
  const sign = ten ?? (hundred === '億' ? '萬' : '万')
  return [
    high > 0 ? `${grouped(String(high))}${hundred ?? (sign === '萬' ? '億' : '亿')}` : '',
    middle > 0 ? `${grouped(String(middle))}${sign}` : '',
    low > 0 ? grouped(String(low)) : '',
  ].join('')
}

/** The digits of a figure without the marks between them. */
const plain = (figure: string) => figure.replaceAll(',', '')

/** How far a printed result may be from its sum: what rounding it, and each division in it, may have taken. */
const isResult = (real: number, result: number, places: number) =>
  Math.abs(real - result) <= 1.01 * 10 ** -places + Math.abs(real) * 1e-9

/** A result that is told in thousands of its sum, or in another measure of it: `120×80=0.96`. */
const isScaled = (real: number, result: number) => {
  const power = Math.log10(real / result)
  return Math.abs(power) > 2.5 && Math.abs(power - Math.round(power)) < 1e-6
}

const mostDifferent = 0.5
/** Whether a slip of the pen makes a result of what its sum gives. */
function isSlip(said: string, right: string): boolean {
  const [one, other] = [plain(said), plain(right)]
  if (turnsOf(one, other) !== null) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}

/** `960,000－96,000＝846,000`: what is printed behind a sum is not what it gives. */
const resultHits: NumberRule = text =>
  equationsOf(text).flatMap(({ sum, isAdded, result, scale, start }): Hit[] => {
    const value = Number(plain(result)) * scale
    const places = placesOf(result)
    if (isResult(sum / scale, value / scale, places) || isScaled(sum, value)) return []
    const right = (sum / scale).toFixed(places)
    if (Number(right) <= 0) return []
    const reading = result.includes(',') ? grouped(right) : right
    // What the sum gives may stand before it as what was asked for.
    const isTold = matchesOf(text.slice(Math.max(0, start - reach), start), new RegExp(`${amount}`, 'gu')).some(
      ([, told = '']) => told !== '' && Math.abs(amountOf(told) - sum) <= 1,
    )
    const isNear = isAdded && Math.abs(sum - value) < sum * mostDifferent
    if (!isTold && !isNear && !isSlip(result, right)) return []
    return [{ ...hit('reckoning', { index: start, 0: result }, 0.8, reading), params: { expected: reading } }]
  })

const shown = /[（(][计計]算式[：:]([^（）()]{3,80})[＝=](\d[\d,]*(?:\.\d+)?)元?[）)]/gu
/** `84萬6,000元（計算式：960,000－96,000＝864,000）`: an amount beside a sum that gives another. */
const amountHits: NumberRule = text =>
  matchesOf(text, shown).flatMap(({ index, 1: sum = '', 2: result = '' }): Hit[] => {
    const lead = text.slice(Math.max(0, index - longestAmount), index + 1)
    const told = printed.exec(lead)?.[1] ?? ''
    if (told === '') return []
    const [value, said, real] = [amountOf(told), Number(plain(result)), resultOf(sum)]
    // A sum that gives another result than it prints is told of above.
    if (Math.abs(value - said) <= 1 || (!Number.isNaN(real) && Math.abs(real - said) > 1)) return []
    const right = writtenLike(told, said)
    const place = { index: index - told.length - 1, 0: told }
    return [{ ...hit('reckoning', place, 0.8, right), params: { expected: right } }]
  })

/** Rules about sums that are written out. */
export const workedSumRules: readonly NumberRule[] = [gated('算式', amountHits), gated(/[=＝]\s?\d/u, resultHits)]
