import { commonStart } from '../../text/common-ends.ts'
import { blockIndexAt, type ListedBlock } from '../block-list.ts'
import { headingNumberOf, numberOf } from '../heading-number.ts'
import { editsBetween } from './align.ts'
import type { CopyRange } from './copy-range.ts'
import { codesIn, type FoldedText } from './folded-text.ts'

const figure = /[\d〇○零一二三四五六七八九十百千万亿两]+/u
const onlyFigure = /^[\d〇○零一二三四五六七八九十百千万亿两]+$/u
/** A line above a letter, a notice or a minute that says whom or what it is for. */
const longestAddress = 28
const address = /[：:]\s*$/u
/** Words that fill a blank are of this length and more; a single character that differs is a slip. */
const shortestFilling = 2

/** A form has a blank in so many letters at least; fewer differences are corrections of a copy. */
const lettersPerBlank = 80

/** Single characters that name one of several parties, sides or sexes. */
const opposites = [
  '甲乙丙丁',
  '东南西北',
  '東南西北',
  '上下',
  '左右',
  '前后',
  '前後',
  '内外',
  '男女',
  '正副',
  '出入',
  '收支',
  '买卖',
]

const textOf = (codes: Uint16Array) => String.fromCharCode(...codes)

/** Whether two fillings differ as figures or as words do, not as two readings of the same. */
function isFilledIn(one: string, other: string): boolean {
  if (figure.test(one) && figure.test(other) && onlyFigure.test(one) === onlyFigure.test(other)) {
    if (onlyFigure.test(one)) return numberOf(one) !== numberOf(other)
  }
  if (opposites.some(group => group.includes(one) && group.includes(other) && one !== '' && other !== '')) return true
  if (one.length < shortestFilling || other.length < shortestFilling) return false
  return ![...one].some(character => other.includes(character))
}

/** The listed block above a copy that begins its block, or null. */
function lineAbove(list: readonly ListedBlock[], { start }: CopyRange): ListedBlock | null {
  const index = blockIndexAt(list, start)
  const { block } = list[index] as ListedBlock
  return start === block.start && index > 0 ? (list[index - 1] as ListedBlock) : null
}

/** Whether both copies stand under lines of one shape that name different things: 同学家长：, 协议书（甲）. */
function isAddressedApart(list: readonly ListedBlock[], copy: CopyRange, other: CopyRange): boolean {
  const [above, otherAbove] = [lineAbove(list, copy)?.text.trim(), lineAbove(list, other)?.text.trim()]
  if (!above || !otherAbove || above === otherAbove) return false
  if (Math.max(above.length, otherAbove.length) > longestAddress) return false
  if (address.test(above) && address.test(otherAbove)) return true
  const shared = [...above].filter(character => otherAbove.includes(character)).length
  return shared >= 0.6 * Math.max(above.length, otherAbove.length)
}

const article = /^\s*第[一二三四五六七八九十百零〇\d]+[条條]/u
/** An article may have so many paragraphs. */
const paragraphsOfArticle = 4

function isInArticle(list: readonly ListedBlock[], { start }: CopyRange): boolean {
  const index = blockIndexAt(list, start)
  for (let at = index; at >= Math.max(0, index - paragraphsOfArticle); at--) {
    if (article.test((list[at] as ListedBlock).text)) return true
  }
  return false
}

/** Whether both copies are sentences of articles: laws and contracts repeat their formulae word for word. */
export function isOfLaw(list: readonly ListedBlock[], copy: CopyRange, other: CopyRange): boolean {
  return copy.wholeBlocks === 0 && other.wholeBlocks === 0 && isInArticle(list, copy) && isInArticle(list, other)
}

const digit = /\d/u
const quantities = /\d+|[〇零一二三四五六七八九十百千万亿两]{2,}/gu
/** What counts, dates and ranks things is their name: another is another thing. */
const ordinal = /第$/u
const named =
  /^(?:年|月|日|号|號|季|组|組|期|届|屆|次|版|页|頁|栋|棟|楼|樓|室|层|层|班|级|級|路|度|点|點|时|時|分|周|岁|歲|标段|車|车间|村|社区)/u

function isOneQuantity(one: string, other: string, isAtSame: boolean): boolean {
  const at = commonStart(one, other)
  let [start, end] = [at, at]
  while (start > 0 && digit.test(one[start - 1] as string)) start--
  while (end < one.length && digit.test(one[end] as string)) end++
  if (end === start || ordinal.test(one.slice(0, start)) || named.test(one.slice(end))) return false
  const others = [...`${one.slice(0, start)} ${one.slice(end)}`.matchAll(quantities)].map(([figure]) => figure)
  const telling = others.filter(figure => figure.length >= 2 && !/^(?:19|20)\d\d$/u.test(figure)).length
  return telling >= 2 || (!isAtSame && others.length >= 1)
}

/** Whether two copies both begin their blocks, or neither does. */
function isAtSamePlace(list: readonly ListedBlock[], copy: CopyRange, other: CopyRange): boolean {
  const begins = ({ start }: CopyRange) => (list[blockIndexAt(list, start)] as ListedBlock).block.start === start
  return begins(copy) && begins(other)
}

/**
 * Whether two copies are one form filled in twice: letters to several people, minutes with other figures. Such texts
 * are alike on purpose.
 */
export function isForm(
  list: readonly ListedBlock[],
  folded: FoldedText,
  [copy, other]: readonly [CopyRange, CopyRange],
): boolean {
  if (isAddressedApart(list, copy, other)) return true
  const [codes, otherCodes] = [codesIn(folded, copy), codesIn(folded, other)]
  const blanks = editsBetween(codes, otherCodes).filter(({ start, end, otherStart, otherEnd }) =>
    isFilledIn(textOf(codes.subarray(start, end)), textOf(otherCodes.subarray(otherStart, otherEnd))),
  )
  return blanks.length > codes.length / lettersPerBlank
}

/**
 * Whether two copies inside paragraphs say the same of the same things, but for one quantity. In a form other figures
 * differ, too.
 */
export function isMiscopied(
  list: readonly ListedBlock[],
  folded: FoldedText,
  [copy, other]: readonly [CopyRange, CopyRange],
): boolean {
  if (copy.wholeBlocks > 0 && other.wholeBlocks > 0) return false
  if (copy.letters > longestMiscopied || Math.abs(copy.letters - other.letters) > 2) return false
  const [codes, otherCodes] = [codesIn(folded, copy), codesIn(folded, other)]
  if (!hasDigit(codes) || editsBetween(codes, otherCodes, 2).length !== 1) return false
  return isOneQuantity(textOf(codes), textOf(otherCodes), isAtSamePlace(list, copy, other))
}

const hasDigit = (codes: Uint16Array) => codes.some(code => code >= 0x30 && code <= 0x39)

/** Longer copies have other differences, too. Letters. */
const longestMiscopied = 150

/** What stands in its line before a sentence of a record: what the record is about. */
const longestSubject = 40
const alikeSubject = 4
const sentenceEnd = /[。；！？]/gu

/** What stands before a copy in its line. */
const beforeInLine = (text: string, { start }: CopyRange): string =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim()

/**
 * Whether both copies are the same sentence of two records that are set alike: behind items' names of one series, or
 * behind sentences that begin alike and name different things.
 */
export function isOfRecords(text: string, copy: CopyRange, other: CopyRange): boolean {
  // What begins in the middle of a sentence in one of them was not worded for both.
  if (copy.wholeBlocks > 1 || (copy.opens === 'sentence') !== (other.opens === 'sentence')) return false
  const [one, two] = [beforeInLine(text, copy), beforeInLine(text, other)]
  if (one === two || one === '' || two === '' || Math.max(one.length, two.length) > longestSubject) return false
  if (one.match(sentenceEnd)?.length !== two.match(sentenceEnd)?.length) return false
  const [number, otherNumber] = [headingNumberOf(one), headingNumberOf(two)]
  if (number && otherNumber) return number.style === otherNumber.style && number.stem === otherNumber.stem
  return one.slice(0, alikeSubject) === two.slice(0, alikeSubject)
}

/** What the fields of records are called: their values are alike in many. */
export const field =
  /^[（(]?\p{Script=Han}{0,4}(?:单位|單位|部门|部門|责任人|责任|负责人|时限|期限|时间|時間|地点|地點|地址|结果|結果|主持人?|记录人?|紀錄|出席|列席|缺席|人员|人員|联系人|电话|電話|依据|备注|級别|级别|类别|标准|对象|范围|来源|方式)[：:]/u

/** Whether both copies are one field of two records: 责任单位：…. */
export const isField = (text: string, copy: CopyRange, other: CopyRange): boolean =>
  copy.wholeBlocks < 2 && [copy, other].every(({ start, end }) => field.test(text.slice(start, end).trimStart()))

/** What minutes say after each vote. */
const vote =
  /(?:同意|[赞贊]成|反[对對]|[弃棄][权權])\s?[\d〇○零一二三四五六七八九十百]+\s?[票人]|表[决決](?:[结結]果|情[况況])|尚需提交[^。]{2,20}[审審][议議]/u
/** Letters; a longer passage is more than the formula. */
const longestVote = 160

/** Whether a copy is what minutes say after each of their votes. */
export const isOfVotes = (text: string, copy: CopyRange): boolean =>
  copy.letters <= longestVote && vote.test(text.slice(copy.start, copy.end))
