import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { namedListRules } from './named-lists.ts'
import { rewritten } from './numerals.ts'

const numeral = '(\\d{1,2}|[一二三四五六七八九十两]{1,3})'

interface Named {
  start: number
  quote: string
  said: number
  real: number
}

function countHit({ start, quote, said, real }: Named, confidence: number): Hit {
  const reading = rewritten(quote, real)
  const fixes = reading ? [{ text: reading }] : []
  return { rule: 'list_count', start, end: start + quote.length, confidence, fixes, params: { said, real } }
}

/** One way to number the points of a paragraph. */
const pointStyles: readonly RegExp[] = [
  /(?:^|(?<=[。；：，！？]))([一二三四五六七八九十])(?:是|要)(?![否的])/gu,
  /(?:^|(?<=[。；：，！？]))[（(]([一二三四五六七八九十]{1,2})[）)]/gu,
  /(?:^|(?<=[。；：，！？]))第([一二三四五六七八九十])(?=[，、])/gu,
  /(?:^|(?<=[。；：，！？]))其([一二三四五六七八九十])(?=[，、是])/gu,
  /([①-⑳])/gu,
  /(?:^|(?<=[。；：]))([一二三四五六七八九十])、(?=[\u3400-\u9fff“《])/gu,
]
const announced = new RegExp(
  `(?<![第前后另其每这\\d])${numeral}(?:个方面|大方面|方面|个环节|个问题|个要点|项|点|条|件|大|种|類|类|步|個|个)(?!月)[\\u3400-\\u9fff“”]{0,10}[：，。]$`,
  'u',
)
const pointValue = (mark: string) => (mark >= '①' && mark <= '⑳' ? mark.charCodeAt(0) - 0x245f : numberOf(mark))
const reachBefore = 26

/** `抓好三项工作：一是……；二是……。`: fewer or more points than are announced right before the first. */
const pointHits: NumberRule = text =>
  pointStyles.flatMap(style => {
    const points = matchesOf(text, style).map(match => ({ match, value: pointValue(match[1] as string) }))
    return points.flatMap(({ match: { index }, value }, at): Hit[] => {
      if (value !== 1) return []
      let last = 1
      while (points[at + last]?.value === last + 1) last++
      // A series that goes on elsewhere or has lost a number is another rule's.
      const next = points[at + last]?.value
      if (last < 2 || (next !== undefined && next !== 1)) return []
      const from = Math.max(0, index - reachBefore)
      const before = announced.exec(text.slice(from, index))
      const said = before ? numberOf(before[1] as string) : last
      if (!before || said === last || said < 2) return []
      // `已整改51个，正在整改12个。（一）`: a count of its own, which announces nothing.
      if (/[个项点条件大]。$/u.test(before[0])) return []
      const quote = before[0].slice(0, -1)
      return [countHit({ start: from + before.index, quote, said, real: last }, said > last ? 0.58 : 0.66)]
    })
  })

const unit = '社区|街道|中学|小学|水库|镇|鎮|乡|鄉|村|县|縣|区|區|市|局'
const closing = new RegExp(`(${unit})(等)?${numeral}[个個]?(?:\\1)(?![民长委级政域场內内])`, 'gu')
const longestName = 8
const longestMembers = 160

/** How many members that end in one unit stand before an index, parted by 、 or 和. */
function membersBefore(text: string, end: number, named: string): number {
  const before = text.slice(Math.max(0, end - longestMembers), end)
  const clause = before.slice(Math.max(...[...'，。；：（'].map(mark => before.lastIndexOf(mark))) + 1)
  const parts = clause.split(/[、和与及]/u).reverse()
  let count = 0
  for (const part of parts) {
    if (!part.endsWith(named) || !/^[\u3400-\u9fff]+$/u.test(part)) break
    count++
    if (part.length > longestName + named.length) break
  }
  return count
}

/** `青山镇、河口镇、大坝镇等2个镇`: more members than are said, or, without 等, another number of them. */
const memberHits: NumberRule = text =>
  matchesOf(text, closing).flatMap(({ index, 0: quote, 1: named = '', 2: more, 3: figure = '' }): Hit[] => {
    const real = membersBefore(text, index + named.length, named)
    const said = numberOf(figure)
    if (real < 2 || Number.isNaN(said) || (more ? said >= real : said === real)) return []
    const start = index + named.length + (more?.length ?? 0)
    return [countHit({ start, quote: quote.slice(start - index), said, real }, 0.66)]
  })

const composed = new RegExp(`[由共]${numeral}([人名])[^，。；\\d]{0,6}组成，其中[：，]?`, 'gu')
const memberPart = new RegExp(`^[^\\d，。；、]{1,14}?${numeral}[人名](?=[，、。；和]|$)[，、和]?`, 'u')
const overlapping = /党员|女|男|民族|学历|职称|以上|以下|非|干部|青年|新|兼|主任|组长|主席/u

/** `由5人组成，其中代表1人，专家3人`: members that do not make the whole. */
const composedHits: NumberRule = text =>
  matchesOf(text, composed).flatMap(({ index, 0: opening, 1: whole = '' }): Hit[] => {
    let at = index + opening.length
    let [sum, parts, last] = [0, 0, at]
    for (let part = memberPart.exec(text.slice(at)); part; part = memberPart.exec(text.slice(at))) {
      if (overlapping.test(part[0])) return []
      sum += numberOf(part[1] as string)
      parts++
      last = at + part[0].replace(/[，、和]$/u, '').length
      at += part[0].length
    }
    if (parts < 2 || sum === numberOf(whole) || /^等|其余|其他/u.test(text.slice(last, last + 12))) return []
    return [
      {
        rule: 'sum',
        start: index + opening.length,
        end: last,
        confidence: 0.7,
        params: { sum, whole: numberOf(whole) },
      },
    ]
  })

const numbered = /二(?:是|要)|[。；]二、|[（(]二[）)]|[第其]二[，、是]/u
const members = /[镇鎮乡鄉村县縣区區市局道学库]等?(?:\d|[两二三四五六七八九十])/u

/** Whether a block may tell how many members or points a list has. */
export const mayHoldList = (text: string): boolean =>
  (text.includes('二') && numbered.test(text)) ||
  (text.includes('、') &&
    (members.test(text) || /、[\u3400-\u9fff]{1,6}(?:\d|[两兩二三四五六七八九十])/u.test(text))) ||
  text.includes('②') ||
  text.includes('组成，其中')

/** Rules about lists that say how many members they have. */
export const listRules: readonly NumberRule[] = [
  ...namedListRules,
  pointHits,
  memberHits,
  gated('组成，其中', composedHits),
]
