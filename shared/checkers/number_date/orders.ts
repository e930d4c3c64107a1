import { matchesOf } from '../matches.ts'
import { isDay, type NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const date = '(1[89]\\d\\d|20\\d\\d)年(?:(\\d{1,2})月)?(?:\\d{1,2}日)?'
const ended =
  '(?:(?:建成|正式|全部|全面|顺利|順利){0,2}(?:竣工|完工|落成|通[车車]|投[产產]|建成)(?:通[车車]|投[产產]|使用)?)'
const begun = '(?:正式|破土)?(?:[开開][始]?[动動]?工|[动動]工|奠基|破土)(?:[兴興修新]建|建[设設])?'
const reversed = new RegExp(`(?<!\\d)[于於]?${date}${ended}[，、；][于於]?${date}${begun}(?=[，。；）]|$)`, 'gu')
/** `2018年1月竣工，2018年11月开工`: one thing told by its end and then by a later beginning. */
const reversedHits: NumberRule = text =>
  matchesOf(text, reversed).flatMap(match => {
    const [, from, month, to, monthTo] = match
    const rank = (year?: string, part?: string) => Number(year) * 12 + (month && monthTo ? Number(part) : 0)
    return rank(to, monthTo) > rank(from, month) ? [hit('year_order', match, 0.76)] : []
  })

const built = new RegExp(`始建[于於]${date}，[^。；\\d]{0,6}${date}(?:竣工|完工|建成|落成|投[产產]|通[车車])`, 'gu')
const lived = new RegExp(
  `(?:出生|生)[于於]${date}[^。；\\d]{0,30}[，、][^。；\\d]{0,12}?(?:(?:卒|[逝去]世|殁|歿|病故|[牺犧]牲)[于於]${date}|(?<!\\d)${date}(?:因病|病)?(?:[逝去]世|病故|[牺犧]牲))`,
  'gu',
)
/** `始建于1998年，1996年竣工`, `生于1932年，卒于1923年`: what begins after its end. */
const beginningHits: NumberRule = text =>
  [...matchesOf(text, built), ...matchesOf(text, lived)].flatMap(match => {
    const [from, , to = match[5]] = match.slice(1)
    const late = `${to}年`
    if (!(Number(from) > Number(to))) return []
    return [hit('year_order', { index: match.index + match[0].lastIndexOf(late), 0: late }, 0.78)]
  })

const days = /(?<!每年[^，。；]{0,6})(?:[自从從]|[于於])(\d{1,2})月(\d{1,2})日起?[至到](?:(\d{1,2})月)(\d{1,2})日/gu
/** As many months as a span reaches into the next year at most; a span round the whole year ends where it began. */
const shortest = 3
/** `自3月12日至2月20日`: a span of days that ends before it begins. */
const dayHits: NumberRule = text =>
  matchesOf(text, days).flatMap(match => {
    const [m1, d1, m2, d2] = match.slice(1).map(Number) as [number, number, number, number]
    const isBackwards = m1 > m2 || (m1 === m2 && d1 > d2)
    const isWholeYear = (d1 === 1 && d2 >= 28) || (m1 === m2 && d1 === d2 + 1)
    if (!isBackwards || isWholeYear || m1 - m2 > shortest || !isDay(m1, d1) || !isDay(m2, d2)) return []
    return [hit('range_backwards', match, 0.72)]
  })

const terms =
  /(?<![\d.])((?:1[89]|20)\d\d)\.(0?[1-9]|1[0-2])(?:\.\d{1,2})?(?:[-—–~～至到]|——)((?:1[89]|20)\d\d)\.(0?[1-9]|1[0-2])(?![\d])/gu
/** Whether a cell that holds nothing else is a term which ends before it begins. */
export const isTermBackwards = (cell: string): boolean =>
  cell.length <= longestTerm && /^\d{4}\./u.test(cell) && termHits(cell).length > 0
const longestTerm = 20
/** `1987.6—1984.5`: a term in the columns of a list that ends before it begins. */
const termHits: NumberRule = text =>
  matchesOf(text, terms)
    .filter(([, y1, m1, y2, m2]) => Number(y1) * 12 + Number(m1) > Number(y2) * 12 + Number(m2))
    .map(match => hit('range_backwards', match, 0.84))

/** Rules about what must follow each other. */
export const orderRules: readonly NumberRule[] = [
  gated(/[，、；][于於]?[12]\d{3}年[^，。；]{0,10}?[开開动動奠破]/u, reversedHits),
  gated(/[生建][于於][12]\d{3}年/u, beginningHits),
  gated(/日起?[至到]\d/u, dayHits),
  gated(/\d\.\d{1,2}(?:\.\d{1,2})?[-—–~～至到]/u, termHits),
]
