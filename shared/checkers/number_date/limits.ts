import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const figure = '(\\d+(?:\\.\\d+)?)'
const link = '(?:为|為|达到?|達到?|约|約|是|高达|降至|升至|均为|测得|已达|在)?'

interface Limit {
  pattern: RegExp
  least: number
  most: number
}
/** Measures that nature keeps within bounds. */
const limits: readonly Limit[] = [
  { pattern: new RegExp(`(?:体温|體溫)[^，。；\\d]{0,4}?${link}${figure}(?=℃|摄氏度|度)`, 'gu'), least: 25, most: 45 },
  {
    pattern: new RegExp(
      `(?:气温|氣溫|室温|水温|地温)[^，。；\\d炉岩]{0,4}?${link}${figure}(?=℃|摄氏度|度(?![以电]))`,
      'gu',
    ),
    least: 0,
    most: 99,
  },
  { pattern: new RegExp(`(?:pH|PH|ph|酸碱度)值?${link}${figure}(?![\\d.]*[%万倍])`, 'gu'), least: 0, most: 14 },
  { pattern: new RegExp(`(?:相对|空气)(?:湿度)${link}${figure}(?=%)`, 'gu'), least: 0, most: 100 },
  {
    pattern: new RegExp(`(?:视力)[^，。；\\d]{0,4}?${link}${figure}(?![\\d.%]|[米人年岁个分])`, 'gu'),
    least: 0,
    most: 6,
  },
  {
    pattern: new RegExp(
      `(?:男子|女子|男性|女性|男孩|女孩|死者|嫌疑人|被告人|[他她该])(?:的|，)?身高${link}${figure}(?=米)`,
      'gu',
    ),
    least: 0.3,
    most: 2.5,
  },
  {
    pattern: new RegExp(`(?:男|女)?(?:婴儿?|新生儿|早产儿)[^。；\\d]{0,8}?体重${link}${figure}(?=公斤|千克|kg)`, 'gu'),
    least: 0.3,
    most: 12,
  },
]

/** A figure with its point where the bounds want it: 389 was 38.9. */
function pointMoved(value: string, { least, most }: Limit): string[] {
  const digits = value.replace('.', '')
  return [...digits.slice(1)]
    .map((_, at) => `${digits.slice(0, at + 1)}.${digits.slice(at + 1)}`)
    .filter(reading => Number(reading) >= least && Number(reading) <= most)
}

/** `体温389℃`, `pH值16.5`. */
const limitHits: NumberRule = text =>
  limits.flatMap(limit =>
    matchesOf(text, limit.pattern)
      .filter(([, value]) => Number(value) < limit.least || Number(value) > limit.most)
      .map(({ index, 0: quote, 1: value = '' }) =>
        hit(
          'out_of_bounds',
          { index: index + quote.length - value.length, 0: value },
          0.76,
          ...pointMoved(value, limit),
        ),
      ),
  )

const pressure = /血压[^，。；\d]{0,4}?(\d{2,3})\/(\d{2,3})(?=mmHg|毫米汞柱|[，。；])/giu
/** `血压80/120mmHg`: the greater stands first. */
const pressureHits: NumberRule = text =>
  matchesOf(text, pressure)
    .filter(([, high, low]) => Number(high) < Number(low))
    .map(({ index, 0: quote, 1: high = '', 2: low = '' }) => {
      const pair = `${high}/${low}`
      return hit('range_backwards', { index: index + quote.length - pair.length, 0: pair }, 0.76, `${low}/${high}`)
    })

const unit = '[万亿]?(?:元|米|℃|度|毫米|吨|人|公斤|分|岁|亩|公里|天|小时|mm|m|%)'
const extremes = new RegExp(
  `(最[高大多低小少])([^，。；、\\d]{0,8}?)${link}(-?\\d+(?:\\.\\d+)?)(${unit})[^，。；、\\d]{0,4}[，、](?:其中)?(最[高大多低小少])([^，。；、\\d]{0,8}?)${link}(-?\\d+(?:\\.\\d+)?)\\4`,
  'gu',
)
const isTop = (word: string) => /[高大多]/u.test(word)
/** `最高气温18℃，最低气温25℃`: the least is more than the most. */
const extremeHits: NumberRule = text =>
  matchesOf(text, extremes).flatMap(
    ({ index, 0: quote, 1: one = '', 2: noun = '', 3: a, 5: other = '', 6: noun2 = '' }): Hit[] => {
      const isOneThing = noun2 === '' || noun.endsWith(noun2.slice(-2)) || noun === noun2
      const [top, bottom] = isTop(one) ? [a, matchedLast(quote)] : [matchedLast(quote), a]
      if (isTop(one) === isTop(other) || !isOneThing || Number(top) >= Number(bottom)) return []
      return [hit('range_backwards', { index, 0: quote }, 0.68)]
    },
  )
const matchedLast = (quote: string) => /-?\d+(?:\.\d+)?(?=[^\d]*$)/u.exec(quote)?.[0] ?? ''

/** Rules about figures beyond what nature allows. */
export const limitRules: readonly NumberRule[] = [
  gated(/[体體气氣室水地][温溫]|pH|PH|ph|酸碱|湿度|覆盖|视力|身高|体重/u, limitHits),
  gated('血压', pressureHits),
  gated(/最[高大多低小少]/u, extremeHits),
]
