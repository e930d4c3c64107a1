import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amount, amountOf, hanPercentOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { placesOf } from './numerals.ts'

function reckoning(start: number, quote: string, confidence: number, reading: string): Hit {
  const fixes = [{ text: reading }]
  return { rule: 'reckoning', start, end: start + quote.length, confidence, fixes, params: { expected: reading } }
}

const respective =
  /分别[为是达约](?:到|为)?(\d+(?:\.\d+)?[^\d、，。；和]{0,8}(?:(?:、|和|及|，)\d+(?:\.\d+)?[^\d、，。；和]{0,8}){2,})/gu
const alike = 0.03
const furthest = 160

interface Figures {
  values: { text: string; start: number }[]
  end: number
  start: number
}

/** The odd one among ratios that else are one: its index and what the others are; null where they differ freely. */
function oddRatio(ratios: readonly number[]): { at: number; ratio: number } | null {
  const sorted = [...ratios].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] as number
  const odd = ratios.flatMap((ratio, at) => (Math.abs(ratio / middle - 1) > alike ? [at] : []))
  const [at] = odd
  if (at === undefined || odd.length !== 1) return null
  const factor = (ratios[at] as number) / middle
  const isSlipOfPoint = [0.01, 0.1, 10, 100].some(power => Math.abs(factor / power - 1) <= alike)
  return isSlipOfPoint || (ratios.length > 3 && (factor > 1.2 || factor < 0.8)) ? { at, ratio: middle } : null
}

/** `浓度分别为50、5、15和0.5，排放量分别为273.8、27.4、82.1和27.4`: one member of a list that is a multiple of another. */
const respectiveHits: NumberRule = text => {
  const lists = matchesOf(text, respective).map(({ index, 0: quote, 1: list = '' }): Figures => {
    const from = index + quote.length - list.length
    const values = [...list.matchAll(/\d+(?:\.\d+)?/gu)].map(({ 0: figure, index: at }) => ({
      text: figure,
      start: from + at,
    }))
    return { values, start: index, end: index + quote.length }
  })
  let isBeforeOdd = false
  return lists.slice(1).flatMap((list, at): Hit[] => {
    const before = lists[at] as Figures
    // What a damaged list gives is no measure of the next.
    if (isBeforeOdd) {
      isBeforeOdd = false
      return []
    }
    if (list.values.length !== before.values.length || list.start - before.end > furthest) return []
    const bases = before.values.map(({ text: figure }) => Number(figure))
    if (bases.some(base => base === 0) || new Set(bases).size < bases.length - 1) return []
    const odd = oddRatio(list.values.map(({ text: figure }, index) => Number(figure) / (bases[index] as number)))
    if (!odd) return []
    isBeforeOdd = true
    const { text: figure, start } = list.values[odd.at] as Figures['values'][number]
    const places = Math.max(1, ...list.values.map(value => placesOf(value.text)))
    return [reckoning(start, figure, 0.74, String(Number((odd.ratio * (bases[odd.at] as number)).toFixed(places))))]
  })
}

const share =
  /(?:占|其[余餘]的?)(?:[^，。；、：\d百]{0,10})?(?:百分之([〇零一二三四五六七八九十百]+(?:[点點][〇零一二三四五六七八九]+)?)|(\d+(?:\.\d+)?)%)/u
const rest = /其他|其它|其余|其餘/u
const fewestShares = 3
const [least, most] = [70, 135]

/** The shares of neighbouring clauses that end with what is left over. */
function sharesOf(sentence: string, from: number) {
  const shares: { value: number; start: number; quote: string; places: number }[] = []
  let at = from
  for (const clause of sentence.split(/(?<=[，、；])/u)) {
    const match = share.exec(clause)
    if (match) {
      const [, han, digits] = match
      const quote = han ?? `${digits}%`
      const value = han ? hanPercentOf(han) : Number(digits)
      const places = han ? (han.split(/[点點]/u)[1]?.length ?? 0) : placesOf(digits as string)
      shares.push({ value, start: at + clause.lastIndexOf(quote), quote, places })
      if (rest.test(clause.slice(0, match.index)) || match[0].startsWith('其')) return shares
    } else if (shares.length > 0) shares.length = 0
    at += clause.length
  }
  return []
}

const percent = '(?:百分之{1,2}([〇零一二三四五六七八九十百]+(?:[点點][〇零一二三四五六七八九]+)?)|(\\d+(?:\\.\\d+)?)%)'
const twoShares = new RegExp(
  `${percent}[^。；%百]{0,30}?[，、；][^，。；%百]{0,4}(?:其[余餘]|[余餘剩]下)(?:的|[约約])?[^，。；%百\\d]{0,4}?${percent}(?!以[上下])`,
  'gu',
)
/** `仅有百分之八用于培训，其余百分之九十四为工程`: a share and what is left are more than all. */
const restHits: NumberRule = text =>
  matchesOf(text, twoShares).flatMap(({ index, 0: quote, 1: han, 2: digits, 3: hanRest, 4: digitsRest }): Hit[] => {
    const value = (one?: string, other?: string) => (one ? hanPercentOf(one) : Number(other))
    const sum = value(han, digits) + value(hanRest, digitsRest)
    if (!(sum > 100.5 && sum <= most)) return []
    const tail = hanRest ?? `${digitsRest}%`
    const length = tail.length + (hanRest === undefined ? 0 : '百分之'.length)
    const end = index + quote.length
    const params = { sum: Math.round(sum * 100) / 100, whole: 100 }
    return [{ rule: 'sum', start: end - length, end, confidence: 0.7, fixes: [], params }]
  })

const bracketed =
  /(?<label>[^，、。；（）]{1,16})（(?:[占佔])?(?:百分之(?<han>[〇零一二三四五六七八九十百]+(?:[点點][〇零一二三四五六七八九]+)?)|(?<digits>\d+(?:\.\d+)?)%)）/gu
/** `配偶（36%）、子女（44%），其余为邻居（12%）`: shares in brackets of which the last is the rest. */
const bracketHits: NumberRule = text => {
  let run: { value: number; end: number }[] = []
  let slack = 0
  return matchesOf(text, bracketed).flatMap((match): Hit[] => {
    const { label = '', han, digits } = match.groups ?? {}
    const start = match.index + match[0].indexOf('（') + 1
    const quote = match[0].slice(match[0].indexOf('（') + 1, -1)
    const last = run.at(-1)
    if (last && !/^[，、；]?[^，。；]{0,16}$/u.test(text.slice(last.end, start - 1))) run = []
    if (run.length === 0) slack = 1e-9
    run.push({ value: han ? hanPercentOf(han) : Number(digits), end: start + quote.length + 1 })
    slack += 0.5 * 10 ** -(han ? (han.split(/[点點]/u)[1]?.length ?? 0) : placesOf(digits as string))
    const sum = run.reduce((all, { value }) => all + value, 0)
    const isOff = rest.test(label) && run.length >= fewestShares && Math.abs(sum - 100) > slack
    if (!isOff || sum < least || sum > most) return []
    const params = { sum: Math.round(sum * 100) / 100, whole: 100 }
    return [{ rule: 'sum', start, end: start + quote.length, confidence: 0.66, fixes: [], params }]
  })
}

/** Shares with 其他 among them are all there are: they make a hundred. */
const wholeHits: NumberRule = text => {
  const hits: Hit[] = []
  let from = 0
  for (const sentence of text.split(/(?<=[。])/u)) {
    const shares = rest.test(sentence) ? sharesOf(sentence, from) : []
    from += sentence.length
    const last = shares.at(-1)
    if (!last || shares.length < fewestShares) continue
    const sum = shares.reduce((all, { value }) => all + value, 0)
    const slack = 0.5 * shares.length * 10 ** -Math.min(...shares.map(({ places }) => places)) + 1e-9
    if (!(Math.abs(sum - 100) > slack) || sum < least || sum > most) continue
    const { start, quote } = last
    const params = { sum: Math.round(sum * 100) / 100, whole: 100 }
    hits.push({ rule: 'sum', start, end: start + quote.length, confidence: 0.66, fixes: [], params })
  }
  return hits
}

const counted = '元|人次|人|户|个|家|张|吨|亩|公里|件|所|座|处|名|台|辆|担|公斤|斤|头|只|株|篇|条|项'
const partOfWhole = new RegExp(
  `(?<![\\d.])(\\d+(?:\\.\\d+)?)([万亿]?(?:${counted}))，其中[^，。；、\\d]{1,16}?(\\d+(?:\\.\\d+)?)\\2，占(?:总[数量额]|全部|总人[数口]|其中)?的?(\\d+(?:\\.\\d+)?)%`,
  'gu',
)

/** `81.6万担，其中外销63.4万担，占67.7%`: a part that is not that share of its whole. */
const partHits: NumberRule = text =>
  matchesOf(text, partOfWhole).flatMap(({ index, 0: quote, 1: whole = '', 3: part = '', 4: rate = '' }): Hit[] => {
    const half = (figure: string) => 0.5 * 10 ** -placesOf(figure)
    const low = ((Number(part) - half(part)) / (Number(whole) + half(whole))) * 100 - half(rate) * 1.1
    const high = ((Number(part) + half(part)) / (Number(whole) - half(whole))) * 100 + half(rate) * 1.1
    if (Number(whole) === 0 || Number(part) > Number(whole) || (Number(rate) >= low && Number(rate) <= high)) return []
    const real = ((Number(part) / Number(whole)) * 100).toFixed(Math.max(1, placesOf(rate)))
    const tail = `${rate}%`
    return [reckoning(index + quote.length - tail.length, tail, 0.72, `${real}%`)]
  })

const [more, less] = [
  '提高|增加|上升|增长|扩大|提升|增至|发展|延长|拓宽|加宽|加深|增高',
  '下降|减少|降低|缩短|压减|回落|缩小|下调|压缩|缩减|精简',
]
const change = new RegExp(
  `[由从](?:(?:\\d{4}年|[上去]年|[期年]初|原来)[^，。；\\d]{0,8})?(\\d+(?:\\.\\d+)?)([万亿]?(?:${counted}|天|小时|分钟|年|倍)|%|‰|个工作日)?(?:(${more})|(${less}))(?:到|至|为)了?(?:\\d{4}年[的底末]?)?(\\d+(?:\\.\\d+)?)([万亿]?(?:${counted}|天|小时|分钟|年|倍)|%|‰|个工作日)`,
  'gu',
)

/** `由79元下降到84元`: a change that goes the other way than its verb. */
const directionHits: NumberRule = text =>
  matchesOf(text, change).flatMap(
    ({ index, 0: quote, 1: from, 2: fromUnit, 3: up, 4: down, 5: to, 6: toUnit }): Hit[] => {
      if (fromUnit !== undefined && fromUnit !== toUnit) return []
      const isWrong =
        (up !== undefined && Number(to) < Number(from)) || (down !== undefined && Number(to) > Number(from))
      if (!isWrong) return []
      const verb = (up ?? down) as string
      const start = index + quote.lastIndexOf(verb)
      return [
        { rule: 'direction', start: index, end: Math.max(start + verb.length, index + quote.length), confidence: 0.76 },
      ]
    },
  )

const sexes = new RegExp(
  `(?:总人口|人口总数|總人口|人口|职工|教职工|学生|党员|代表|委员|员工)[^，。；\\d]{0,6}?${amount}[人名][，；（(]?(?:其中)?[：，]?男[性]?(?:人口|职工|学生|[^，。；\\d]{0,2}?)[为為]?${amount}[人名][，、；]女[性]?(?:人口|职工|学生|[^，。；\\d]{0,2}?)[为為]?${amount}[人名]`,
  'gu',
)

const peopleBefore = new RegExp(`${amount}[人名]`, 'gu')
/** A people of which the men and the women do not make the whole, in either kind of numerals. */
const sexHits: NumberRule = text =>
  matchesOf(text, sexes).flatMap(({ index, 0: quote, 1: all = '', 2: men = '', 3: women = '' }): Hit[] => {
    const isRound = [all, men, women].some(figure => /\.\d/u.test(figure) && /[万萬亿億]/u.test(figure))
    const [sum, whole] = [amountOf(men) + amountOf(women), amountOf(all)]
    const slack = isRound ? 150 : 0
    if (Math.abs(sum - whole) <= slack || sum > whole * 2 || sum * 2 < whole) return []
    // The nearest figure may be a part itself: 人口35.62万人，其中城镇……、乡村人口24.54万人；男性….
    const before = matchesOf(text.slice(Math.max(0, index - 60), index), peopleBefore)
    if (before.some(([, figure = '']) => Math.abs(amountOf(figure) - sum) <= slack)) return []
    const start = index + quote.indexOf('男')
    return [{ rule: 'sum', start, end: index + quote.length, confidence: 0.78, params: { sum, whole } }]
  })

const families = /(?<![\d.])(\d+)户(\d+)人(?![均次])/gu
const familyHits: NumberRule = text =>
  matchesOf(text, families)
    .filter(([, families, people]) => Number(people) < Number(families))
    .map(({ index, 0: quote }) => ({ rule: 'above_whole', start: index, end: index + quote.length, confidence: 0.58 }))

/** Whether a block may tell shares, changes or parts of a whole. */
export const mayHoldProportion = /分别|占|其[余餘]|其[他它][^，。]{0,12}（|[由从]|男|\d户\d/u
/** The same of a block without digits. */
export const mayHoldHanShare = /占[^，。]{0,8}百分之|（百分之|其[余餘][^，。]{0,8}百分之|[人名][，、]女/u

/** Rules that sum up the shares of a sentence. */
export const shareSumRules: readonly NumberRule[] = [
  gated(/占|其[余餘]/u, wholeHits),
  gated(/其[余餘]|[余餘剩]下/u, restHits),
]
/** Rules that reckon shares, multiples and directions. */
export const proportionRules: readonly NumberRule[] = [
  gated('分别', respectiveHits),
  ...shareSumRules,
  gated(/其[他它余餘]/u, bracketHits),
  gated('，占', partHits),
  gated(/[由从](?:\d|[上去期年原])/u, directionHits),
  gated('女', sexHits),
  gated('户', familyHits),
]
