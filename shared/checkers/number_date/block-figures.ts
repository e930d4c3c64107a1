import { matchesOf } from '../matches.ts'
import { amountOf, hanPercentOf } from './amounts.ts'

/** A figure of a block with its unit and the words that lead to it. */
export interface BlockFigure {
  value: number
  /** Digits of the value, for figures are misread digit by digit. */
  digits: string
  /** Unit with words for one thing folded; `%` for shares. */
  unit: string
  /** What rounding may have taken of the value. */
  slack: number
  /** As it is written, with its unit. */
  quote: string
  start: number
  end: number
  /** Words between the mark or figure before and this one. */
  label: string
  /** The marks between the figure before and this one. */
  marks: string
  /** What its value is times what is written, where it is told in another unit: 0.3 of 3000元 among 万元. */
  times?: number
}

const things =
  '人次|批次|平方公里|平方米|立方米|公里|公[顷頃]|公尺|公[吨噸]|公斤|小时|标准箱|标箱|千瓦时|千瓦|美元|港元|元|圓(?![满滿形])|圆(?![满形])|方(?<=[万萬]方)(?![面法案式向])|人|户|戶|个(?!月|百)|個(?!月|百)|家|张|張|吨|噸|亩|畝|件|所|座|处|處|名|台|辆|輛|斤|头|只|票|分(?!之)|米|天|眼|具|对|對|册|部|幢|栋|间|間|起|项|項|篇|条|條|枚|块|株|棵|艘|场|場|宗|席|份|箱|床|顶|担|石|口|餐|位|段|次|门|套|支|盏|里|例|根|颗|粒|块|集|宿位|瓶(?![颈頸装裝])|桶(?![装裝])|袋(?![装裝])|盒|匹|筐|捆|挺|坛|缸|案(?![件卷例值子情发號号由头])|日(?!期|常|均|前|起|止)'
/** First characters of units: most figures that have none are passed by with one look. */
const unitHeads = `万亿萬億%％${[...new Set(things.split('|').map(thing => thing[0]))].join('')}`
const pattern = new RegExp(
  `百分之([〇零一二三四五六七八九十百]+(?:[点點][〇零一二三四五六七八九]+)?)|(?<![\\d.A-Za-z第月])(\\d[\\dlO]*(?:,\\d{3})*(?:\\.\\d+)?|[〇零一二三四五六七八九十百千万萬]{1,10})(?=[${unitHeads}])(?:([万亿萬億]?)(${things})|([万亿萬億](?![多余])|[%％]))`,
  'gu',
)
const folded: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  個: '个',
  戶: '户',
  張: '张',
  噸: '吨',
  公頃: '公顷',
  公噸: '公吨',
  畝: '亩',
  處: '处',
  輛: '辆',
  對: '对',
  間: '间',
  項: '项',
  條: '条',
  場: '场',
  '％': '%',
  圓: '元',
  圆: '元',
}
const breaks = new Set('，、；：。（）()\n')
const isDigit = (figure: string) => figure.charCodeAt(0) < 0x3a

/** The digits that a value is written with, without its point: 14.60 is 1460, 八千三百 is 8300. */
const digitsOf = (figure: string, value: number) =>
  isDigit(figure) ? figure.replace(/[,.]/gu, '') : String(Math.round(value * 100) / 100).replace('.', '')

const unitOf = (match: RegExpExecArray): string => {
  const unit = match[1] ? '%' : (match[5] ?? `${match[3] ?? ''}${match[4] ?? ''}`)
  return folded[unit] ?? unit
}

/** The marks of a stretch, and where the last of them ends. */
function marksIn(text: string, from: number, to: number): { marks: string; end: number } {
  let marks = ''
  let end = from
  for (let at = from; at < to; at++) {
    if (!breaks.has(text[at] as string)) continue
    marks += text[at]
    end = at + 1
  }
  return { marks, end }
}

/** A block with more figures is a table in all but name: of each many others could be the whole. */
const mostFigures = 300
/** Digits behind a point that are rounded to. */
const mostPlaces = 9
/** A whole and two parts, or two figures and their difference. */
export const fewestOfUnit = 3

function countsOf(units: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return counts
}

/** What a unit counts, whatever its ten thousands. */
export const thingOf = (unit: string): string => unitParts.exec(unit)?.[2] || unit

/** How often each thing is counted in a block. */
export const thingCounts = (figures: readonly BlockFigure[]): ReadonlyMap<string, number> =>
  countsOf(figures.map(({ unit }) => thingOf(unit)))

const scaleIn: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
const unitParts = /^([万萬亿億]?)(.*)$/u

/** A figure in another unit of the same thing: 3000元 among 万元 is 0.3. Null where it is of another thing. */
export function inUnit(figure: BlockFigure, unit: string): BlockFigure | null {
  if (figure.unit === unit) return figure
  const [, own = '', thing] = unitParts.exec(figure.unit) ?? []
  const [, other = '', wanted] = unitParts.exec(unit) ?? []
  if (thing !== wanted || thing === '' || thing === undefined) return null
  const times = (scaleIn[own] ?? 1) / (scaleIn[other] ?? 1)
  return { ...figure, unit, times, value: figure.value * times, slack: figure.slack * times }
}

/** Whether figures of these units can be held against each other: three of one thing, or shares, or a price for each. */
function areReckonable(units: readonly string[], text: string): boolean {
  if (units.includes('%')) return true
  return (
    Math.max(0, ...countsOf(units.map(thingOf)).values()) >= fewestOfUnit ||
    (units.length >= fewestOfUnit && /每|[人户戶年]均|[单單][价價]/u.test(text)) ||
    /[月日]租/u.test(text)
  )
}

const ordinal = new Set('第〇零一二三四五六七八九十百千')
/** 第三百一十二条: what a match began within is the number of an article. */
const isInOrdinal = (text: string, at: number) =>
  at > 0 && ordinal.has(text[at - 1] as string) && !isDigit(text[at] as string)

const signs = new Set('×÷*=＝+＋−－')
/** An operand of a sum that is written out is no part of a whole, and neither is what is told for each: 40吨/日. */
const isOperand = (text: string, { index, 0: quote }: RegExpExecArray) => {
  const next = text[index + quote.length] ?? ''
  return signs.has(text[index - 1] ?? '') || signs.has(next) || (next === '/' && quote.at(-1) !== '%')
}

/** Every figure of a normalised block that has a unit, in order; none where they cannot be held against each other. */
export function figuresOf(text: string): BlockFigure[] {
  const matches = matchesOf(text, pattern).filter(match => !isInOrdinal(text, match.index) && !isOperand(text, match))
  if (matches.length < 2 || matches.length > mostFigures) return []
  const units = matches.map(unitOf)
  if (!areReckonable(units, text)) return []
  let last = 0
  return matches.map((match, order) => {
    const { index, 0: quote, 1: share, 2: figure = '' } = match
    const { marks, end: labelStart } = marksIn(text, last, index)
    const plain = isDigit(figure) ? figure.replace(/[lO]/gu, letter => (letter === 'l' ? '1' : '0')) : figure
    const value = share ? hanPercentOf(share) : isDigit(plain) ? Number(plain.replaceAll(',', '')) : amountOf(plain)
    const places = Math.min((share ?? figure).split(/[.点點]/u)[1]?.length ?? 0, mostPlaces)
    last = index + quote.length
    return {
      value,
      digits: share ? String(value).replace('.', '') : digitsOf(plain, value),
      unit: units[order] as string,
      slack: places === 0 ? 0 : 0.5 * 10 ** -places,
      quote,
      start: index,
      end: last,
      label: text.slice(labelStart, index),
      marks,
    }
  })
}

/** How one figure may have become another: two digits turned, one misread, one lost or doubled, its point or noughts moved. */
export type Slip = 'turned' | 'misread' | 'moved' | 'length' | null

/** The slip that makes one row of digits of another. */
function slipOf(digits: string, other: string): Slip {
  if (digits === other || digits.startsWith('0') !== other.startsWith('0')) return null
  if (digits.length === other.length) {
    const odd = [...digits].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
    const [a = 0, b = 0] = odd
    if (odd.length === 1) return 'misread'
    const isTurn = odd.length === 2 && b === a + 1 && digits[a] === other[b] && digits[b] === other[a]
    return isTurn ? 'turned' : null
  }
  const [short, long] = digits.length < other.length ? [digits, other] : [other, digits]
  if (long.length !== short.length + 1) return null
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short) ? 'length' : null
}

const powers = [10, 100, 1000, 1e4]
/** Whether a figure is another with its point, its noughts or its sign of ten thousands lost or put in. */
export const isMoved = (value: number, right: number): boolean =>
  powers.some(power => Math.abs(value * power - right) < 1e-9 * right || Math.abs(right * power - value) < 1e-9 * value)

/** The slip that a figure must have suffered to stand where another value belongs. */
export function slipTo({ value, digits, slack, times = 1 }: BlockFigure, right: number): Slip {
  if (right <= 0) return null
  if (times !== 1) return isMoved(value, right) ? 'moved' : null
  const places = slack === 0 ? 0 : Math.round(-Math.log10(slack * 2))
  const isHan = !Number.isInteger(value) && slack === 0
  return slipOf(digits, (isHan ? String(right) : right.toFixed(places)).replace('.', ''))
}
