import type { ListedBlock } from '../block-list.ts'
import { endOf, wantOfEnd, wantOfStart } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import { isReport, opensAnew } from './opens-anew.ts'

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
  /^\s*[【［（(]?(?:\p{Script=Han}{0,4}(?:提示|提醒|声明|启事|公告|通知|预告|通告)|附?注|编者按)\s?[:：】］]/u
/** Headings, captions, jump lines and the like, notices, and paragraphs that begin an article. */
const isLight = ({ shape, text }: ListedBlock) =>
  (shape !== 'prose' && shape !== 'item') || isLine(text) || isReport(text) || notice.test(text)

/** A figure, and what it counts, on either side of a cut: 留作参考的12｜件, 提高到｜92%. */
const [endsInFigure, counts] = [
  /\d$/u,
  /^(?:个|件|人|户|名|次|项|家|万|亿|元|公里|米|亩|吨|克|千克|公斤|岁|年|月|日|天|%|％|个百分点)(?=[，。、；（(的])/u,
]
const [wantsFigure, startsInFigure] = [
  /(?:到|达|为|增长|下降|提高|占|约|近|超过?|不足|共|计|仅|率|第|至|年龄|年齡|面[积積]|总[数量额价长]|產量|产量|海拔|金额|金額)$/u,
  /^(?:\d(?!\d{3}\s?年|\d?\s?[、.．月]|\d?\.\d+[、\s])|[一二三四五六七八九十百千]{1,6}[余餘多]?[万亿萬億]?(?:岁|歲|元|人|亩|畝|户|戶|公斤|公里|米|斤|吨)[，。；多])/u,
]
const ofFigure = 2.4
/** Words that a sentence goes on from, and never ends with: 先后, 现在才. */
const leadsOn =
  /(?:先[后後]|[陆陸][续續]|相[继繼]|已[经經]|正在|一起|共同|主[动動]|[现現]在才|[这這]才|[刚剛]才|后[来來]才|逐步|[积積][极極]|再也|曾[经經]|也[许許]|[将將][会會]?|[开開]始)$/u
/** A verb with its direction, and a word for people, of which something is said: 轰隆隆滑进, 说是要让后人. */
const [goesTo, people] = [
  /[\p{Script=Han}](?:[进進入到往]|[舍捨]不得|[来來]不及)$/u,
  /(?:大家|人[们們]|他[们們]|她[们們]|我[们們]|[后後]人|子[孙孫]|社[员員][们們]?|村民[们們]?|[乡鄉][亲親][们們]?|[谁誰])$/u,
]
const [ofLead, ofDirection, ofPeople] = [1.8, 1.2, 0.8]
/** What is said of somebody or something named before: 也记得…, 都不肯…. */
const saysMore =
  /^(?:也(?!门|門|[许許]|有(?:少|一|些|不|个|人))|都(?!市|城|江|督|[会會])|才(?![能华華干])|[却卻]|便(?![民利宜捷道])|又(?![一是])|[则則]|竟|均(?![为為衡])|仍)\p{Script=Han}{2}/u
const ofMore = 1.3
/** A place or a thing behind a verb with its direction, and its mark: 船舱，整条街…. */
const object =
  /^(?!(?:近日|目前|同[时時]|此外|[后後][来來]|如今|[当當][时時]|今年|去年|昨日|今天|[另]外|[现現]在|最近|不久|[随隨][后後]|[于於]是|因此|所以|但是)[，。])\p{Script=Han}{2,3}[，。]/u
const ofObject = 1

/** What both sides of a cut say of their sentence without a word across; below a headline the side behind must say it. */
function sentenceAcross(left: string, right: string, isHeaded: boolean): number {
  const tail = left.slice(-4)
  if (/[，。！？；：、”」』）)]$/u.test(tail)) return 0
  const isTo = goesTo.test(tail)
  const before = leadsOn.test(tail) ? ofLead : isTo ? ofDirection : people.test(tail) ? ofPeople : 0
  const behind = saysMore.test(right.slice(0, 4)) ? ofMore : isTo && object.test(right.slice(0, 5)) ? ofObject : 0
  return isHeaded && behind === 0 ? 0 : before + behind
}

/** The last few characters of a sentence behind a word that cannot end one: 群众急难愁盼的｜问题。 */
const rest = /^\p{Script=Han}{2,4}[。；]/u

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
  if (score >= surelyShort) return { at: index + 1, score, isPlain: true, ofArticle: 0 }
  const past = continuationPast(list, index, words)
  return past && past.score >= surelyShort ? past : null
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
  if (isText(next) && joinOf(before.text, next.text, words) >= fits) return null
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
    if (at > index + 1 && isText(entry) && !opensAnew(before, entry)) {
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
