import type { Hit } from '../characters/text-blocks.ts'
import { plainHoles } from '../mask_lost/plain-holes.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

/** `〔202321号`, `〔201746` at the end of a line, `政办发2023〕21号`: the number of a paper without one of its brackets. */
const closingLost = /([〔［])((?:19|20)\d\d)(\d{1,4})(?:号|號|(?=\s*(?:$|\n)))/gu
const openingLost = /(?<=[发發办辦字函令规規])((?:19|20)\d\d)([〕］])(第?\d{1,4})[号號]/gu
const closings: Readonly<Record<string, string>> = { '〔': '〕', '［': '］' }
const openings: Readonly<Record<string, string>> = { '〕': '〔', '］': '［' }
const paperHits: NumberRule = text => [
  ...matchesOf(text, closingLost).map(match => {
    const [, opening = '', year, number] = match
    return hit('broken_numeral', match, 0.86, `${opening}${year}${closings[opening]}${number}号`)
  }),
  ...matchesOf(text, openingLost).map(match => {
    const [, year, closing = '', number] = match
    return hit('broken_numeral', match, 0.84, `${openings[closing]}${year}${closing}${number}号`)
  }),
]

const figure = '\\d[\\d,]*(?:\\.\\d+)?[%万亿]?(?:\\p{Script=Han}{0,4})'
/** `由2021年的15260元提高到2021年的16710元`, `2021年比2021年增长`: a change from a year to the same. */
const sameYear = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)年(?:的${figure}[，、]?\\p{Script=Han}{0,8}?(?:到|至|为)(?:了)?\\1年的(?=\\d)|(?:比|较|同比)\\1年(?=[增下减提上降多少翻]))`,
  'gu',
)
const sameYearHits: NumberRule = text =>
  matchesOf(text, sameYear).map(({ index, 1: year = '' }) =>
    hit('year_order', { index, 0: `${year}年` }, 0.8, `${Number(year) - 1}年`),
  )

/** `8月20日20日为主汛期`, `3月5日3月5日`: a day printed twice. */
const dayTwice = /(\d{1,2}月(\d{1,2})日)(?:\2日|\1)(?![游\d至到—–-])/gu
const dayHits: NumberRule = text =>
  matchesOf(text, dayTwice).map(match => hit('doubled_unit', match, 0.82, match[1] as string))

const shares =
  '覆盖率|合格率|达标率|[入升]学率|巩固率|普及率|绿化率|参保率|参合率|完成率|办结率|满意率|[镇市]化率|通车率|通畅率|入户率|及格率|优秀率|成活率|接种率|出勤率|调解率|化解率'
/** `占总人口的52；`, `达标率为97.7。`: a share that has lost its sign. */
const bareShare = new RegExp(
  `(?<![年比]占[^，。；\\d]{0,14})(?<=占(?:全\\p{Script=Han}|总|[^，。；\\d的]{1,6}总)[^，。；\\d]{0,10}的)\\d{1,2}(?:\\.\\d{1,2})?(?=[，。；]|$)|(?<=(?:${shares})(?:[为是达]|达到|达了)?)\\d{2}\\.\\d{1,2}(?=[，。；])`,
  'gu',
)
const shareHits: NumberRule = text =>
  matchesOf(text, bareShare).map(match => hit('unit_lost', match, 0.7, `${match[0]}%`))

/** `l、加强领导`: the letter for the first number of a list. */
const letterNumber = /l(?=[、．][\u3400-\u9fff])(?<=(?:^|[。；：\n])l)/gu
const letterHits: NumberRule = text =>
  /[lI][、．](?![\u3400-\u9fff]{0,2}[、和与])/u.test(text)
    ? matchesOf(text, letterNumber).map(match => hit('lookalike', match, 0.78, '1'))
    : []

const firstPoint = /(?:^|[。；：，])(?:首先|第一|其一|一方面|[①1（(]|[一1](?:是|要|方面))/u
const secondPoint = /[：:]二是(?=[^。]{2,80}[；。，]三是)/gu
/** How far in front of a list its first point is looked for, as far as a typed block is read again. UTF-16 units. */
const leadReach = 90
/** `存在以下问题：二是……三是……`: a list that begins with its second point. */
const pointHits: NumberRule = text =>
  matchesOf(text, secondPoint).flatMap(({ index }): Hit[] => {
    const lead = text.slice(Math.max(0, index - leadReach), index)
    return firstPoint.test(lead) ? [] : [hit('number_missing', { index: index + 1, 0: '二' }, 0.7, '一')].map(withOrder)
  })
const withOrder = (found: Hit): Hit => ({ ...found, params: { value: 2, before: 0 } })

/** `发展党员名，`, `名列第名。`: a value missing that shows by itself. */
const holeHits: NumberRule = text =>
  plainHoles(text).flatMap(({ isSure, kind, start, end }) =>
    isSure && kind !== 'place' ? [hit('figure_lost', { index: start, 0: text.slice(start, end) }, 0.72)] : [],
  )

/** Slips of texts from web pages and document stores. */
export const pageSlipRules: readonly NumberRule[] = [
  gated(/[〔［](?:19|20)\d{3}|\d[〕］]/u, paperHits),
  gated(/年(?:的\d|[比较同])/u, sameYearHits),
  gated(/\d日\d/u, dayHits),
  gated(/的\d|率[为是达]?到?\d/u, shareHits),
]
/** Those of texts that need no digits. */
export const letterNumberRules: readonly NumberRule[] = [gated(/l[、．]/u, letterHits)]
export const lostPointRules: readonly NumberRule[] = [gated(/[：:]二是/u, pointHits)]
/** Values missing without any figure near them: asked of every text, for it looks before it asks. */
export const plainHoleRules: readonly NumberRule[] = [holeHits]
