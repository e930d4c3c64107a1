import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { rewritten } from './numerals.ts'

const numeral = '(\\d{1,2}|[一二三四五六七八九十两兩]{1,3})'
const counters = '[个個所座处處家条條种種名位株眼]'
const opening = new RegExp(
  `(\\p{Script=Han})(?:有|共有?|[设設]有?|下[辖轄设設]|分[为為])?${numeral}${counters}(?:，(?:即|分别[为為是])|：|，?[（(])([^。；（）()：:]{5,120})(?=[，。；）)]|$)`,
  'gu',
)
/** A list that says so itself is open. */
const open = /等|以及其|为主|等等|…/u

/** `气象站三个：城关站、北山站、南沟站、东岭站`: names that all end as the thing does, and another number of them. */
const openingHits: NumberRule = text =>
  matchesOf(text, opening).flatMap(({ index, 0: quote, 1: kind = '', 2: figure = '', 3: list = '' }): Hit[] => {
    const clause = list.includes('、') ? (list.split('，')[0] as string) : list
    if (open.test(list)) return []
    const names = clause.split(/[、和，]/u)
    if (names.length < 3 || names.some(name => !name.endsWith(kind) || name.length < 2 || name.length > 10)) return []
    const said = numberOf(figure)
    if (said === names.length || Number.isNaN(said)) return []
    const start = index + quote.indexOf(figure)
    const fix = rewritten(figure, names.length)
    const params = { said, real: names.length }
    return [{ ...hit('list_count', { index: start, 0: figure }, 0.76, ...(fix ? [fix] : [])), params }]
  })

const plainList = new RegExp(
  `(?<![第\\d〇零一二三四五六七八九十百每前后後])${numeral}(?:${counters}|大|[镇鎮乡鄉村区區县縣厂廠局系科班组組类類种種])\\p{Script=Han}{0,4}：((?:[\\u3400-\\u9fff·]{2,7}[、]){2,14}[\\u3400-\\u9fff·]{2,7})(?=[。；]|$)`,
  'gu',
)
/** `七名委员：张明、李强……`: a list of names between a colon and the end of its sentence, of another number. */
const plainListHits: NumberRule = text =>
  matchesOf(text, plainList).flatMap(({ index, 0: quote, 1: figure = '', 2: list = '' }): Hit[] => {
    const names = list.split('、')
    const said = numberOf(figure)
    if (open.test(list) || /[和与與及]/u.test(list) || Number.isNaN(said) || said === names.length) return []
    if (said < 2 || Math.abs(said - names.length) > 2) return []
    const start = index + quote.indexOf(figure)
    const fix = rewritten(`${figure}个`, names.length)?.slice(0, -1)
    const params = { said, real: names.length }
    return [{ ...hit('list_count', { index: start, 0: figure }, 0.74, ...(fix ? [fix] : [])), params }]
  })

const motto =
  /[“"「]([两兩二三四五六七八九])(?:[个個])?(\p{Script=Han}{1,2})[”"」](?:，?(?:即|就是|是)|：|，?[（(]即?)[“"「]?([^。；！？：”"」）)]{5,90})(?=[。；！？”"」）)]|$)/gu
/** `“四有”：有计划、有措施、有检查`: a motto of so many, each of which begins or ends with its word. */
const mottoHits: NumberRule = text =>
  matchesOf(text, motto).flatMap(({ index, 1: figure = '', 2: word = '', 3: list = '' }): Hit[] => {
    const items = list.split(/[、，]/u)
    if (items.length < 2 || open.test(list)) return []
    const isOf = items.every(item => item.startsWith(word)) || items.every(item => item.endsWith(word))
    const said = numberOf(figure)
    if (!isOf || said === items.length) return []
    const fix = rewritten(`${figure}个`, items.length)?.slice(0, -1)
    const params = { said, real: items.length }
    return [
      { ...hit('list_count', { index: index + 1, 0: figure + word }, 0.78, ...(fix ? [fix + word] : [])), params },
    ]
  })

const sexes =
  /(?<![\d.])(\d+)([人名口])(?:，|（|：)(?:其中[：，]?)?男(?:性|生|[职職]工|教[师師]|代表|[员員])?(\d+)[人名口]?[，、；]女(?:性|生|[职職]工|教[师師]|代表|[员員])?(\d+)[人名口]?/gu
/** `全班48人，男生26人，女生24人`: two sexes that do not make the whole. */
const sexHits: NumberRule = text =>
  matchesOf(text, sexes).flatMap((match): Hit[] => {
    const [quote, whole = '', , men = '', women = ''] = match
    const real = Number(whole) - Number(men)
    if (real === Number(women) || real <= 0) return []
    const tail = /女\P{Script=Han}*[\s\S]*$/u.exec(quote)?.[0].replace(/^[^\d]*/u, '') ?? women
    const expected = tail.replace(women, String(real))
    const index = match.index + quote.length - tail.length
    const params = { sum: Number(men) + Number(women), whole: Number(whole) }
    return [{ ...hit('sum', { index, 0: tail }, 0.86, expected), params }]
  })

const figure = '(\\d+(?:\\.\\d+)?)'
const unit = '([万亿]?(?:元|[岁歲]|人|公斤|斤|[吨噸]|[亩畝]|厘米|毫米|米|公里|分[钟鐘]?|天|小[时時]|件|[户戶]|℃|度))'
const apart = new RegExp(
  `${figure}${unit}[，、；][^，。；\\d]{1,12}${figure}\\2[，；][^，。；\\d]{0,12}(?:[高低多少长長短重大小快慢差早晚][出了]?|相差|相距|差距[为為是])${figure}\\2(?=[，。；])`,
  'gu',
)
/** `男71.2岁，女75.6岁，女性比男性高5.4岁`: how far two figures stand apart. */
const apartHits: NumberRule = text =>
  matchesOf(text, apart).flatMap((match): Hit[] => {
    const [quote, one = '', own = '', other = '', said = ''] = match
    if (/[约約近均共]|同比|[上去]年|增|[减減]/u.test(quote.slice(quote.indexOf(other) + other.length))) return []
    if (!/比|相差|相距|差距|[前后後]者/u.test(quote)) return []
    const real = Math.round(Math.abs(Number(one) - Number(other)) * 1e4) / 1e4
    if (Math.abs(real - Number(said)) < 1e-6 || real === 0) return []
    const tail = said + own
    const expected = `${real}${own}`
    const index = match.index + quote.length - tail.length
    return [{ ...hit('reckoning', { index, 0: tail }, 0.8, expected), params: { expected } }]
  })

const years = /(?<![\d.])(\d{4})年(?![以前])/gu
const farApart = 60
const widest = 90

/** `1953年……1956年……1598年`: a year of another age, where two of its digits turned give one that fits between its neighbours. */
const turnedYearHits: NumberRule = text => {
  const told = matchesOf(text, years).map(match => ({ match, value: Number(match[1]) }))
  if (told.length < 3) return []
  return told.flatMap(({ match, value }, at): Hit[] => {
    const [before, next] = [told[at - 1]?.value, told[at + 1]?.value]
    const near = [before, next].filter(year => year !== undefined)
    if (near.length === 0 || near.some(year => Math.abs(year - value) < farApart)) return []
    const others = told.filter((_, place) => place !== at).map(({ value: year }) => year)
    if (Math.max(...others) - Math.min(...others) > widest) return []
    const digits = [...(match[1] as string)]
    const readings = [0, 1, 2].flatMap(first => {
      const turned = [...digits]
      ;[turned[first], turned[first + 1]] = [turned[first + 1] as string, turned[first] as string]
      const year = Number(turned.join(''))
      const isBetween = year >= (before ?? (next as number) - 30) && year <= (next ?? (before as number) + 30)
      return isBetween ? [String(year)] : []
    })
    return readings.length === 1 ? [hit('year_order', match, 0.88, `${readings[0]}年`)] : []
  })
}

const half =
  /([上下]午|晚上?)([一二三四五六七八九十]{1,2})[点點时時](半)?(?:至|到|—|－|-)(?:\1)?([一二三四五六七八九十]{1,2})[点點时時](半)?(?=[，。；、）办辦开開工上营營]|$)/gu
/** `上午八时至七时`: a time that ends before it begins, in one half of the day. */
const halfHits: NumberRule = text =>
  matchesOf(text, half)
    .filter(([, part, from = '', fromHalf, to = '', toHalf]) => {
      const [start, end] = [numberOf(from) + (fromHalf ? 0.5 : 0), numberOf(to) + (toHalf ? 0.5 : 0)]
      return start > end && start < 12 && !part?.startsWith('晚')
    })
    .map(match => hit('range_backwards', match, 0.74))

/** Rules about what is counted, and then named or told apart. */
export const namedCountRules: readonly NumberRule[] = [
  gated(/[个個所座处處家条條种種名位株眼](?:，|：|[（(])/u, openingHits),
  gated(/：[\u3400-\u9fff·]{2,7}、/u, plainListHits),
  gated(/[“"「][两兩二三四五六七八九]/u, mottoHits),
  gated(/[上下]午[一二三四五六七八九十]/u, halfHits),
]
/** Those of figures in digits. */
export const toldApartRules: readonly NumberRule[] = [
  gated(/[，（：]男|其中[：，]?男/u, sexHits),
  gated(/相差|相距|差距|比/u, apartHits),
  gated(/\d{4}年[\s\S]*\d{4}年[\s\S]*\d{4}年/u, turnedYearHits),
]
