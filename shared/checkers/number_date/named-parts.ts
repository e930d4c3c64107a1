import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { turnsOf } from './digit-slips.ts'
import { gated } from './gated.ts'
import { placesOf } from './numerals.ts'

const unit = '([万萬亿億]?(?:美元|元|[吨噸]|[亩畝]|人|千瓦[时時]|公[斤顷頃]))'
/** Behind its name a figure stands as it is; what grew by so much is no part. */
const link = '(?:增加值)?(?:[^，。；：、\\d增减減降升比占佔]{0,6})(?:[为為达達]到?|[约約共]|[实實][现現]|完成)?'

/** Wholes that by their names have these parts and no others. */
const wholes: readonly { whole: string; parts: readonly string[] }[] = [
  {
    whole: '(?:生[产產][总總]值|GDP)',
    parts: ['第一[产產][业業]', '第二[产產][业業]', '第三[产產][业業]'],
  },
  {
    whole: '消[费費]品零售[总總][额額]',
    parts: ['城[镇鎮][^，。；、\\d]{0,4}零售[额額]', '(?:[乡鄉]村|[农農]村)[^，。；、\\d]{0,4}零售[额額]'],
  },
  { whole: '消[费費]品零售[总總][额額]', parts: ['商品零售[额額]?', '餐[饮飲](?:[业業])?收入'] },
  { whole: '[进進]出口[总總]?[额額值]', parts: ['(?<![进進])出口[总總]?[额額值]?', '[进進]口(?!出)[总總]?[额額值]?'] },
  { whole: '人口', parts: ['城[镇鎮](?:常住)?人口', '(?:[乡鄉]村|[农農]村)(?:常住)?人口'] },
]
const rules = wholes.map(({ whole, parts }) => ({
  whole: new RegExp(`${whole}${link}(\\d+(?:\\.\\d+)?)${unit}?(?![\\d.])`, 'gu'),
  parts: parts.map(part => new RegExp(`${part}${link}(\\d+(?:\\.\\d+)?)${unit}(?![\\d.])`, 'u')),
}))
/** So far behind their whole its parts are told. UTF-16 units. */
const reach = 260

interface Told {
  start: number
  figure: string
  /** Its unit, empty where none stands behind it. */
  unit: string
}

/** The parts of a whole in their order, told in its unit; none where one of them is not. */
function partsBehind(text: string, from: number, patterns: readonly RegExp[], wanted: string | undefined): Told[] {
  const parts: Told[] = []
  let [at, unit] = [from, wanted]
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(at, from + reach))
    const [quote = '', figure = '', own] = match ?? []
    if (!match || (unit !== undefined && own !== unit)) return []
    unit = own
    const end = at + match.index + quote.length
    parts.push({ start: end - figure.length - (own?.length ?? 0), figure, unit: own ?? '' })
    at = end
  }
  return parts
}

/** A figure with the value that would make the sum right, and how it came to be another. */
function slips(whole: Told, parts: readonly Told[], gap: number) {
  return [whole, ...parts].flatMap(told => {
    const right = (Number(told.figure) + (told === whole ? -gap : gap)).toFixed(placesOf(told.figure))
    const slip = turnsOf(told.figure, right)
    return slip ? [{ ...told, right, slip }] : []
  })
}

/** Only figures of so many digits tell by two that changed places. */
const fewestDigits = 3
const digitsOf = (figure: string) => figure.replace('.', '').length

/** `第一产业82.3亿元，第二产业241.5亿元，第三产业268.9亿元`: parts of which one slip of a digit makes their whole. */
const partHits: NumberRule = text =>
  rules.flatMap(({ whole: pattern, parts: patterns }) =>
    matchesOf(text, pattern).flatMap(({ index, 0: quote, 1: figure = '', 2: unit }): Hit[] => {
      const end = index + quote.length
      const parts = partsBehind(text, end, patterns, unit)
      if (parts.length === 0 || digitsOf(figure) < fewestDigits) return []
      const whole = { start: end - figure.length - (unit?.length ?? 0), figure, unit: unit ?? '' }
      const gap = Number(figure) - parts.reduce((sum, part) => sum + Number(part.figure), 0)
      const places = Math.min(...[whole, ...parts].map(one => placesOf(one.figure)))
      if (Math.abs(gap) <= 0.51 * (parts.length + 1) * 10 ** -places) return []
      const all = slips(whole, parts, gap)
      const turned = all.filter(({ slip }) => slip === 'turned')
      const likely = turned.length > 0 ? turned : all
      const [first, last] = [likely[0], likely.at(-1)]
      if (!first || !last) return []
      const stop = last.start + last.figure.length + last.unit.length
      const fixes = likely.map(({ start, figure: said, right }) => ({
        text: text.slice(first.start, start) + right + text.slice(start + said.length, stop),
      }))
      if (likely.length === 1) {
        const params = { expected: first.right + first.unit }
        return [{ rule: 'reckoning', start: first.start, end: stop, confidence: 0.78, fixes, params }]
      }
      const sum = Number((Number(figure) - gap).toFixed(2))
      const params = { sum, whole: Number(figure) }
      return [{ rule: 'sum', start: first.start, end: stop, confidence: 0.66, fixes, params }]
    }),
  )

/** Rules about parts that make a whole by what they are called. */
export const namedPartRules: readonly NumberRule[] = [gated(/第三[产產][业業]|[额額]|[进進]口|人口/u, partHits)]
