import type { DocumentProfile } from '../../domain/document-profile.ts'
import { blockListOf, type ListedBlock, spanOf } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { foliosIn } from '../boilerplate/page-furniture.ts'
import { type BrokenEnd, findBrokenEnds } from '../broken_paragraph/ends.ts'
import { goesOnElsewhere } from '../broken_paragraph/jumps.ts'
import { isReport } from '../broken_paragraph/opens-anew.ts'
import type { CheckedDocument } from '../checker.ts'
import {
  echoAcross,
  endOf,
  fitAcross,
  innermostUnclosedIn,
  strayCloserIn,
  wantOfEnd,
  wantOfStart,
} from '../continuation.ts'
import { gramsOf } from '../document-grams.ts'
import { foldLine } from '../fold-line.ts'
import { headsBelow } from '../heading-over.ts'
import type { NgramCounts } from '../ngram-counts.ts'
import type { Intruder } from './intruder.ts'
import { isNotice } from './notices.ts'
import { isOfPage } from './of-page.ts'
import { speaksOf } from './subject.ts'

/** Captions and labels that a sentence may run past, and the blocks of an article set inside it. */
const mostPassed = 4
const longestArticle = 60
/** Of a report this short every block is reported, of anything longer the headline. */
const shortArticle = 4
/** As much of a block as is compared across a break, UTF-16 units. */
const sideLength = 400

const mayGoOn = (entry: ListedBlock | undefined) => entry?.shape === 'prose' || entry?.shape === 'item'
const isPassed = ({ shape }: ListedBlock) =>
  shape === 'caption' || shape === 'label' || shape === 'byline' || shape === 'jump'
const isHeadlike = ({ shape }: ListedBlock) => shape === 'heading' || shape === 'label' || shape === 'byline'
/** What newspapers set over a box inside an article: over a paragraph none of these is furniture of a web page. */
const boxHead =
  /^[#【［[■▲●◆\s]*(?:(?:相关|新闻|知识|背景|资料|延伸)?链接|延伸阅读|名词解释|小贴士|新闻(?:背景|延伸|附件)|背景资料|(?:本[报刊]|征[订稿]|招聘|更正|致歉|停[电水]|开[学考])?(?:启事|声明|公告|通知)|小启|告示|敬告|更正|致歉|短讯|简讯|征[订稿])\s?[】］\]]?$/u
const isBoxHead = ({ text }: ListedBlock) => text.length <= 20 && boxHead.test(foldLine(text).trim())
/** Numbers of pages and other furniture, which is told as what it is. */
export const isFurniture = ({ text }: ListedBlock, least = 0.4) =>
  /^[-—–·\s\d./页第共]+$/u.test(text) || (furnitureOf(text)?.weight ?? 0) >= least

/** Rows of a table that stands inside a sentence. */
const mostRows = 16
const isTableRow = ({ block, shape, text }: ListedBlock) =>
  block.kind === 'cell' || (shape === 'label' && /\S[ \u3000|\t]+\S+[ \u3000|\t]+\S/u.test(text))

/** What is read of a broken end once, however many starts are tried for it. */
interface Left {
  tail: string
  owed: string | null
}

const leftOf = ({ text }: ListedBlock): Left => ({
  tail: text.slice(-16),
  owed: innermostUnclosedIn(text.slice(-sideLength)),
})

/** How well a block goes on from a broken end, by their words. */
function wordsScore({ tail, owed }: Left, text: string, grams: NgramCounts): number {
  const head = text.slice(0, sideLength)
  const overlap = echoAcross(tail, head)
  const echo = overlap >= 4 ? 3 : overlap >= 2 ? 2 : 0
  return fitAcross(tail, head, grams) + wantOfStart(head) + echo + (owed && strayCloserIn(head) === owed ? 2 : 0)
}

/** How plainly a block must break off where no words tell that the sentence goes on behind what stands between. */
function neededBefore(others: readonly ListedBlock[], { text }: ListedBlock): number {
  if (wantOfEnd(text) >= 3) return plainlyCut
  if (others.some(other => isReport(other.text))) return cutBeforeReport
  return cutBeforeNote
}

/** The short blocks, and the report, between a broken end and the block right behind them that goes on. */
function between(list: readonly ListedBlock[], { index, strength }: BrokenEnd, grams: NgramCounts): Intruder[] {
  let [at, rows] = [index + 1, 0]
  for (; at <= index + mostPassed + rows && list[at]; at++) {
    const entry = list[at] as ListedBlock
    if (headsBelow(list, at)) return []
    if (isTableRow(entry) && rows < mostRows) rows++
    else if (!isPassed(entry) && !isReport(entry.text)) break
  }
  if (!mayGoOn(list[at])) return []
  const reports = list.slice(index + 1, at).filter(({ text }) => isReport(text))
  // What follows a report may be its own next paragraph.
  if (
    reports.length > 0 &&
    !speaksOf(list[at] as ListedBlock, list.slice(Math.max(0, index - nearby), index + 1), reports)
  )
    return []
  const next = list[at] as ListedBlock
  const before = list[index] as ListedBlock
  const score = wordsScore(leftOf(before), next.text, grams)
  // Such a sentence goes on somewhere, behind a comma at any rate, whatever the words around say.
  const needed = neededBefore(list.slice(index + 1, at), before)
  const isOwed = score >= 0 && strength >= needed
  const confidence = score >= 2.3 ? 0.85 : score >= 1.3 ? 0.68 : isOwed ? 0.6 : 0.4
  const folios = foliosIn(list)
  return list
    .slice(index + 1, at)
    .filter(
      (entry, offset) =>
        !isFurniture(entry) &&
        entry.block.role === 'body' &&
        !isOfPage(list, index + 1 + offset) &&
        (folios.get(index + 1 + offset)?.weight ?? 0) < surelyFolio,
    )
    .map(entry => ({ rule: 'between', ...spanOf(entry), confidence, role: 'caption', continuation: spanOf(next) }))
}

/** What a note or a notice of the page opens with, in simplified script. */
const notice = new RegExp(
  [
    // Before a colon or in brackets: 注：, 照片说明：, 民警提示：.
    '^[（(【\\s]*(?:(?:附?注|附注|附[件表图录]?|说明|编?者?按|声明|更正|启事|敬告|提示|公告|通知|通告|广告|备注)|\\p{Script=Han}{1,4}(?:提示|提醒|声明|说明|启事|公告|通知|预报)|(?:资料|数据|图片)?来源|二维码)\\s?[:：】]',
    '^[【［]?(?:招租|出租|转让|求购|征婚|寻[人物]|招[聘工]|遗失|讣告|喜讯|特惠|售房|订[阅报]热线)[\\s:：】］](?=.{8})',
    // What a transcript says of the room: （此处播放录像：……）.
    '^[（(](?:此处|以下|随后|同时)?(?:播放|放映|展示|插播|停顿|[掌笑]声|图[略片]|配图|附图)',
    // The heads of notices are set wide: 通　知　　兹定于….
    '^(?:通\\s+[知告]|启\\s+事|声\\s+明|转\\s+让|出\\s+租|招\\s+[租聘工]|公\\s+告|广\\s+告|更\\s+正|讣\\s+告|寻\\s+[人物]|求\\s+购|祝\\s+贺|鸣\\s+谢)\\s+(?=.{8})',
    '^本(?:[报刊公社网站书期编][报刊社站]?(?:自|定于|欢迎|敬请|每[期逢]|现已|即日)|站公告)|^(?:欢迎|敬请)(?:订阅|关注|投稿|来稿|拨打|垂询)',
  ].join('|'),
  'u',
)
const mayBeNotice = /^\s*[本（]|[:：】］提告知启啟声聲注登欢歡敬订訂阅閱让讓租購购聘謝谢]/u
const longestNotice = 90
/** The head of a page is told as what it is. */
const surelyFolio = 0.6
/** A paragraph that breaks off so plainly that a notice behind it stands inside it. */
const plainlyCut = 2.5
const hardlyCut = 1.5
/** The same where the sentence goes on behind short lines. */
const cutBeforeNote = 3
/** The same where what follows it speaks of the same as it does and not of what the report does. */
const cutBeforeReport = 2
/** So many blocks before a cut one show what it speaks of. */
const nearby = 20
const label = /^[（(【]?(?:附?注|更正|启事|声明|敬告)\s?[:：]/u
const surelyCut = 3.2
/** A text that wants so much before it begins nothing. */
const cannotBegin = 4
const startsWithMark = /^\s*[，。、；：！？）》”’」』】]/u

/** A note or notice of the page, a whole sentence, between a broken end and the paragraph that goes on. */
function noticeInside(list: readonly ListedBlock[], index: number, profile: DocumentProfile): Intruder[] {
  const [entry, intruder, next] = [list[index], list[index + 1], list[index + 2]]
  if (!intruder || intruder.text.length > longestNotice || intruder.block.kind !== 'paragraph') return []
  if (!mayGoOn(entry) || !mayGoOn(next)) return []
  const isOne = isNotice(intruder.text)
  if (!isOne && !mayBeNotice.test(intruder.text.slice(0, 12)) && !startsWithMark.test((next as ListedBlock).text))
    return []
  const [before, behind] = [entry as ListedBlock, next as ListedBlock]
  if (endOf(before.text) !== 'open' || intruder.block.role !== 'body') return []
  const want = wantOfStart(behind.text)
  // Behind a mark nothing begins: whatever stands between is no part of the sentence.
  if (want < cannotBegin) {
    if (!isOne && !notice.test(foldLine(intruder.text).trim())) return []
    const [end] = findBrokenEnds(list.slice(index, index + 3), profile, undefined, { at: 0, whole: list })
    // What can be nothing else than a notice or a note needs no more than an open end before it.
    const isSure = isOne || label.test(foldLine(intruder.text.slice(0, 8)).trim())
    const least = isSure ? hardlyCut : want < 0 ? surelyCut : plainlyCut
    if (!end || end.wrapped || end.strength < least) return []
  }
  return [{ rule: 'between', ...spanOf(intruder), confidence: 0.76, continuation: spanOf(behind) }]
}

/** The author's place of work and name under a headline: 云泽煤矿机电队　谭长青. */
const signed = /\p{Script=Han}[\s\u3000]+\p{Script=Han}{2,4}\s*$/u

/** The headline of an article that stands between a broken end and the block that goes on far behind it. */
function articleInside(list: readonly ListedBlock[], { index, strength }: BrokenEnd, grams: NgramCounts): Intruder[] {
  const intruder = list[index + 1] as ListedBlock
  const second = list[index + 2]
  const isBox = isBoxHead(intruder) && second?.shape === 'prose'
  if (!isHeadlike(intruder) || (isFurniture(intruder) && !isBox) || strength < 1.5) return []
  const left = leftOf(list[index] as ListedBlock)
  let best: { entry: ListedBlock; at: number; score: number } | undefined
  for (let at = index + 3; at <= index + longestArticle && at < list.length; at++) {
    const entry = list[at] as ListedBlock
    if (!mayGoOn(entry)) continue
    const score = wordsScore(left, entry.text, grams) - Math.log10(at - index) * 0.6
    if (score > (best?.score ?? 0)) best = { entry, at, score }
  }
  // A headline with a dateline or by-line below is an article, whatever the words around it say.
  const isArticle =
    isBox ||
    second?.shape === 'byline' ||
    (second?.shape === 'label' && signed.test(second.text)) ||
    /^\s*本[报報](?:讯|訊|记者|記者)/u.test(second?.text ?? '')
  // A sentence that stops at a comma goes on somewhere: right behind a short article with its own dateline, if anywhere.
  const behind = list[index + 3]
  const isOwed =
    isArticle &&
    mayGoOn(behind) &&
    (wantOfEnd((list[index] as ListedBlock).text) >= 3 || (isBox && wantOfStart((behind as ListedBlock).text) >= 2))
  const score = (best?.score ?? 0) + (isArticle ? 1.2 : 0)
  const isFound = best !== undefined && (score >= 5.5 || (strength >= 2 && score >= 4.2))
  if (!best && !isOwed) return []
  const confidence = isFound ? (score >= 5.5 ? 0.8 : 0.66) : isOwed ? 0.62 : 0.35
  const goesOn = best && (isFound || !isOwed) ? best.at : index + 3
  const last = isArticle && goesOn - index <= shortArticle ? goesOn : index + 2
  const continuation = spanOf(list[goesOn] as ListedBlock)
  return list
    .slice(index + 1, last)
    .map(entry => ({ rule: 'article_inside', ...spanOf(entry), confidence, continuation }))
}

/** Broken ends with something else than text behind them. Only these are weighed, each with its neighbours. */
function interruptedEnds(list: readonly ListedBlock[], profile: DocumentProfile): BrokenEnd[] {
  const around = 2
  return list.flatMap((entry, index): BrokenEnd[] => {
    const next = list[index + 1]
    if (!next || (mayGoOn(next) && !isReport(next.text)) || !mayGoOn(entry) || endOf(entry.text) === 'ended') return []
    // The page says that the sentence goes on elsewhere.
    if (goesOnElsewhere(next)) return []
    const from = Math.max(0, index - around)
    const asked = { at: index - from, whole: list }
    const ends = findBrokenEnds(list.slice(from, index + around + 1), profile, undefined, asked)
    return ends.filter(end => !end.wrapped).map(end => ({ ...end, index }))
  })
}

/** Blocks that stand inside a sentence which goes on behind them. */
export function interruptionsIn(document: CheckedDocument): Intruder[] {
  const list = blockListOf(document)
  const ends = interruptedEnds(list, document.profile)
  const notices = list.flatMap((_, index) => noticeInside(list, index, document.profile))
  if (ends.length === 0) return notices
  const grams = gramsOf(document)
  return [...notices, ...ends.flatMap(end => [...between(list, end, grams), ...articleInside(list, end, grams)])]
}
