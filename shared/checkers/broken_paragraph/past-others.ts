import type { ListedBlock } from '../block-list.ts'
import { endOf, wantOfEnd, wantOfStart } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import { goesOnElsewhere } from './jumps.ts'
import { isReport, opensAnew } from './opens-anew.ts'
import { sentenceAcross } from './sentence-across.ts'

/** So many blocks of another text a sentence is followed across. */
const mostBetween = 6
/** So many of them that are whole paragraphs. */
const mostParagraphs = 2
/** What the words across must weigh, past headings, captions and reports, past a whole article, and past a paragraph. */
const [pastLight, pastArticle, pastProse] = [1.5, 1.9, 2.4]
/** For each further block between the words must say more. */
const perBlock = 0.2
/** So many paragraphs an article with a headline and a dateline of its own may have. */
const longestArticle = 4
/** A character that was printed once more at the cut says as much: 白果村村｜民. */
const ofEcho = 0.8
const echoed = /(\p{Script=Han})\1$/u
/** A block that fits so well goes on itself. */
const fits = 1.5
/** What only a text that begins does. */
const opens = -1

/** The last character of a sentence and its mark begin nothing: 停留在协议｜上。 */
const lastCharacter = /^(?![是对好嗯啊哦不唉哎哈嘿行])\p{Script=Han}[。；]/u
const ofLastCharacter = 2.4

/** A paragraph of the text, in which a sentence may go on. */
export const isText = (entry: ListedBlock | undefined): entry is ListedBlock =>
  (entry?.shape === 'prose' || entry?.shape === 'item') && entry.block.role === 'body'

/** A line without a mark between clauses: 导读：教育工作会议召开 详见第2版. */
const isLine = (text: string) => text.length <= 45 && !/[，。；！？]/u.test(text)
/** The head of a notice or a note: 温馨提示：. */
const notice =
  /^\s*[【［（(]?(?:\p{Script=Han}{0,4}(?:提示|提醒|声明|启事|公告|通知|预告|通告|天气(?:预报)?)|附?注|编者按)\s?[:：】］]|^\s*[“「][^“”「」]{6,90}[”」]\s?[—–-]{1,2}\s?[^，。]{2,16}$/u
/** Headings, captions, jump lines and the like, notices, and paragraphs that begin an article. */
const isLight = ({ shape, text }: ListedBlock) =>
  (shape !== 'prose' && shape !== 'item') || isLine(text) || isReport(text) || notice.test(text)

/** A figure, and what it counts, on either side of a cut: 留作参考的12｜件, 提高到｜92%. */
const [endsInFigure, counts] = [
  /\d$/u,
  /^(?:个|件|人|户|名|次|项|家|万|亿|元|公里|米|亩|吨|克|千克|公斤|岁|年|月|日|天|%|％|个百分点)(?=[，。、；（(的])/u,
]
const counted =
  /^\s*(?:多|余)?(?:个|件|人|户|名|次|项|家|万|亿|元|公里|米|亩|吨|公斤|岁|天|头|座|处|人次|万元|亿元)。\s*$/u
const [wantsFigure, startsInFigure] = [
  /(?:到|达|为|增长|下降|提高|占|约|近|超过?|不足|[共现現还還只仅僅约約]有|共|计|仅|率|第|至|年龄|年齡|面[积積]|总[数量额价长]|產量|产量|降[雨水]量?|[雨水流容]量|水位|库容|庫容|蓄水|[长長宽寬深高]度|气温|氣溫|海拔|金额|金額)$/u,
  /^(?:\d(?!\d{3}\s?年|\d?\s?[、.．月]|\d?\.\d+[、\s])|[一二三四五六七八九十百千]{1,6}[余餘多]?[万亿萬億]?(?:岁|歲|元|人|亩|畝|户|戶|公斤|公里|米|斤|吨|座|处|處|件|个|個|家|所|条|條|辆|台|株|头|名|位|项|間|间|栋|艘)[，。；多])/u,
]
const ofFigure = 2.4
/** A word for an amount, or a verb that brings one, and an amount with its unit before a mark: 签约额｜2300万元，. */
const [wantsAmount, isAmount] = [
  /(?:(?<![名篇匾])额|收入|支出|产值|投[资資入]|人[数數]|[户戶][数數]|里程|增收|减少|突破|高达|达到?|增加|完成|实现|建成|新增|惠及|发放|获得|筹[集措]|合计|共计|总计)$/u,
  /^\d[\d.,]*(?:余|多)?[万亿]?(?:元|人|户|名|件|个|家|亩|吨|公里|米|平方米|公顷|公斤|千瓦时?|辆|台|套|座|处|次|%|％|个百分点)(?![\p{Script=Han}]{12})[^。；]{0,12}[，。；、]/u,
]
/** The last few characters of a sentence behind a word that cannot end one: 群众急难愁盼的｜问题。 */
const rest = /^\p{Script=Han}{2,4}[。；]/u

/** Entries with a head and its stop, one below the other: 陈姓。清雍正年间……/ 段姓。民国六年……. */
const entryHead = /^\s*\p{Script=Han}{1,3}(\p{Script=Han})。\p{Script=Han}/u
const isEntry = (list: readonly ListedBlock[], at: number): boolean => {
  const head = entryHead.exec((list[at] as ListedBlock).text.slice(0, 12))?.[1]
  const isSister = (other: number) => entryHead.exec(list[other]?.text.slice(0, 12) ?? '')?.[1] === head
  return head !== undefined && (isSister(at - 1) || isSister(at + 1))
}

function wantOf(left: string, right: string): number {
  if (lastCharacter.test(right)) return ofLastCharacter
  if ((endsInFigure.test(left) && counts.test(right)) || (wantsFigure.test(left) && startsInFigure.test(right)))
    return ofFigure
  return rest.test(right) && wantOfEnd(left) >= 2 ? ofLastCharacter : wantOfStart(right)
}

/** What stands above a block: a section of the same text, a headline, or neither. */
type Above = 'own' | 'headed' | 'free'

/** How well a text goes on from one that breaks off: by the word across the cut, and by what it wants before it. */
function joinOf(before: string, behind: string, words: WordList, above: Above = 'own'): number {
  const [left, right] = [before.trimEnd(), behind.trimStart()]
  const isEchoed = echoed.test(left)
  const across = Math.max(wordAcross(left, right, words), isEchoed ? wordAcross(left.slice(0, -1), right, words) : 0)
  const sentence = above === 'own' ? 0 : Math.min(sentenceAcross(left, right, above === 'headed'), ofLastCharacter)
  const want = Math.max(opens, Math.min(wantOf(left, right), ofLastCharacter))
  return across + (isEchoed && across > 0 ? ofEcho : 0) + Math.max(want, sentence)
}

/** Where the sentence of a cut block goes on, past others, and how well the words fit. */
export interface Continuation {
  at: number
  score: number
  /** Nothing but what is surely of another text stands between. */
  isPlain: boolean
  /** Paragraphs of the article with its own headline and dateline that stands between. */
  ofArticle: number
}

/** So surely a short paragraph, which seldom shows that it breaks off, is cut where its word goes on. */
const surelyShort = 3.4
const shortestCut = 16

/** Where a short paragraph goes on of which nothing else tells that it breaks off; null where no word was cut. */
export function continuationOfShort(list: readonly ListedBlock[], index: number, words: WordList): Continuation | null {
  const [before, next] = [list[index], list[index + 1]]
  if (!isText(before) || before.text.trim().length < shortestCut || endOf(before.text) !== 'open') return null
  const score = isText(next) && !opensAnew(before, next) ? joinOf(before.text, next.text, words) : 0
  // A sentence that stops at a word for an amount, with the amount below.
  const isAmountBelow =
    isText(next) &&
    /，/u.test(before.text) &&
    wantsAmount.test(before.text.trimEnd()) &&
    isAmount.test(next.text.trimStart())
  if (score >= surelyShort || isAmountBelow)
    return { at: index + 1, score: Math.max(score, surelyShort), isPlain: true, ofArticle: 0 }
  const past = continuationPast(list, index, words)
  // All that went on the next page is what the figure counts: 招新生两班104｜人。
  const isCounted =
    past && endsInFigure.test(before.text.trimEnd()) && counted.test((list[past.at] as ListedBlock).text)
  return past && (past.score >= surelyShort || isCounted) ? { ...past, score: Math.max(past.score, surelyShort) } : null
}

/** Rows of a table, of which any number may stand between, up to this. */
const mostRows = 16
const isRow = ({ block, shape, text }: ListedBlock) =>
  block.kind === 'cell' ||
  (shape === 'label' && /\t|\||[^ \u3000][ \u3000]+[^ \u3000]+[ \u3000]+[^ \u3000]/u.test(text))
const isHeadline = (entry: ListedBlock) => (entry.shape === 'label' && !isRow(entry)) || entry.shape === 'heading'
const isNumbered = ({ text }: ListedBlock) => headingNumberOf(text.trimStart().slice(0, 12)) != null
/** The only paragraph of a report that has a headline and no dateline is so short. UTF-16 units. */
const longestShortReport = 220

/** Looks past the blocks behind a cut one for the block that a word across the cut, or its own beginning, tells to go on. */
export function continuationPast(list: readonly ListedBlock[], index: number, words: WordList): Continuation | null {
  const before = list[index] as ListedBlock
  const next = list[index + 1]
  // The page itself says where the sentence goes on.
  if (goesOnElsewhere(next) || (isText(next) && joinOf(before.text, next.text, words) >= fits)) return null
  let isPlain = true
  let [paragraphs, ofArticle, rows, pictures, hasOwnHeading] = [0, 0, 0, 0, false]
  for (let at = index + 1; at <= index + mostBetween + 1 + rows; at++) {
    const entry = list[at]
    if (!entry) return null
    if (isRow(entry)) {
      if (++rows > mostRows) return null
      continue
    }
    const above = list[at - 1] as ListedBlock
    if (at > index + 1 && isText(entry) && !opensAnew(before, entry) && !isEntry(list, at)) {
      const place = hasOwnHeading ? 'own' : isHeadline(above) ? 'headed' : 'free'
      const score =
        joinOf(before.text, entry.text, words, place) -
        perBlock * Math.max(0, at - index - 2 - ofArticle - rows - pictures)
      const isOther = isText(above) && endOf(above.text) === 'open' && joinOf(above.text, entry.text, words) >= score
      const needed = isPlain ? pastLight : ofArticle > 0 && paragraphs === 0 ? pastArticle : pastProse
      if (score >= needed && !isOther) return { at, score, isPlain, ofArticle }
    }
    if (isReport(entry.text) && at > index + 1 && !isText(above)) ofArticle = 1
    hasOwnHeading ||= isHeadline(entry) && isNumbered(entry)
    if (entry.shape === 'caption') pictures++
    if (isLight(entry)) continue
    const isShortReport =
      at > index + 1 && isHeadline(above) && !isNumbered(above) && entry.text.length <= longestShortReport
    if ((isShortReport || (ofArticle > 0 && ofArticle < longestArticle)) && endOf(entry.text) === 'ended') {
      ofArticle++
      isPlain = false
      continue
    }
    // A paragraph of another text that is itself cut, or several of them, may go on anywhere.
    if (endOf(entry.text) !== 'ended' || ++paragraphs > mostParagraphs) return null
    isPlain = false
  }
  return null
}
