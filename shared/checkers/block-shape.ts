import type { SnapshotBlock } from '../domain/snapshot.ts'

/** What a block looks like, told from its text and its neighbours' marks: not every heading or caption is marked as one. */
export type BlockShape =
  | 'empty'
  | 'prose'
  | 'heading'
  | 'caption'
  | 'byline'
  | 'jump'
  | 'salutation'
  | 'label'
  | 'item'
  | 'other'

const numbered =
  /^\s*(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2})*[、.．\s](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节编篇部条款回卷]|附[件表录图]|[①-⑳])/u
const bylineStart =
  /^\s*(?:本报(?:记者|讯|通讯员)|记者|通讯员|作者|来源|责任编辑|责编|编辑(?!部?(?:同志|先生|老师)们?[:：])|校对|审核|撰稿|摄影|文[/／]|图[/／]|供稿|发布时间|时间|日期|电话|地址|邮编|联系|主办|承办|版权|ICP|浏览|点击|分享|打印|上一篇|下一篇|相关)[^。]{0,60}$/u
/** What a journal prints below the first page of a paper. */
const paperNote =
  /^\s*[*＊※]?\s?[［[【(（]?(?:作者(?:简介|单位)|收稿日期|基金项目|[通讯信]{2}作者|责任编辑|关键词)[］\]】)）]?\s?[:：]/u
const asks = /[？！?!][”」]?\**$/u
const photoCredit =
  /(?:[（(](?:资料|新华社|[^（()）]{0,12}(?:摄|供图|图片|资料图|影))[^（()）]{0,4}[）)]。?|(?:本报|新华社)?(?:记者|通讯员)\s?(?:[\p{Script=Han}]{2,4}\s?)?(?:摄|供图)|(?:\s|(?<=。))[\p{Script=Han}]{2,4}\s?(?:摄|供图))\s*$/u
/** The same without brackets: 他在站上查看仪器。 资料图片 */
const bareCredit =
  /(?:^|[。\s])\s*(?:资料(?:图片?|照片)|(?:網路|網絡|网络|檔案|档案)[图圖照]片|視頻截圖|视频截图|新华社发|\p{Script=Han}{2,8}(?:供[图圖]|提供[图圖]片))\s*$|[（(][^（()）]{2,14}(?:提供|[收馆館]藏|供稿)[）)]\s*$/u
const captionEnd =
  /(?:现场|合影|留影|一角|一景|全景|外景|场景|情景|示意图|平面图|活动|培训|调研|视察|考察|座谈会|开幕式|仪式)。?\s*$/u
const captionStart = /^\s*(?:图\s?\d|表\s?\d|图[:：为]|上图|下图|左图|右图|▲|△|单位[:：])/u
/** A part of an article that goes on from, or on, another page. */
const jump =
  /^\s*[（(【]?\s*(?:上接|下[转接]|紧接|转)\s?(?:本[报册刊书期])?\s?第?\s?[\d一二三四五六七八九十A-D]+\s?[版页]/u
const salutation = /[:：]\s*$/u
const dateLine =
  /^\s*[\d〇○零一二三四五六七八九十]{2,4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?(?:[\d一二三四五六七八九十]{1,3}\s?日)?\s*$/u
const sentenceInside = /[。！？；](?!\s*$)/u
const clauseMark = /[，。；：]/u
/** A line that stands in brackets as a whole: 【图片：采茶】, （据省报，有删节）. */
const bracketed =
  /^(?:【[^【】]+】|［[^［］]+］|（(?!\p{Script=Han}{1,3}）)[^（）]+）|\((?!\p{Script=Han}{1,3}\))[^()]+\))$/u
const leadLine = /(?:——|--|—|:|：)\s*$/u

/** Longest text of an unmarked heading, caption or label, in characters. */
const longestHeading = 40
const longestCaption = 60
/** A longer block is prose whatever it holds. */
const longestSpecial = 160

/** Whether a line has more gaps and figures than words: a row of a table, a list of names, contents with dots. */
function isTabular(text: string): boolean {
  if (/[.．·…]{4,}\s*\d*\s*$/u.test(text) || text.includes('\t')) return true
  // One stroke in whole sentences is a stray sign.
  if (text.includes('|')) return !/^[^|]*\|[^|]*[。；][^|]{12,}$/su.test(text)
  return isRow(text) || (text.includes('\n') && isTable(text.trim().split('\n')))
}

/** Words and figures with gaps between them. */
function isRow(line: string): boolean {
  const cells = line.trim().split(/[ \u00a0\u3000]{1,}/u)
  return cells.length >= 3 && !/[。；]/u.test(line) && cells.every(cell => cell.length <= 14)
}

/** Lines of which all but the first two, its title and its unit, are rows. */
function isTable(lines: readonly string[]): boolean {
  const first = lines.findIndex(isRow)
  return first >= 0 && first <= 2 && lines.length - first >= 2 && lines.slice(first).every(isRow)
}

/** Tells what a block is. `text` is the block's own text. */
export function shapeOf(block: SnapshotBlock, text: string): BlockShape {
  const trimmed = text.trim()
  if (trimmed === '') return 'empty'
  if (block.kind !== 'paragraph') return block.kind === 'heading' ? 'heading' : 'other'
  if (block.role === 'title') return 'heading'
  if (block.role === 'caption' || block.role === 'byline' || block.role === 'dateline') {
    return block.role === 'caption' ? 'caption' : 'byline'
  }
  if (block.role === 'jump' || jump.test(trimmed)) return 'jump'
  if (block.role !== 'body') return 'label'
  const length = trimmed.length
  if (length > longestSpecial) {
    if (block.list) return 'item'
    const isRows = text.includes('\t') || (text.includes('\n') && isTable(trimmed.split('\n')))
    return isRows ? 'label' : 'prose'
  }
  if (paperNote.test(trimmed) && length <= 120) return 'byline'
  // A reporter who asks is none: 记者：山上最难熬的是什么？
  if (length <= 80 && bylineStart.test(trimmed) && !sentenceInside.test(trimmed) && !asks.test(trimmed)) return 'byline'
  if (length <= longestCaption) {
    const credited = photoCredit.test(trimmed) || bareCredit.test(trimmed)
    const oneSentence = !sentenceInside.test(trimmed.replace(photoCredit, '').replace(bareCredit, ''))
    if (oneSentence && (credited || captionStart.test(trimmed))) return 'caption'
    if (oneSentence && captionEnd.test(trimmed) && !/[，；：]/u.test(trimmed)) return 'caption'
  }
  if (dateLine.test(trimmed)) return 'label'
  if (/^第?\s?[-—–]?\s?\d{1,4}\s?[-—–]?\s?页?(?:\s?[共/／]\s?\d{1,4}\s?页?)?$/u.test(trimmed)) return 'label'
  if (length <= longestHeading && leadLine.test(trimmed)) return salutation.test(trimmed) ? 'salutation' : 'heading'
  if (isTabular(trimmed) || (length <= longestCaption && bracketed.test(trimmed))) return 'label'
  const endsOpen = !/[。！？；…]["'”’」』）)】》]*$/u.test(trimmed)
  const isNumbered = endsOpen && numbered.test(trimmed) && length <= 50
  // A quotation that is still open goes on in the next block.
  if (isNumbered && !/[。；]|“[^”]*$/u.test(trimmed)) return 'heading'
  if (block.list) return 'item'
  if (endsOpen && length <= longestHeading && !clauseMark.test(trimmed)) return 'label'
  return 'prose'
}
