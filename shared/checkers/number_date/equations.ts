import { matchesOf } from '../matches.ts'

/** A sum written out, with the result that is printed behind it. */
export interface Equation {
  /** What it gives. */
  sum: number
  /** Whether nothing in it is multiplied or divided. */
  isAdded: boolean
  result: string
  /** Of the result's unit: 1e4 of 1.26万元. */
  scale: number
  /** Where the result stands. */
  start: number
}

const equals = /[=＝][ ]?(\d[\d,]*(?:\.\d+)?)([%万萬亿億]?)(?![\d.,]*[\d²³^A-Za-z%°/×xX*÷+＋－−-])/gu
const scales: Readonly<Record<string, number>> = { '%': 0.01, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
/** A sum begins behind one of these. */
const border = /[，。；：:！？“”「」『』=＝\n]/u
const furthest = 120
/** What no sum of plain figures holds: powers, letters, Chinese numerals that may be factors of their own. */
const foreign = /[A-WYZa-wyzα-ω²³√^~～…]|[两兩半双雙一二三四五六七八九十]/u

/** Operands and signs of a sum; null where it holds something else. */
const token = /\d[\d,]*(?:\.\d+)?[%万萬亿億]?|[＋+－−–×xX*〓÷()（）-]|\/(?=\d)/gu
/** Words, units and what is told for each: 元/月, 个月, 护理费. */
const words = /^[\p{Script=Han}/·、 ]*$/u

function tokensOf(sum: string): string[] | null {
  const tokens: string[] = []
  let end = 0
  for (const match of matchesOf(sum, token)) {
    const between = sum.slice(end, match.index)
    if (!words.test(between)) return null
    const last = tokens.at(-1)
    // Two figures without a sign: the first is of the words before the sum.
    if (last !== undefined && /\d/u.test(last) && /^\d/u.test(match[0])) tokens.length = 0
    tokens.push(match[0])
    end = match.index + match[0].length
  }
  return words.test(sum.slice(end)) ? tokens : null
}

const kinds: Readonly<Record<string, string>> = {
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '÷': '/',
  '（': '(',
  '）': ')',
}
const kindOf = (sign: string) => kinds[sign] ?? (/[×xX*〓]/u.test(sign) ? '*' : sign)

const operandValue = (operand: string) => {
  const [, figure = '', scale = ''] = /^([\d,.]+)(.?)$/u.exec(operand) ?? []
  return Number(figure.replaceAll(',', '')) * (scales[scale] ?? 1)
}

/** What the tokens of a sum give; NaN where they are none. */
function reckon(tokens: readonly string[]): number {
  let at = 0
  const operand = (): number => {
    const own = tokens[at++]
    if (own === undefined) return Number.NaN
    if (kindOf(own) !== '(') return operandValue(own)
    const inner = addition()
    return kindOf(tokens[at++] ?? '') === ')' ? inner : Number.NaN
  }
  const product = (): number => {
    let value = operand()
    for (let sign = kindOf(tokens[at] ?? ''); sign === '*' || sign === '/'; sign = kindOf(tokens[at] ?? '')) {
      at++
      const next = operand()
      value = sign === '*' ? value * next : value / next
    }
    return value
  }
  const addition = (): number => {
    let value = product()
    for (let sign = kindOf(tokens[at] ?? ''); sign === '+' || sign === '-'; sign = kindOf(tokens[at] ?? '')) {
      at++
      const next = product()
      value = sign === '+' ? value + next : value - next
    }
    return value
  }
  const value = addition()
  return at === tokens.length ? value : Number.NaN
}

/** Fewer digits than these are no telling sum: 8-1=0 and 5+2=7 are sayings. */
const fewestDigits = 3
const fewestWithResult = 6

/** A sum's tokens where it is one of plain figures; null where it is not. */
function sumIn(text: string): string[] | null {
  if (foreign.test(text)) return null
  const tokens = tokensOf(text)
  if (!tokens || tokens.length < 3 || tokens.join('').replace(/\D/gu, '').length < fewestDigits) return null
  return tokens
}

/** What a sum of plain figures gives; NaN where it is none. */
export const resultOf = (sum: string): number => {
  const tokens = sumIn(sum)
  return tokens ? reckon(tokens) : Number.NaN
}

/** Every sum of plain figures that a text writes out with its result. Linear. */
export const equationsOf = (text: string): Equation[] =>
  matchesOf(text, equals).flatMap(({ index, 0: quote, 1: result = '', 2: scale = '' }): Equation[] => {
    const lead = text.slice(Math.max(0, index - furthest), index)
    let from = lead.length
    while (from > 0 && !border.test(lead[from - 1] as string)) from--
    // A bracket that does not close before the sign opens the sum.
    let depth = 0
    for (let at = lead.length - 1; at >= from; at--) {
      if (/[)）]/u.test(lead[at] as string)) depth++
      else if (/[(（]/u.test(lead[at] as string) && --depth < 0) from = at + 1
    }
    const tokens = sumIn(lead.slice(from))
    const sum = tokens ? reckon(tokens) : Number.NaN
    if (!tokens || !Number.isFinite(sum) || sum <= 0) return []
    if ((tokens.join('') + result).replace(/\D/gu, '').length < fewestWithResult) return []
    const isAdded = !tokens.some(one => /[*/]/u.test(kindOf(one)))
    return [{ sum, isAdded, result, scale: scales[scale] ?? 1, start: index + quote.lastIndexOf(result) }]
  })
