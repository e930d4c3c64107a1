import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const numeral = '[两兩二三四五六七八九]'
const series = new RegExp(`(${numeral})(?:个|個|大|方面|项|項|点|點|种|種)\\p{Script=Han}{0,6}[：:，，]\\s?一是`, 'gu')
/** What is counted of a speech, no towns and firms: 这四个问题, 以上三点. */
const again = new RegExp(
  `(?:[这這]|以上|上述)(${numeral})(?=方面|[点點](?:要求|意见|意見|建议|建議|体会|體會|[，。是])|(?:个|個|大|项|項|种|種)(?:问题|問題|方面|不|短板|环节|環節|弱项|弱項|矛盾|原因|难题|難題|特点|特點|做法|要求|措施|任务|任務|原则|原則|关系|關係|转变|轉變|坚持|堅持|重点|重點|阶段|階段|步骤|步驟))`,
  'u',
)
/** So far behind the announcement it is spoken of again. UTF-16 units. */
const reach = 400

/** `三个不够：一是……二是……三是……。这四个问题`: what was counted is counted otherwise right behind. */
const againHits: NumberRule = text =>
  matchesOf(text, series).flatMap(({ index, 0: quote, 1: told = '' }): Hit[] => {
    const behind = text.slice(index + quote.length, index + quote.length + reach)
    const other = again.exec(behind)
    const [said, count] = [amountOf(other?.[1] ?? ''), amountOf(told)]
    if (!other || said === count) return []
    const items = behind.slice(0, other.index)
    const next = `${'一二三四五六七八九十'[count] ?? ''}是`
    const last = `${'一二三四五六七八九十'[count - 1] ?? ''}是`
    if (!items.includes(last) || items.includes(next) || /[个個大项項][^，。；：]{0,6}[：:]/u.test(items)) return []
    const at = index + quote.length + other.index + other[0].length - 1
    const reading = count === 2 ? '两' : told
    return [
      {
        ...hit('list_count', { index: at, 0: other[1] as string }, 0.72, reading),
        params: { said, real: count },
      },
    ]
  })

/** `一是…；二是…；三是…。针对这四个问题`: they are counted right behind, and otherwise. */
const unannouncedHits: NumberRule = text => {
  const other = again.exec(text)
  if (!other) return []
  const from = text.lastIndexOf('一是', other.index)
  if (from < 0 || other.index - from > reach) return []
  const items = text.slice(from, other.index)
  let count = 1
  while (items.includes(`${'一二三四五六七八九十'[count]}是`)) count++
  const said = amountOf(other[1] ?? '')
  const last = items.lastIndexOf(`${'一二三四五六七八九十'[count - 1]}是`)
  const isAnnounced = /[两兩二三四五六七八九\d](?:个|個|大|方面|项|項|点|點)[^。]{0,12}[：:，,。]\s?$/u.test(
    text.slice(Math.max(0, from - 24), from),
  )
  // Right behind the last item, which is one sentence.
  if (count < 2 || count === said || isAnnounced || !/^[^。]*。[^。]{0,12}$/u.test(items.slice(last))) return []
  const index = other.index + other[0].length - 1
  return [
    {
      ...hit(
        'list_count',
        { index, 0: other[1] as string },
        0.66,
        count === 2 ? '两' : ('一二三四五六七八九十'[count - 1] ?? ''),
      ),
      params: { said, real: count },
    },
  ]
}

const above = new RegExp(
  `(?<=[。；])(?:以上|上述)(${numeral})(?=[项項笔筆](?:问题|問題|资金|資金|支出|收入|金额|金額)?[，合共均])`,
  'gu',
)
const money = /(?<![\d.])\d[\d,.]*\s?[万萬亿億]?元/gu
/** `少计386.5万元，多列120万元。以上三项`: more than the sums told before it in the paragraph. */
const aboveHits: NumberRule = text =>
  matchesOf(text, above).flatMap((match): Hit[] => {
    const [quote, told = ''] = match
    const before = text.slice(0, match.index)
    const sums = matchesOf(before, money).length
    const said = amountOf(told)
    // Items may be told without a sum of their own, or with more than one.
    if (sums < 2 || sums >= said || /[一二三]是|[①②]|分[别別]|、[^，。]{0,12}元/u.test(before)) return []
    if (/[（(][二三四2-4][）)]/u.test(before.slice(4))) return []
    const clauses = before.replace(/。$/u, '').split(/[，；。]/u)
    const first = clauses.findIndex(clause => /\d[万萬亿億 ]*元/u.test(clause))
    if (clauses.length - first !== sums) return []
    const reading = '一两三四五六七八九'[sums - 1] ?? ''
    const index = match.index + quote.length - told.length
    return [{ ...hit('list_count', { index, 0: told }, 0.58, reading), params: { said, real: sums } }]
  })

/** Rules about counts that are told twice. */
export const toldCountRules: readonly NumberRule[] = [
  gated('一是', againHits),
  gated('二是', unannouncedHits),
  gated(/(?:以上|上述)[两兩二三四五六七八九][项項笔筆]/u, aboveHits),
]
