import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { firstYearOf } from './reign-years.ts'

const year = '(1[5-9]\\d\\d|20\\d\\d)年'
const until = '(?:[-—–~～至到]|——)'
const term = new RegExp(
  `(?<!\\d)${year}(\\d{1,2})月(?:(\\d{1,2})日)?起?${until}${year}(\\d{1,2})月(?:(\\d{1,2})日)?`,
  'gu',
)

/** `1978年3月至1977年6月`: a term that ends before it begins. */
const termHits: NumberRule = text =>
  matchesOf(text, term).flatMap(({ index, 0: quote, 1: y1, 2: m1, 3: d1, 4: y2, 5: m2, 6: d2 }) => {
    const days = d1 !== undefined && d2 !== undefined
    const rank = (y?: string, m?: string, d?: string) => (Number(y) * 13 + Number(m)) * 32 + (days ? Number(d) : 0)
    return rank(y1, m1, d1) > rank(y2, m2, d2) ? [hit('range_backwards', { index, 0: quote }, 0.82)] : []
  })

const decades = /(?<![\d])([1-9]0)年代[初中末后後]?[期]?(?:[-—–~～至到]|——)([1-9]0)年代/gu
/** `60年代至50年代`. What ends in the twenties may be of the next century. */
const decadeHits: NumberRule = text =>
  matchesOf(text, decades)
    .filter(([, from, to]) => Number(from) > Number(to) && Number(to) > 20)
    .map(match => hit('range_backwards', match, 0.7))

const years = /(?<!\d)(?:(?:1[89]|20)\d\d年?[、和]){2,}(?:1[89]|20)\d\d年(?!代)/gu
/** `2019年、2020年、2012年、2022年`: one year of a row that goes up falls out of it. */
const rowHits: NumberRule = text =>
  matchesOf(text, years).flatMap(({ index, 0: quote }): Hit[] => {
    const row = [...quote.matchAll(/\d{4}/gu)].map(({ 0: figure, index: at }) => ({ value: Number(figure), at }))
    const goesUp = (values: readonly { value: number }[]) =>
      values.every(({ value }, at) => at === 0 || value > (values[at - 1]?.value ?? 0))
    if (row.length < 3 || goesUp(row)) return []
    const odd = row.filter((_, at) => goesUp([...row.slice(0, at), ...row.slice(at + 1)]))
    const [only] = odd
    if (!only || odd.length > 2) return []
    // Of two that may be wrong the one further from its fellows is.
    const far =
      odd.length === 1 ? only : odd.reduce((one, other) => (gapOf(row, one) >= gapOf(row, other) ? one : other))
    return [hit('year_order', { index: index + far.at, 0: `${far.value}年` }, 0.66)]
  })

const gapOf = (row: readonly { value: number }[], one: { value: number }) =>
  Math.min(...row.filter(other => other !== one).map(({ value }) => Math.abs(value - one.value)))

const career = new RegExp(
  `(?<!\\d)${year}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生)(?=[，于於在])[^。；]{0,60}?(?<!\\d)${year}(?:\\d{1,2}月)?[^。；，\\d]{0,10}?(?:参加|入党|入伍|参军|[毕畢][业業]|入[团團]|任)`,
  'gu',
)
/** `1952年生，1949年参加工作`: what a life cannot begin with. */
const careerHits: NumberRule = text =>
  matchesOf(text, career)
    .filter(([, born, joined]) => Number(joined) < Number(born) + 6)
    .map(({ index, 0: quote, 2: joined = '' }) =>
      hit('year_order', { index: index + quote.lastIndexOf(joined), 0: `${joined}年` }, 0.72),
    )

const bornThen = new RegExp(
  `(?:出生|生)[于於]${year}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:生)?，[^。；\\d]{0,40}?(?<!\\d)${year}(?:\\d{1,2}月)?[^。；，\\d]{0,10}?(?:参加|入党|入伍|参军|[毕畢][业業]|入[团團]|任)`,
  'gu',
)
/** `出生于1948年3月，1947年参加革命`: the same with the year behind. */
const bornThenHits: NumberRule = text =>
  matchesOf(text, bornThen)
    .filter(([, born, joined]) => Number(joined) < Number(born) + 6)
    .map(({ index, 0: quote, 2: joined = '' }) =>
      hit('year_order', { index: index + quote.lastIndexOf(joined), 0: `${joined}年` }, 0.72),
    )

const begins = '开工|动工|開工|動工|奠基|立项|启动|签订|借款|发包|起租|开业|受理|立案'
const ends = '竣工|完工|建成|落成|投产|通车|通车|验收|结案|审结|还清|归还|偿还|付清|歸還|償還|交付|到期'
const works = new RegExp(
  `(?<!\\d)${year}(?:(\\d{1,2})月)?(?:\\d{1,2}日)?[^，。；\\d]{0,8}?(?:${begins})[^，。；\\d]{0,6}(?:\\d[\\d,.]*[万萬]?元[^，。；\\d]{0,6})?[，、](?:双方|並|并)?(?:[约約]定|承[诺諾]|[计計][划劃]|[预預][计計])?[于於在]?${year}(?:(\\d{1,2})月)?(?:\\d{1,2}日)?[^，。；\\d]{0,6}?(?:${ends})`,
  'gu',
)
/** `2019年5月开工，2018年10月竣工`: what ends before it begins. */
const workHits: NumberRule = text =>
  matchesOf(text, works).flatMap(({ index, 0: quote, 1: from = '', 2: month, 3: to = '', 4: monthTo }) => {
    const rank = (one: string, part: string | undefined) => Number(one) * 12 + (month && monthTo ? Number(part) : 0)
    if (rank(from, month) <= rank(to, monthTo)) return []
    const late = quote.slice(quote.lastIndexOf(`${to}年`))
    const date = /^\d{4}年(?:\d{1,2}月)?/u.exec(late)?.[0] ?? ''
    return [hit('year_order', { index: index + quote.length - late.length, 0: date }, 0.74)]
  })

const joins = '入伍|参军|參軍|入学|入學|就[读讀]|到任|上任|赴任'
const leaves = '复员|復員|退伍|转业|轉業|[毕畢][业業]|离任|離任|卸任|退[休役]'
const service = new RegExp(
  `(?<!\\d)${year}(?:(\\d{1,2})月)?(?:\\d{1,2}日)?[^，。；\\d]{0,8}?(?:${joins})[^，。；\\d]{0,10}，${year}(?:(\\d{1,2})月)?(?:\\d{1,2}日)?[^，。；\\d]{0,6}?(?:${leaves})`,
  'gu',
)
/** `1950年入伍，1948年复员`: a service that ends before it begins. */
const serviceHits: NumberRule = text =>
  matchesOf(text, service).flatMap(({ index, 0: quote, 1: from = '', 3: to = '' }) => {
    if (Number(from) <= Number(to)) return []
    return [hit('year_order', { index: index + quote.lastIndexOf(`${to}年`), 0: `${to}年` }, 0.76)]
  })

const aged = new RegExp(
  `(?<!\\d)${year}(?:\\d{1,2}月)?，[^。；\\d]{0,12}(?<!\\d)${year}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生)的?[^。；，\\d]{0,10}(?:刚满|刚|已满|年满|已|现年|今年|年仅|时年|才)(\\d{1,2})[周]?岁`,
  'gu',
)
/** `2023年，1990年出生的张强刚满23岁`. */
const agedHits: NumberRule = text =>
  matchesOf(text, aged).flatMap(({ index, 0: quote, 1: now = '', 2: born = '', 3: said = '' }) => {
    const years = Number(now) - Number(born)
    if (years <= 0 || [-1, 0, 1].some(more => years + more === Number(said))) return []
    const tail = quote.slice(quote.lastIndexOf(said))
    const place = { index: index + quote.length - tail.length, 0: tail }
    const expected = tail.replace(said, String(years))
    return [{ ...hit('reckoning', place, 0.7, expected), params: { expected } }]
  })

const reigns = [...firstYearOf.keys()].join('|')
const reignYear = `(${reigns})(元|\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,4})年`
const reignLife = new RegExp(
  `(?:生|始建|始修|[创創]建|起)[于於]?[^。；，]{0,6}?${reignYear}[^。；]{0,30}?(?:卒|殁|歿|终|終|竣工|落成|讫|訖)[于於]?(?:清|明)?${reignYear}(?:[^。；]{0,12}?(?:享年|享壽|终年|終年|年)([一二三四五六七八九十]{2,3}(?:有[一二三四五六七八九])?)(?!有)[岁歲]?)?`,
  'gu',
)
/** The year of a reign in our calendar; NaN where it is none. */
const commonYear = (reign: string, count: string) =>
  (firstYearOf.get(reign) ?? Number.NaN) + (count === '元' ? 1 : numberOf(count)) - 1

/** `生于嘉靖三十四年，卒于嘉靖二十八年`: an end before its beginning, told by reigns, or an age that they do not give. */
const reignLifeHits: NumberRule = text =>
  matchesOf(text, reignLife).flatMap((match): Hit[] => {
    const [quote, r1 = '', n1 = '', r2 = '', n2 = '', age] = match
    const lived = commonYear(r2, n2) - commonYear(r1, n1)
    const end = `${r2}${n2}年`
    if (lived < 0) return [hit('range_backwards', { index: match.index + quote.lastIndexOf(end), 0: end }, 0.8)]
    if (age === undefined || !quote.startsWith('生') || Number.isNaN(lived)) return []
    if ([-1, 0, 1, 2].some(more => lived + more === numberOf(age.replace('有', '')))) return []
    const start = match.index + quote.lastIndexOf(age)
    return [{ ...hit('reckoning', { index: start, 0: age }, 0.68), params: { expected: String(lived + 1) } }]
  })

/** Rules about years that must follow each other. */
export const yearOrderRules: readonly NumberRule[] = [
  gated(/月(?:\d{1,2}日)?起?[-—–~～至到]/u, termHits),
  gated(/年代[初中末后後]?期?[-—–~～至到]/u, decadeHits),
  gated('、', rowHits),
  gated('生', careerHits),
  gated(/生[于於]/u, bornThenHits),
  gated(/[工基项目动订款租业理案元][^，。；\d]{0,6}[，、][^，。；\d]{0,5}[12]\d{3}年/u, workHits),
  gated(/[伍军軍学學读讀任]/u, serviceHits),
  gated(/\d[周]?岁/u, agedHits),
]
/** Rules about lives told by reigns. */
export const reignOrderRules: readonly NumberRule[] = [reignLifeHits]
/** Whether a block may tell a life or a building by reigns. */
export const mayHoldReignLife = /年[^。；]{0,30}?[卒殁歿终終竣落讫訖]/u
