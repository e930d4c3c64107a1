import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { placesOf } from './numerals.ts'

const counted =
  '万元|萬元|亿元|億元|元|人次|人|户|戶|个|個|家|件|条|條|处|處|项|項|起|名|亩|畝|公里|座|所|台|辆|輛|吨|噸|宗|份|栋|棟|间|間|米'
const value = '(\\d+(?:\\.\\d+)?)'
const done =
  '已|其中|完成|办结|辦結|办复|整改|追回|清退|脱贫|销号|验收|竣工|开工|投产|兑现|审结|支付|偿还|返还|化解|答复|拆除|通过|完成|售出|卖出|賣出|用去|用掉|发出|發出|运走|調出|调出|收割|栽完|收回|归还|歸還'
const rest =
  '其余的?|其餘的?|剩下的?|剩余的?|剩餘的?|余下的?|尚有|还有|還有|仍有|尚余|尚欠|[还還尚][剩差欠]|正在[\\u3400-\\u9fff]{2}的?'
/** A whole, one part that is done with, and what is left, in one sentence and one unit. */
const remainder = new RegExp(
  `(?<![\\d.,年])${value}(${counted})([^。；\\d]{0,24})(?<![\\d.,])${value}\\2([^。；\\d]{0,14}?)(?<=[，、])(${rest})([^，。；\\d]{0,6})${value}\\2(?!次)`,
  'gu',
)
/** What else may have come to the whole or gone from it. */
const changed =
  /另|新增|增加|追加|[结結][转轉]|上年|去年|再|又|约|約|近|余|超|多|左右|比|每|平均|利息|[罚罰]|借|以上|不足|包括|分别|分別|共计|合计/u
/** Of what is left, one part. */
const partly = new RegExp(`${changed.source}|[中里內内有]`, 'u')
/** What goes on to tell of what is left. */
const more = /余款|[余餘]下|剩|其他|其它|另/u
const sentenceRest = (text: string, from: number) => /^[^。；\n]{0,40}/u.exec(text.slice(from, from + 40))?.[0] ?? ''

/** `37个……，已完成29个，其余10个……`: what is left is not the whole less the part. */
const remainderHits: NumberRule = text =>
  matchesOf(text, remainder).flatMap(match => {
    const [quote, whole = '', unit = '', between = '', part = '', behind = '', word = '', label = '', left = ''] = match
    const isDone = new RegExp(done, 'u').test(between) || new RegExp(done, 'u').test(behind)
    if (!isDone || changed.test(between) || changed.test(behind) || partly.test(label)) return []
    const lead = text.slice(Math.max(0, match.index - 12), match.index)
    if (/[增比]/u.test(lead.slice(-2)) || changed.test(text.slice(match.index + quote.length).slice(0, 1))) return []
    const places = Math.max(placesOf(whole), placesOf(part), placesOf(left))
    const real = Number(whole) - Number(part)
    // 其余 of a part that is itself more than half done is the only reading; what is more than the whole is another thing.
    if (real <= 0 || Number(left) > Number(whole) || Math.abs(real - Number(left)) < 0.6 * 10 ** -places) return []
    // 还有 may name some of what is left: there only a slip is told.
    const isAll = /^(?:[其剩余]|[还還尚][剩差欠])/u.test(word)
    if (!isAll && !isSlip(left, real.toFixed(placesOf(left)))) return []
    const behindAll = sentenceRest(text, match.index + quote.length)
    if (more.test(behindAll) || new RegExp(`\\d${unit}`, 'u').test(behindAll)) return []
    const start = match.index + quote.length - left.length - unit.length
    const expected = `${Number(real.toFixed(places))}${unit}`
    const hit: Hit = {
      rule: 'reckoning',
      start,
      end: start + left.length + unit.length,
      confidence: isAll ? 0.78 : 0.72,
    }
    return [{ ...hit, fixes: [{ text: expected }], params: { expected } }]
  })

const counts: Readonly<Record<string, number>> = { 两: 2, 兩: 2, 二: 2, 三: 3, 四: 4 }
const named = new RegExp(
  `(?<=[，；。、])([两兩二三四])(?:[笔筆项項次期者处處段类類批份户戶家村队隊]|个[\\u3400-\\u9fff]{1,3})[^，。；\\d]{0,6}?(?:合[计計]|共[计計]?|[总總][计計])(?:[为為])?${value}(${counted})`,
  'gu',
)

/** Digits in other places: 44.4 of 44.1 is a misread last digit, 36.3 of 33.6 turned ones. */
function isSlip(said: string, real: string): boolean {
  if (said.length !== real.length || said.replace(/\d/gu, '') !== real.replace(/\d/gu, '')) return false
  const differing = [...said].filter((digit, at) => digit !== real[at]).length
  return differing === 1 || [...said].sort().join('') === [...real].sort().join('')
}

/** Every sum of so many of the figures up to an index. */
function sumsOf(figures: readonly number[], last: number, count: number): number[] {
  if (count === 0) return [0]
  const sums: number[] = []
  for (let at = last; at >= count - 1; at--)
    for (const sum of sumsOf(figures, at - 1, count - 1)) sums.push(sum + (figures[at] as number))
  return sums
}
const mostFigures = 12

/** Whether a text may name a sum by the number of its addends. */
export const namesSum = /[两兩二三四][^，。；\d]{1,10}?[合共总總][计計]?[为為]?\d/u

/**
 * `第一笔30万元……第二笔14.1万元，两笔合计44.4万元`: of the figures told before, in this block and in what leads to it,
 * no so many make the sum, and those that end with the last would, but for a slip.
 */
export const namedSumHits = (text: string, lead: string): Hit[] =>
  matchesOf(text, named).flatMap(({ index, 0: quote, 1: count = '', 2: said = '', 3: unit = '' }): Hit[] => {
    const before = matchesOf(lead + text.slice(0, index), new RegExp(`(?<![\\d.,])${value}${unit}`, 'gu'))
      .map(([, figure]) => figure as string)
      .slice(-mostFigures)
    const needed = counts[count] ?? 0
    if (before.length < needed) return []
    const figures = before.map(Number)
    const places = Math.max(placesOf(said), ...before.map(placesOf))
    const own = Number(said).toFixed(places)
    const isMade = sumsOf(figures, figures.length - 1, needed).some(sum => sum.toFixed(places) === own)
    if (isMade || own.replace('.', '').length < 3) return []
    const last = figures.at(-1) as number
    const meant = sumsOf(figures, figures.length - 2, needed - 1).map(sum => (sum + last).toFixed(places))
    const real = meant.reverse().find(sum => isSlip(own, sum))
    if (real === undefined) return []
    const start = index + quote.length - said.length - unit.length
    const fixes = [{ text: `${Number(real)}${unit}` }]
    const params = { sum: Number(real), whole: Number(said) }
    return [{ rule: 'sum', start, end: start + said.length + unit.length, confidence: 0.72, fixes, params }]
  })

const kinds = '个|個|件|家|所|处|處|座|名|人|支|项|項'
const groups = new RegExp(
  `([\\u3400-\\u9fff]{2,4}?)(?:[共总總]?[计計]?)(\\d+)(${kinds})，其中([^，。；、\\d]{0,6})\\1(\\d+)\\3[，、；]([^，。；\\d]{1,16}[、和及][^，。；、\\d]{0,8})\\1(\\d+)\\3(?=[，。；])`,
  'gu',
)
/** `党支部27个，其中村党支部18个，机关、学校、企业党支部8个`: the last part gathers what is left, and yet one is missing. */
const groupHits: NumberRule = text =>
  matchesOf(text, groups).flatMap(({ index, 0: quote, 2: whole = '', 3: unit = '', 5: first = '', 7: last = '' }) => {
    const sum = Number(first) + Number(last)
    if (sum === Number(whole)) return []
    const start = index + quote.length - last.length - unit.length
    const right = Number(whole) - Number(first)
    const hit: Hit = { rule: 'sum', start, end: start + last.length + unit.length, confidence: 0.64 }
    return [{ ...hit, fixes: right > 0 ? [{ text: `${right}${unit}` }] : [], params: { sum, whole: Number(whole) } }]
  })

/** Rules about what is left of a whole, and about the last of its parts. */
export const remainderRules: readonly NumberRule[] = [
  gated(/其[余餘]|剩|余下|[尚还還仍][有余欠差]|正在/u, remainderHits),
  gated(/，其中[^，。；、\d]{2,10}\d/u, groupHits),
]
