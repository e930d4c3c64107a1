import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { placesOf } from './numerals.ts'

const rate =
  /(增[长長加幅]|上升|提高|上涨|上漲|[增减減][产產收]|下降|[减減]少|降低|回落|下滑|下跌|[减減]幅|降幅)(?:了|率?[为為]|[达達]到?|幅度[为為达達])?(\d+(?:\.\d+)?)%/gu
const figure =
  /(?<![\d.])(\d[\d,]*(?:\.\d+)?)([万亿]?(?:\p{Script=Han}{1,3}(?<=人次|平方米|立方米|公顷|公里|公斤|标箱|千瓦时)|\p{Script=Han}))/gu
const old =
  /(?:[上去]年(?:同期|同月|底|末)?|前年|[由从從]|年初|同期|原[来來]|基期|(?:19|20)\d\d年)(?:(?!今年|本年|增|降|减|減)[^，。；]){0,12}$/u
const fromVerb = /^(?:[^，。；]{0,2})(?:[减減下降增上提回][少降长長加升高落][到至为為]|[增减減降][到至为為])/u
/** What is said of the figure before it would be true the other way round. */
const opposite: Readonly<Record<string, string>> = {
  增长: '下降',
  增長: '下降',
  增加: '减少',
  上升: '下降',
  提高: '降低',
  上涨: '下跌',
  上漲: '下跌',
  下降: '增长',
  减少: '增加',
  減少: '增加',
  降低: '提高',
  回落: '上升',
  下滑: '上升',
  下跌: '上涨',
  增幅: '降幅',
  降幅: '增幅',
  增产: '减产',
  减产: '增产',
  增收: '减收',
  减收: '增收',
  减幅: '增幅',
  減幅: '增幅',
}
const falls = /[降减減落滑跌]/u
const reach = 70

interface Amount {
  value: number
  slack: number
  unit: string
  at: number
  end: number
}

const slackOf = (quote: string) => 0.5 * 10 ** -placesOf(quote)

/** Whether a share of growth lies within what two figures give, whichever way they were rounded. */
function gives(from: Amount, to: Amount, said: number, slack: number): boolean {
  const rates = [to.value - to.slack, to.value + to.slack].flatMap(high =>
    [from.value - from.slack, from.value + from.slack].map(low => Math.abs(high / low - 1) * 100),
  )
  return said >= Math.min(...rates) - slack && said <= Math.max(...rates) + slack
}

/** `由37起减少到22起，增长40.5%`: the figures give the rate, but the other way round. */
const turnedHits: NumberRule = text =>
  matchesOf(text, rate).flatMap(({ index, 0: quote, 1: verb = '', 2: said = '' }): Hit[] => {
    const from = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index), index - reach) + 1
    const stretch = text.slice(from, index)
    const amounts = matchesOf(stretch, figure)
      .map(
        (match): Amount => ({
          value: Number((match[1] ?? '').replaceAll(',', '')),
          slack: placesOf(match[1] ?? '') === 0 ? 0 : slackOf(match[1] ?? ''),
          unit: match[2] ?? '',
          at: match.index,
          end: match.index + match[0].length,
        }),
      )
      .filter(({ unit, value }) => value > 0 && !/^[年月日时時点点第]/u.test(unit))
    const [one, other] = amounts.slice(-2)
    if (!one || !other || one.unit[0] !== other.unit[0] || one.value === other.value) return []
    const [isOneOld, isOtherOld] = [one, other].map(({ at }) => old.test(stretch.slice(Math.max(0, at - 18), at)))
    const isMoved = isOneOld && fromVerb.test(stretch.slice(one.end))
    // Two years say by themselves which of them was before.
    const told = [one, other].map(({ at }) =>
      Number(/((?:19|20)\d\d)年(?:(?!\d{4}年)[^，。；]){0,12}$/u.exec(stretch.slice(Math.max(0, at - 18), at))?.[1]),
    )
    const [first = Number.NaN, second = Number.NaN] = told
    const isByYear = first !== second && !Number.isNaN(first + second)
    if (isOneOld === isOtherOld && !isMoved && !isByYear) return []
    const isFirstOld = isMoved || (isByYear ? first < second : isOneOld)
    const [then, now] = isFirstOld ? [one, other] : [other, one]
    const isDown = now.value < then.value
    if (isDown === falls.test(verb)) return []
    if (!gives(then, now, Number(said), slackOf(said) + 0.06)) return []
    const fix = opposite[verb]
    // With its rate, so that no other rule calls the rate wrong.
    return [hit('direction', { index, 0: quote }, 0.92, ...(fix ? [quote.replace(verb, fix)] : []))]
  })

const points =
  /[由从從][^，。；\d]{0,8}(\d+(?:\.\d+)?)%[^，。；\d]{0,6}[到至为為][^，。；\d]{0,6}(\d+(?:\.\d+)?)%，[^，。；\d]{0,4}?(增[长長加]|上升|提高|下降|[减減]少|降低|回落)了?(\d+(?:\.\d+)?)[个個]百分[点點]/gu
/** `由41.2%提高到45.8%，下降4.6个百分点`. */
const pointHits: NumberRule = text =>
  matchesOf(text, points).flatMap(({ index, 0: quote, 1: from, 2: to, 3: verb = '', 4: step = '' }): Hit[] => {
    const gap = Number(to) - Number(from)
    if (Math.abs(Math.abs(gap) - Number(step)) > 0.011 || gap < 0 === falls.test(verb)) return []
    const fix = opposite[verb]
    return [hit('direction', { index: index + quote.lastIndexOf(verb), 0: verb }, 0.9, ...(fix ? [fix] : []))]
  })

/** Rules about verbs that say the opposite of their figures. */
export const turnedVerbRules: readonly NumberRule[] = [
  gated(
    /(?:[增上提下降减減回][长長加升高涨漲幅降少低落滑跌幅产產收]|降幅)(?:了|率?[为為]|[达達]到?|幅度[为為达達])?\d[\d.]*%/u,
    turnedHits,
  ),
  gated(/[个個]百分[点點]/u, pointHits),
]
