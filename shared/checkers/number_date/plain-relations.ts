import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { turnsOf } from './digit-slips.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { grouped, hanOf, placesOf, rewritten } from './numerals.ts'

const figure = '(?:[一二两兩三四五六七八九十百千万萬零〇]{1,9}|\\d[\\d,]*(?:\\.\\d+)?[万亿]?)'
const digits = '\\d[\\d,]*(?:\\.\\d+)?'
const unit =
  '[人名个個只頭头匹件条條张張担擔石斤亩畝户戶家间間所座艘支部枝门門口台臺辆輛株棵本册冊块塊元枚例丁天日夜畝碗斗]|[昼晝]夜|公里|[万亿]元'
const plain = '[^，。；\\d一二两兩三四五六七八九十百千万萬]'

/** A sentence that tells a whole and all of its parts. In the pattern `whole`, `a`, `b` and `c` are its figures, `unit` that of each. */
interface Relation {
  /** What a text has that may tell so: asked before the pattern. */
  gate: RegExp
  pattern: RegExp
  /** What the whole is made of, of the groups that the match has. */
  parts: readonly ('a' | 'b' | 'c' | 'd')[]
  /** Which figure is told of: the last of the sentence. */
  told: 'whole' | 'a' | 'b' | 'c' | 'd'
  /** Whether what is off by anything is told, not only what one digit would mend. */
  isClosed?: boolean
}
const relations: readonly Relation[] = [
  // 二十六部当中有九部不能用，能用的只有十九部
  {
    gate: /，[\u3400-\u9fff]{1,4}的[^，。；]{0,4}[一二两兩三四五六七八九十\d]/u,
    pattern: new RegExp(
      `(?<whole>${figure})(?<unit>${unit})${plain}{0,8}?(?:[当當]中|中|里面?|[裡裏]面?)，?有(?<a>${figure})\\k<unit>[^，。；]{0,2}(?:不|没有?|沒有?|未)(?<verb>[\\u3400-\\u9fff]{1,4}?)的?，\\k<verb>的[^，。；\\d]{0,4}?(?<b>${figure})\\k<unit>`,
      'gu',
    ),
    parts: ['a', 'b'],
    told: 'b',
    isClosed: true,
  },
  // 三百一十四户中，……仅一百零六户，约占三分之一；其余二百零六户
  {
    gate: /其[余餘]/u,
    pattern: new RegExp(
      `(?<whole>${figure})(?<unit>${unit})(?:中|之中|里|[內内])，[^，。；\\d]{0,14}?(?:[仅僅只有占佔为為者]|[约約])(?<a>${figure})\\k<unit>(?:，[约約]?[占佔][^，。；]{1,8})?[，；]其[余餘](?:的)?(?<b>${figure})\\k<unit>`,
      'gu',
    ),
    parts: ['a', 'b'],
    told: 'b',
  },
  // 每周二十四昼夜，另加一昼夜为庙水，合计二十六昼夜
  {
    gate: /，(?:另加|再加|外加)/u,
    pattern: new RegExp(
      `(?<a>${figure})(?<unit>${unit})，(?:另加|再加|外加)${plain}{0,6}?(?<b>${figure})\\k<unit>[^，。；\\d]{0,8}，(?:合[计計共]|共[计計]?|[总總][计計共])(?<whole>${figure})\\k<unit>`,
      'gu',
    ),
    parts: ['a', 'b'],
    told: 'whole',
    isClosed: true,
  },
  // 头汴收谷四十二石，二汴五十六石，三汴三十石，岁收一百三十八石
  {
    gate: /[，、]二[^。]{3,20}[，、]三/u,
    pattern: new RegExp(
      `[头頭一]${plain}{1,6}(?<a>${figure})(?<unit>${unit})[，、]二${plain}{1,6}(?<b>${figure})\\k<unit>[，、]三${plain}{1,6}(?<c>${figure})\\k<unit>(?:[，、]四${plain}{1,6}(?<d>${figure})\\k<unit>)?[，。](?:[岁歲年][收入]|[合共总總][计計共收]?|凡)(?<whole>${figure})\\k<unit>`,
      'gu',
    ),
    parts: ['a', 'b', 'c', 'd'],
    told: 'whole',
  },
  // 净资产8,216万元折为股本6,000万股，其余2,216万元计入资本公积
  {
    gate: /折[^，。；]{0,12}股/u,
    pattern: new RegExp(
      `[净淨][资資][产產][^，。；\\d]{0,6}(?<whole>${digits})(?<unit>[万亿]?元)[^，。；\\d]{0,6}折[^，。；\\d]{0,8}?(?<a>${digits})[万亿]?股[^。；\\d]{0,40}?[余餘](?:额|下|的)?(?<b>${digits})\\k<unit>[^，。；\\d]{0,4}[计計]入[资資]本公[积積]`,
      'gu',
    ),
    parts: ['a', 'b'],
    told: 'b',
  },
]

/** Digits behind the point of a figure that may have its ten thousands behind them. */
const places = (text: string) => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0

/** A value printed as a figure is, with its commas. */
function inDigits(said: string, real: number, decimals: number): string {
  const [whole = '', rest] = real.toFixed(decimals).split('.')
  const head = said.includes(',') ? grouped(whole) : whole
  return rest === undefined ? head : `${head}.${rest}`
}

function relationHits({ pattern, parts, told, isClosed }: Relation, text: string): Hit[] {
  return matchesOf(text, pattern).flatMap((match): Hit[] => {
    const groups = (match as RegExpMatchArray).groups ?? {}
    const given = parts.filter(name => groups[name] !== undefined)
    const sum = given.reduce((all, name) => all + amountOf(groups[name] as string), 0)
    const whole = amountOf(groups.whole as string)
    if (Math.abs(whole - sum) < 0.006) return []
    const said = groups[told] as string
    const real = told === 'whole' ? sum : amountOf(said) + whole - sum
    if (!(real > 0)) return []
    const decimals = Math.max(...[groups.whole as string, said].map(places))
    const isSlip = turnsOf(amountOf(said).toFixed(decimals), real.toFixed(decimals)) !== null
    if (!isClosed && !isSlip) return []
    const tail = `${said}${groups.unit}`
    const start = match.index + match[0].lastIndexOf(tail)
    const reading = /\d/u.test(said) ? inDigits(said, real, decimals) : rewritten(said, real)
    const expected = reading === null ? String(real) : `${reading}${groups.unit}`
    const found = hit(
      'reckoning',
      { index: start, 0: tail },
      isSlip ? 0.8 : 0.74,
      ...(reading === null ? [] : [expected]),
    )
    return [{ ...found, params: { expected } }]
  })
}

const instalments =
  /(?:支?付|[拨撥]付|付款|支付比例)[^，。；\d]{0,10}?[至到](?:合同[^，。；\d]{0,6}|[总總][^，。；\d]{0,4})?(?:的)?(\d{1,3}(?:\.\d+)?)%[^。\d]{0,14}?(?:剩[余餘下]|其[余餘]|[余餘][款下额]|[留]|[预預]留|[暂暫]扣)[^，。；\d]{0,8}?(\d{1,2}(?:\.\d+)?)%/gu
/** `支付至97%，剩余5%作为质量保证金`: what is paid and what is kept are the whole. */
const instalmentHits: NumberRule = text =>
  matchesOf(text, instalments).flatMap(({ index, 0: quote, 1: paid = '', 2: kept = '' }) => {
    const real = Number((100 - Number(paid)).toFixed(2))
    if (real <= 0 || Math.abs(real - Number(kept)) < 0.01) return []
    const place = { index: index + quote.length - kept.length - 1, 0: `${kept}%` }
    return [{ ...hit('reckoning', place, 0.8, `${real}%`), params: { expected: `${real}%` } }]
  })

const numerals = '二三四五六七八九'
const sons = new RegExp(
  `(?:生子|生女|有子|育子|子)(?<![孙孫弟王太公天君父母妻男女独獨长長次幼庶嫡][子])([${numerals}])：([\\u3400-\\u9fff]{1,4}(?:、[\\u3400-\\u9fff]{1,4})+)(?=[。；])`,
  'gu',
)
/** `生子二：思温、思良、思恭。`: not so many names as sons. */
const sonHits: NumberRule = text =>
  matchesOf(text, sons).flatMap(({ index, 0: quote, 1: said = '', 2: names = '' }) => {
    const [told, count] = [amountOf(said), names.split('、').length]
    if (count === told || count > 9 || /[等和与與及]/u.test(names)) return []
    const place = { index: index + quote.length - names.length - 2, 0: said }
    return [{ ...hit('list_count', place, 0.78, hanOf(count)), params: { said: told, listed: count } }]
  })

const shares =
  /(?<![\d.,])(\d+)(人|名|户|家|个|件|例|份)[^。；]{0,120}?，分[别別][占佔][^，。；\d]{0,8}((?:\d{1,2}(?:\.\d+)?%[、和，与與及]{0,2}){3,6})/gu
const oneThing = (thing: string | undefined) => (thing === '名' ? '人' : thing)
const counted = /(?<![\d.,])(\d+)(人|名|户|家|个|件|例|份)/gu
/** `472人中，……211人，……188人，……78人，分别占44.7%、38.8%和16.5%`: the one count that its share does not give. */
const sharedHits: NumberRule = text =>
  matchesOf(text, shares).flatMap(({ index, 0: quote, 1: whole = '', 2: thing, 3: list = '' }): Hit[] => {
    const told = [...list.matchAll(/\d+(?:\.\d+)?/gu)].map(([share]) => share)
    const counts = [...quote.slice(0, quote.length - list.length).matchAll(counted)].filter(
      ([, , own]) => oneThing(own) === oneThing(thing),
    )
    const parts = counts.slice(-told.length)
    if (counts.length !== told.length + 1 || parts.length !== told.length) return []
    const off = parts.flatMap((part, at) => {
      const share = Number(told[at])
      const count = Number(part[1])
      const slack = 0.6 * 10 ** -placesOf(told[at] as string)
      return Math.abs((100 * count) / Number(whole) - share) > slack
        ? [{ part, count, real: Math.round((share * Number(whole)) / 100) }]
        : []
    })
    const [only] = off
    if (!only || off.length > 1 || turnsOf(String(only.count), String(only.real)) === null) return []
    const place = { index: index + only.part.index, 0: only.part[0] }
    const expected = `${only.real}${only.part[2]}`
    return [{ ...hit('reckoning', place, 0.8, expected), params: { expected } }]
  })

const listed =
  /(?<![\d.])(\d{1,2})个?([区區乡鄉镇鎮社])、?(\d{1,3})个?([乡鄉镇鎮村社队隊])：((?:[\u3400-\u9fff]{1,6}\d{1,3}个?\4[，、]){1,20}[\u3400-\u9fff]{1,6}\d{1,3}个?\4)(?=[。；])/gu
/** `5个区32个乡：城关区6乡，……`: all of the districts are listed, and their parts do not make the whole. */
const listedHits: NumberRule = text =>
  matchesOf(text, listed).flatMap(({ index, 0: quote, 1: places = '', 3: whole = '', 4: thing = '', 5: list = '' }) => {
    const parts = [...list.matchAll(/\d+/gu)].map(([part]) => Number(part))
    const sum = parts.reduce((all, part) => all + part, 0)
    if (parts.length !== Number(places) || sum === Number(whole)) return []
    const start = index + quote.indexOf(whole, places.length)
    const tail = quote.slice(start - index, quote.indexOf('：'))
    const expected = tail.replace(whole, String(sum))
    return [{ ...hit('sum', { index: start, 0: tail }, 0.8, expected), params: { sum, whole: Number(whole), thing } }]
  })

/** Rules about sentences that tell a whole and all that it is made of. */
export const plainRelationRules: readonly NumberRule[] = [
  ...relations.map(relation => gated(relation.gate, text => relationHits(relation, text))),
  gated(/[至到][^，。；%]{0,12}%/u, instalmentHits),
  gated(/子[二三四五六七八九]：/u, sonHits),
  gated(/分[别別][占佔]/u, sharedHits),
  gated(/\d个?[区區乡鄉镇鎮社]、?\d{1,3}个?[乡鄉镇鎮村社队隊]：/u, listedHits),
]
