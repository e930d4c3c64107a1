import { matchesOf } from '../matches.ts'

const numerals = '〇零一二兩两三四五六七八九十百千萬万億亿'
/** Source of an amount in either kind of numerals, one group. */
export const amount = `(\\d[\\d,]*(?:\\.\\d+)?[萬万億亿]{0,2}|[${numerals}]+)`
const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇零一二两兩三四五六七八九'].map((unit, at) => [unit, [0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9][at] as number]),
)
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** A figure with its hundred millions or ten thousands: 1億, 84萬 and 6,000 of 84萬6,000. */
const figureWithScale = /([\d,.]+)([^\d,.]*)/gu

/** Value of an amount in either kind of numerals, in its unit's ones. */
export function amountOf(text: string): number {
  if (/^[\d,.]/u.test(text))
    return matchesOf(text, figureWithScale).reduce((sum, [, figure = '', scale = '']) => {
      const times = [...scale].reduce((all, unit) => all * (myriads[unit] ?? 1), 1)
      return sum + Number(figure.replaceAll(',', '')) * times
    }, 0)
  let [total, section, digit] = [0, 0, 0]
  for (const unit of text) {
    const [power, myriad] = [powers[unit], myriads[unit]]
    if (power) {
      section += (digit || 1) * power
      digit = 0
    } else if (myriad) {
      total = myriad === 1e8 ? (total + section + digit) * myriad : total + (section + digit) * myriad
      section = 0
      digit = 0
    } else digit = digits[unit] ?? 0
  }
  return total + section + digit
}

/** Value of a percentage in Chinese numerals (`三十五点一`); NaN where it is none. */
export function hanPercentOf(text: string): number {
  const [whole = '', decimals = ''] = text.split(/[点點]/u)
  if (!/^[〇零一二三四五六七八九十百]*$/u.test(whole) || !/^[〇零一二三四五六七八九]*$/u.test(decimals))
    return Number.NaN
  const fraction = [...decimals].map(digit => amountOf(digit)).join('')
  return amountOf(whole) + (fraction === '' ? 0 : Number(`0.${fraction}`))
}
