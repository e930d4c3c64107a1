import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { grouped } from './numerals.ts'

/** An amount as judgments write it: 84萬6,000元, 1億2,000萬元, 9,600元. */
const amount = '((?:\\d[\\d,]*[億亿])?(?:\\d[\\d,]*[萬万])?(?:\\d[\\d,]*)?)元'
const term = '\\d[\\d,]*(?:\\.\\d+)?'
const steps = '[\\d,.＋+－−\\-–×xX*〓÷/ 元]{3,80}?'
const worked = new RegExp(`${amount}[（(][计計]算式[：:](${steps})[＝=](${term})元?[）)]`, 'gu')
const operation = new RegExp(`^(${term})元?([＋+－−\\-–×xX*〓÷/])(${term})元?$`, 'u')

const plainValue = (digits: string) => Number(digits.replaceAll(',', ''))

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

/** What two figures and the sign between them give; NaN where it is another sum. */
function resultOf(sum: string): number {
  const [, one = '', sign = '', other = ''] = operation.exec(sum.replace(/\s/gu, '')) ?? []
  const [a, b] = [plainValue(one), plainValue(other)]
  if (/[＋+]/u.test(sign)) return a + b
  if (/[－−\-–]/u.test(sign)) return a - b
  if (/[×xX*〓]/u.test(sign)) return a * b
  return /[÷/]/u.test(sign) ? a / b : Number.NaN
}

/** `84萬6,000元（計算式：960,000－96,000＝864,000）`: an amount beside a sum that gives another. */
const workedHits: NumberRule = text =>
  matchesOf(text, worked).flatMap(({ index, 0: quote, 1: told = '', 2: sum = '', 3: result = '' }): Hit[] => {
    const [value, printed, real] = [amountOf(told), plainValue(result), resultOf(sum)]
    if (told === '' || Number.isNaN(printed)) return []
    const isSum = !Number.isNaN(real) && Math.abs(real - printed) > 1
    if (isSum && Math.abs(real - value) <= 1) {
      const [at, right] = [index + quote.lastIndexOf(result), grouped(String(real))]
      return [{ ...hit('reckoning', { index: at, 0: result }, 0.8, right), params: { expected: right } }]
    }
    if (isSum || Math.abs(value - printed) <= 1) return []
    const right = writtenLike(told, printed)
    return [{ ...hit('reckoning', { index, 0: told }, 0.8, right), params: { expected: right } }]
  })

/** Rules about amounts whose reckoning is told beside them. */
export const workedSumRules: readonly NumberRule[] = [gated('算式', workedHits)]
