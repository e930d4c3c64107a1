import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amount, amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { placesOf, rewritten } from './numerals.ts'

/** Units of one kind in that kind's smallest. Months and years are as long as they are on the average. */
const kinds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: {
    分钟: 1,
    分鐘: 1,
    小时: 60,
    小時: 60,
    天: 1440,
    日: 1440,
    周: 10080,
    星期: 10080,
    个月: 43829,
    個月: 43829,
    年: 525949,
  },
  length: { 毫米: 0.001, 厘米: 0.01, 米: 1, 华里: 500, 公里: 1000, 千米: 1000 },
  area: { 平方米: 1, 亩: 666.667, 畝: 666.667, 公顷: 10000, 平方公里: 1e6 },
  mass: { 克: 1, 斤: 500, 公斤: 1000, 千克: 1000, 吨: 1e6, 噸: 1e6 },
  money: { 元: 1 },
  volume: { 立方米: 1, 方: 1 },
}
const sizeOf = new Map(
  Object.entries(kinds).flatMap(([kind, units]) => Object.entries(units).map(([unit, size]) => [unit, { kind, size }])),
)
const units = [...sizeOf.keys()].sort((a, b) => b.length - a.length).join('|')
const measure = `(?<![\\d.第月])${amount}(${units})`
/** How the second measure stands to the first: the same, less than it, or more. */
const same = '即|合计?|约合|折合|约|相当于|等于|也就是|整整|足足|计|共计|长达'
const above = '超过|超出|多于|超'
const below = '近|将近|接近|不到|不足|未满|不满'
const twice = new RegExp(
  `${measure}(?:[（(](${same})?|，(?:已|已经|历时)?(?:(${same})|(${above})|(${below}))了?)${amount}(个半?)?(${units})(?<inside>[）)])?(?!以[上下内])`,
  'gu',
)

interface Measure {
  value: number
  figure: string
  unit: string
}
const baseOf = ({ value, unit }: Measure) => value * (sizeOf.get(unit)?.size ?? 1)

/** What rounding may have taken of a measure, as a share of it. */
function slackOf({ value, figure }: Measure): number {
  const scale = amountOf(`1${figure.replace(/^[\d,.]+|[^万萬亿億]/gu, '')}`)
  const place = /\d/u.test(figure) ? (0.5 * scale) / 10 ** placesOf(figure.replace(/[万萬亿億]/gu, '')) : 0.5
  return place / value
}

/** The measure that the first one is in the second's unit, as the word before the second means it. */
function rightOf(first: Measure, second: Measure, bound: string): number {
  const real = baseOf(first) / (sizeOf.get(second.unit)?.size ?? 1)
  if (bound === 'above') return Math.floor(real + 1e-6)
  return bound === 'below' ? Math.ceil(real - 1e-6) : Number(real.toPrecision(6))
}

/** Whether the second measure can stand beside the first. */
function agrees(first: Measure, second: Measure, bound: string): boolean {
  const ratio = baseOf(second) / baseOf(first)
  if (bound === 'above') return ratio <= 1.02
  if (bound === 'below') return ratio >= 0.98 && ratio <= (first.unit === second.unit ? 1.3 : 1.75)
  return Math.abs(ratio - 1) <= Math.max(0.06, slackOf(first) + slackOf(second))
}

const isPowerOfTen = (ratio: number) => Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 0.004
/** Of one unit only 近 says nearly as much; 不足 holds it against a bound. */
const isNearly = /，(?:已|已经)?(?:近|将近|接近)/u
/** Hours of work or lessons are fewer than a day has. */
const isWorkingTime = (one: string, other: string) => /[天周期]/u.test(one + other) && /[时時]/u.test(one + other)

/** `27个月，超过3年`, `30亩（合20公顷）`, `2.4万元（2400元）`: a measure told twice, once wrongly. */
const twiceHits: NumberRule = text =>
  matchesOf(text, twice).flatMap((match): Hit[] => {
    const [quote, figure1 = '', unit1 = '', inBracket, equal, more, less, figure2 = '', , unit2 = ''] = match
    const first = { value: amountOf(figure1), figure: figure1, unit: unit1 }
    const second = { value: amountOf(figure2), figure: figure2, unit: unit2 }
    const isBracketed = equal === undefined && more === undefined && less === undefined
    if (isBracketed && !match.groups?.inside) return []
    if (sizeOf.get(unit1)?.kind !== sizeOf.get(unit2)?.kind || !(first.value > 0 && second.value > 0)) return []
    const bound = more ? 'above' : less ? 'below' : 'same'
    if (agrees(first, second, bound)) return []
    const ratio = baseOf(second) / baseOf(first)
    // The same unit in brackets may tell of another thing; a point or a 万 misplaced tells of the same.
    if (unit1 === unit2 && (bound === 'above' || (bound === 'same' && !isPowerOfTen(ratio)))) return []
    if (unit1 === unit2 && bound === 'below' && !isNearly.test(quote)) return []
    const isLoose = isBracketed && inBracket === undefined
    if (isLoose && (isWorkingTime(unit1, unit2) || ratio > 1000 || ratio < 0.001)) return []
    const tail = match.groups?.inside ? unit2.length + 1 : unit2.length
    const end = match.index + quote.length - (tail - unit2.length)
    const said = text.slice(end - (quote.length - quote.lastIndexOf(figure2)) + (tail - unit2.length), end)
    const right =
      rightOf(first, second, bound) / (amountOf(figure2) / amountOf(figure2.replace(/(?<=\d)[万萬亿億]+/u, '')))
    const reading = rewritten(said, right)
    const hit: Hit = { rule: 'reckoning', start: end - said.length, end, confidence: isLoose ? 0.66 : 0.74 }
    return [{ ...hit, fixes: reading ? [{ text: reading }] : [], params: { expected: reading ?? `${right}${unit2}` } }]
  })

/** Rules about measures told in two units. */
export const conversionRules: readonly NumberRule[] = [
  gated(
    /(?:[年月日天周期时時钟鐘米里亩畝顷斤克吨噸元方]|公里)(?:[（(](?:[即合约折相等也整足计共长]|[\d一二两兩三四五六七八九十])|，(?:已|已经|历时)?(?:[即合折相整足超近将接约]|长达|等于|也就|不[到足满]|未满|多于|共?计))/u,
    twiceHits,
  ),
]
