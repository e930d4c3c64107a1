import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { turnsOf } from './digit-slips.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { placesOf } from './numerals.ts'

interface Sum {
  start: number
  end: number
  sum: number
  whole: number
}

const sumHit = ({ start, end, sum, whole }: Sum, confidence: number): Hit => ({
  rule: 'sum',
  start,
  end,
  confidence,
  params: { sum: Math.round(sum * 1000) / 1000, whole },
})

const thing = '元|人次|人|户|个|家|张|吨|亩|公里|件|所|座|处|名|台|辆|斤|头|只|票|分|立方米|m³|米'
const totalled = new RegExp(
  `(?:合计|共计|总计|总量|三项合计|两项合计)[^，。；\\d]{0,6}?(\\d+(?:\\.\\d+)?)([万亿]?(?:${thing}))(?=[，。；]|$)`,
  'gu',
)
/** What a part of the sum itself says, or what is no addend. */
const notAdded = /其中|同比|增长|增加|减少|下降|平均|每|[比较]上年|[比较]去年|同期|占/u

/** `地表水10.2亿元，地下水3.1亿元，合计13.5亿元`: a total that the figures right before it do not make. */
const totalHits: NumberRule = text =>
  matchesOf(text, totalled).flatMap(({ index, 0: quote, 1: whole = '', 2: unit = '' }): Hit[] => {
    const sentence = text.slice(text.lastIndexOf('。', index) + 1, index)
    const parts = sentence.split(/[，、；：]/u).filter(part => part !== '')
    const addends: string[] = []
    const priced = new RegExp(`\\d.*?\\D\\d[\\d.]*${unit}$`, 'u')
    const addend = new RegExp(`^[^\\d]{1,24}?(\\d+(?:\\.\\d+)?)${unit}$`, 'u')
    for (const part of parts.reverse()) {
      const match = notAdded.test(part) ? null : addend.exec(part)
      // `排骨2斤46元`: an addend that is told with another figure leaves the sum unknown.
      if (!match && priced.test(part) && !notAdded.test(part)) return []
      if (!match) break
      addends.push(match[1] as string)
    }
    if (addends.length < 2) return []
    const slack =
      [...addends, whole].reduce((all, figure) => all + 0.5 * 10 ** -placesOf(figure), 0) *
        Number(addends.some(figure => figure.includes('.'))) +
      1e-9
    let sum = 0
    const isMade = addends.some((figure, at) => {
      sum += Number(figure)
      return at > 0 && Math.abs(sum - Number(whole)) <= slack
    })
    const tail = whole + unit
    const start = index + quote.length - tail.length
    return isMade ? [] : [sumHit({ start, end: start + tail.length, sum, whole: Number(whole) }, 0.64)]
  })

const alike = /([\u3400-\u9fff]{2,4}?)(?:[为為]|[约約])?(\d[\d,]*(?:\.\d+)?)(万?元)(?=[，；。])/gu
const totalOfAlike = /(?:[合共总總和]|[两兩三四五]项合)[计計](?:[为為])?(\d[\d,]*(?:\.\d+)?)(万?元)(?=[，；。]|$)/gu
/** `河砂1200吨，计货款102000元；碎石860吨，计货款94600元，共计169600元`: sums of one name of which the total has two digits turned. */
const alikeHits: NumberRule = text =>
  matchesOf(text, totalOfAlike).flatMap(({ index, 0: quote, 1: whole = '', 2: unit = '' }): Hit[] => {
    const from = text.lastIndexOf('。', index) + 1
    const parts = matchesOf(text.slice(from, index), alike).filter(part => part[3] === unit)
    const name = parts.at(-1)?.[1]?.slice(-2)
    const named = parts.filter(part => part[1]?.slice(-2) === name)
    if (named.length < 2 || named.length !== parts.length) return []
    const sum = named.reduce((all, part) => all + Number((part[2] as string).replaceAll(',', '')), 0)
    const said = whole.replaceAll(',', '')
    const right = sum.toFixed(placesOf(said))
    if (turnsOf(said, right) !== 'turned') return []
    const tail = whole + unit
    const start = index + quote.length - tail.length
    const expected = `${right}${unit}`
    return [{ ...hit('reckoning', { index: start, 0: tail }, 0.8, expected), params: { expected } }]
  })

const votes =
  /(?:同意|赞成|贊成)(?:票)?(\d+)票?[，、](?:不同意|反对|反對)(?:票)?(\d+)票?[，、](?:弃权|棄權)(?:票)?(\d+)票?/gu
const voters = /(?:实到|實到|出席|收回|有效票?|参加表决)[^，。；\d]{0,8}?(\d+)[人名张張票份]/gu

/** Votes that are more or fewer than those who cast them, and more present than called. */
const voteHits: NumberRule = text =>
  matchesOf(text, votes).flatMap(({ index, 0: quote, 1: yes, 2: no, 3: none }): Hit[] => {
    const cast = Number(yes) + Number(no) + Number(none)
    const known = matchesOf(text.slice(Math.max(0, index - 200), index), voters).map(([, count]) => Number(count))
    const last = known.at(-1)
    if (last === undefined || known.includes(cast)) return []
    return [sumHit({ start: index, end: index + quote.length, sum: cast, whole: last }, 0.74)]
  })

const called = /应到[^，。；\d]{0,6}?(\d+)[人名][^。\d]{0,6}?实到[^，。；\d]{0,6}?(\d+)[人名]/gu
const presentHits: NumberRule = text =>
  matchesOf(text, called)
    .filter(([, due, present]) => Number(present) > Number(due))
    .map(({ index, 0: quote }) => ({ rule: 'above_whole', start: index, end: index + quote.length, confidence: 0.8 }))

const scores = /(?:满分|总分|总计)(?:为)?(\d+)分[^。]{0,30}?其中[：，]?((?:[^，。；、\d]{1,10}\d+分[，、]?){2,})/gu
const scoreHits: NumberRule = text =>
  matchesOf(text, scores).flatMap(({ index, 0: quote, 1: whole, 2: list = '' }): Hit[] => {
    const sum = [...list.matchAll(/(\d+)分/gu)].reduce((all, [, score]) => all + Number(score), 0)
    if (sum === Number(whole)) return []
    const start = index + quote.length - list.length
    return [sumHit({ start, end: start + list.replace(/[，、]$/u, '').length, sum, whole: Number(whole) }, 0.7)]
  })

const formal: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰貳叁肆伍陆柒捌玖拾佰仟萬億零〇'].map((unit, at) => [
    unit,
    [...'一二二三四五六七八九十百千万亿零〇'][at] as string,
  ]),
)
const written =
  /([壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{2,})元整?[）)]?[（(，]?(?:小写)?[:：]?(?:人民币)?[¥￥]?(\d{1,3}(?: \d{3})+(?:\.\d+)?|\d[\d,]*(?:\.\d+)?)(万?)元?/gu
/** An amount written out that differs from its digits: `叁拾万元整（¥320000）`. */
const writtenHits: NumberRule = text =>
  matchesOf(text, written).flatMap(({ index, 0: quote, 1: words = '', 2: digits = '', 3: myriad }): Hit[] => {
    const said = amountOf([...words].map(unit => formal[unit] ?? unit).join(''))
    const counted = Number(digits.replace(/[, ]/gu, '')) * (myriad ? 1e4 : 1)
    if (Math.abs(said - counted) < 1 || counted === 0) return []
    const start = index + quote.lastIndexOf(digits)
    return [{ ...hit('reckoning', { index: start, 0: digits }, 0.78), params: { expected: String(said) } }]
  })

const lastYear = new RegExp(
  `(?<![\\d.])(\\d+(?:\\.\\d+)?)([万亿]?(?:${thing}|毫米|mm|TEU))，(?:(?:去年|上年|上年同期|去年同期|多年平均值?|常年)(?:同期)?(?:为)?|[较比](?:去年|上年|上年同期|去年同期|多年平均值?|常年)(?:同期)?(?:的)?)(\\d+(?:\\.\\d+)?)\\2，?(?:同比)?(增长|增加|上升|偏多|多|下降|减少|偏少|少)(\\d+(?:\\.\\d+)?)%`,
  'gu',
)
/** `1200万吨，上年同期1000万吨，增长12%`. */
const lastYearHits: NumberRule = text =>
  matchesOf(text, lastYear).flatMap(
    ({ index, 0: quote, 1: now = '', 3: then = '', 4: verb = '', 5: rate = '' }): Hit[] => {
      const isMore = /增|升|多/u.test(verb)
      const real = (Number(now) / Number(then) - 1) * (isMore ? 100 : -100)
      const slack = 0.5 * 10 ** -placesOf(rate) + (100 * (10 ** -placesOf(now) + 10 ** -placesOf(then))) / Number(then)
      if (Number(then) === 0 || Math.abs(real - Number(rate)) <= slack + 0.06) return []
      const tail = `${rate}%`
      const start = index + quote.length - tail.length
      const expected = `${real.toFixed(Math.max(1, placesOf(rate)))}%`
      return [{ ...hit('reckoning', { index: start, 0: tail }, 0.74, expected), params: { expected } }]
    },
  )

/** Rules about totals: sums, votes, scores, amounts in words, last year's figures. */
export const totalRules: readonly NumberRule[] = [
  gated(/[合共总]计|总量/u, totalHits),
  gated(/[合共总總和][计計][为為]?\d/u, alikeHits),
  gated(/[弃棄][权權]/u, voteHits),
  gated(/[满总]分/u, scoreHits),
  gated(/[壹贰叁肆伍陆柒捌玖拾佰仟]/u, writtenHits),
  gated(/上年|去年|多年平均|常年/u, lastYearHits),
]

/** Who came against who was called, in one clause and the next: told of a part of a block too. */
export const presentRules: readonly NumberRule[] = [gated(/实到/u, presentHits)]
