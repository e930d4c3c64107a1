import { type ListedBlock, spanOf } from '../block-list.ts'
import { endOf } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { isOfOtherField } from './fields-inside.ts'
import type { Intruder } from './intruder.ts'
import { isElsewhere, isForeignNotice, isNotice } from './notices.ts'

const page =
  '(?:第\\s?[一二三四五六]\\s?张)?(?:本[报册刊书期]|见)?(?:第)?\\s?(?:[A-D]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:版|页|[A-D]\\d?叠)'
const jumpLine = new RegExp(`^[（(【<\\s▲▶▼]*(?:上接|下[转接]|紧接|转|接|续|[参详]?见)\\s?${page}[^。，]{0,24}$`, 'u')
const jumpInside = new RegExp(
  `[（(【<]\\s?(?:上接|下[转接]|紧接|转|接)\\s?${page}[^（()）。]{0,20}[）)】>]|(?:上接|下转|紧接)\\s?第?\\s?(?:[A-D]?\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?版`,
  'gu',
)
/** Jump lines; inside a block only their characters. */
export function jumpsIn(entry: ListedBlock): Intruder[] {
  const { block, text } = entry
  if (block.role !== 'body' || !/[版页頁叠]/u.test(text)) return []
  const line = foldLine(text)
  if (line.length <= 40 && jumpLine.test(line.trim()))
    return [{ rule: 'jump', ...spanOf(entry), confidence: 0.97, role: 'jump' }]
  return matchesOf(line, jumpInside).flatMap((match): Intruder[] => {
    const start = block.start + match.index
    const end = match.index + match[0].length
    // What a text says of jump lines: 文末加一行“下转第四版”.
    if (/[“‘「『]/u.test(text[match.index - 1] ?? '') && /[”’」』]/u.test(text[end] ?? '')) return []
    return [{ rule: 'jump', start, end: block.start + end, confidence: 0.95, role: 'jump' }]
  })
}

/** Who wrote a report, in a line of its own. */
export const byline =
  /^[■□●○◎\s]*(?:(?:本报|新华社|中新社)(?:首席|特约|全媒体|见习|实习)?(?:记者|通讯员)|(?:记者|通讯员|特约记者)(?=[\s:：]))[\s:：]*(?:[\p{Script=Han}]{1,4}[\s、]*){1,6}(?:(?:记者|通讯员|文|图|\/)[\s:：/]*(?:[\p{Script=Han}]{1,4}[\s、]*){0,6})?$/u
/** Where and when a report was filed, at its beginning. */
export const dateline =
  /^\s*(?:本报(?:[\p{Script=Han}]{2,6}(?:\d{1,2}月)?\d{1,2}日)?(?:讯|电)|新华社[\p{Script=Han}\d]{2,14}电|本台消息|中新网[\p{Script=Han}\d]{2,14}电)(?=[\s（(：:\u3000]|记者|\d|\p{Script=Han})/u
const datelineInside =
  /(?<=[。！？”）\p{Script=Han}\d])\s{0,3}本报讯(?=[\s（(：:]|记者)|(?<=[。！？”）])\s{0,3}(?:[（(]据?《[^》]{2,12}》[^）)]{0,8}[）)]\s?)?(?:又|另)讯(?=[\s：:])/gu

/** A short item of news with its headline in one paragraph: 菊展今日闭幕　本报讯　为期二十天的…. */
const headedItem = /^\s*[\p{Script=Han}\d“”《》]{4,24}[\s　]+本[报報][讯訊](?=[\s（(：:　])/u

const isParagraph = (entry: ListedBlock | undefined) =>
  entry !== undefined && (entry.shape === 'prose' || entry.shape === 'item') && entry.text.trim().length >= 30

/** Whether a block is worth a closer look: a short line, or a paragraph that opens like a dateline. */
const mayBegin = (text: string) =>
  text.length <= 50
    ? /[记記讯訊电電]/u.test(text)
    : /^\s*(?:本[报報台]|新[华華]|中新)|本[报報][讯訊]/u.test(text.slice(0, 40))

/** By-lines and datelines that no headline stands over: another article begins there, or a line was displaced. */
export function bylinesIn(list: readonly ListedBlock[]): Intruder[] {
  const found: Intruder[] = []
  for (const [index, entry] of list.entries()) {
    const { block, text } = entry
    if (block.kind !== 'paragraph' || block.role !== 'body' || !mayBegin(text)) continue
    const [before, after] = [list[index - 1], list[index + 1]]
    const line = foldLine(text.slice(0, 60))
    const { start, end } = spanOf(entry)
    if (headedItem.test(text.slice(0, 40)) && isParagraph(before) && after?.shape === 'prose') {
      if (!headedItem.test((before as ListedBlock).text) && !headedItem.test((after as ListedBlock).text))
        found.push({ rule: 'second_article', start, end, confidence: 0.7 })
      continue
    }
    const isCut = isParagraph(before) && endOf((before as ListedBlock).text) === 'open'
    if (text.length <= 50 && byline.test(line.trim()) && isParagraph(before) && isParagraph(after)) {
      found.push({ rule: 'byline', start, end, confidence: isCut ? 0.84 : 0.62, role: 'byline' })
    } else if (
      dateline.test(line) &&
      isParagraph(before) &&
      !dateline.test(foldLine((before as ListedBlock).text.slice(0, 60)))
    ) {
      const length = dateline.exec(line.trimStart())?.[0].length ?? 3
      found.push({ rule: 'second_article', start, end: start + length, confidence: isCut ? 0.82 : 0.58 })
    }
  }
  return found
}

/** As much of a lead says again what its headline says, and so long a headline is. UTF-16 units. */
const leadLength = 50
const [shortestHeadline, longestHeadline] = [6, 30]
/** So many characters of the headline stand in the lead, too. */
const echoed = 3

/** Where the headline of an article begins that went into the paragraph with it: its first words come again in the lead. */
function headlineBefore(text: string, at: number, lead: number): number {
  const before = text.slice(Math.max(0, at - 60), at)
  const clause = /[^，。；：！？”\n]*$/u.exec(before)?.[0] ?? ''
  const words = text.slice(lead, lead + leadLength)
  for (let from = Math.max(0, clause.length - longestHeadline); from <= clause.length - shortestHeadline; from++) {
    const part = clause.slice(from, from + echoed)
    if (/^\p{Script=Han}+$/u.test(part) && words.includes(part)) return at - clause.length + from
  }
  return text.slice(at).search(/\S/u) + at
}

/** Where another article begins inside a paragraph. Offsets in the text. */
export function fusedArticlesIn(text: string): { start: number; end: number }[] {
  if (!/[讯訊]/u.test(text)) return []
  const folded = foldLine(text)
  return matchesOf(folded, datelineInside)
    .filter(({ index }) => index > 8)
    .map(match => {
      const start = match.index + match[0].length - match[0].trimStart().length
      const end = match.index + match[0].length
      return { start: headlineBefore(folded, match.index, end), end: Math.max(end, start) }
    })
}

/** An invitation between two sentences of a report. */
const noticeInside =
  /(?<=[。！？])[^。！？；]{0,24}(?:[兹谨]定于|[兹谨]订于)[^。！？；]{4,60}(?:敬请|务请|届时)[^。！？；]{2,24}[。！]/gu

/** Notices run into a paragraph. Offsets in the text. */
export function fusedNoticesIn(text: string): { start: number; end: number }[] {
  if (!/[兹茲谨謹][定订訂]/u.test(text)) return []
  return matchesOf(foldLine(text), noticeInside).map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The box beside an article, run into its text: 延伸阅读 老旧小区改造，是指……. */
const box =
  /^[【［[〔■▲●◆\s]*(?:(?:相关|典型|参考)案例|案例链接|来信(?:照登|摘登|选登)|读者来信|(?:数|图)(?:说|读)(?=[：:】])|小资料|采访(?:手记|札记)|延伸阅读|(?:新闻|知识|相关|背景|资料)链接|相关(?:新闻|报道|阅读)|名词解释|小贴士|新闻(?:背景|延伸|附件)|记者手记|编后语?|短评|链接)\s?(?:[】］\]〕]|[】］\]〕]?[\s:：丨|])\s?(?=.{12})/u
/** In brackets such a label is plain wherever it stands. */
const bracketedBox = /^[【［〔]/u

/** What the makers of a book or a collection say of it closes it: 编后：本年鉴各项数据由……提供. */
const ofWork =
  /^[【［[〔\s]*[编編][后後][记記语語话話]?[】］\]〕]?[\s:：]*[^。！？]{0,16}[本此全](?:[书書志鉴鑒刊辑輯集册冊卷编編稿谱譜录錄史文選选]|年[鉴鑒])/u

const shortestBox = 40

/** Boxes that stand as paragraphs among those of the text. */
export function boxesIn(list: readonly ListedBlock[]): Intruder[] {
  return list.flatMap((entry, index): Intruder[] => {
    const { block, text } = entry
    if (block.kind !== 'paragraph' || block.role !== 'body' || index < 1) return []
    if (!isParagraph(list[index - 1]) && !(bracketedBox.test(text) && text.length >= shortestBox)) return []
    if (index === list.length - 1 && ofWork.test(text.slice(0, 60))) return []
    // Links below the head are the page's; a comment of which only the name stands here is an article of its own.
    if (/^[^\n]{2,12}\n\s*[·•]|^\s*[【［[]?(?:短评|短評|编后|編後)[^。！？]{1,30}$/u.test(text)) return []
    return box.test(foldLine(text.slice(0, 40))) ? [{ rule: 'box', ...spanOf(entry), confidence: 0.72 }] : []
  })
}

/** What only a notice of a paper says: 本人不慎遗失毕业证一本，声明作废. */
const lostNotice = /(?:遗失|丢失|被盗).{2,70}(?:声明|登报|特此)?(?:声明)?作废。?(?:[\s　]*\p{Script=Han}{2,14})?$/u
const longestNotice = 160

/** Notices of a paper that stand among the paragraphs of a text. */
export function noticesIn(list: readonly ListedBlock[], whole: string): Intruder[] {
  const isBetween = (at: number) => isParagraph(list[at - 1]) && isParagraph(list[at + 1])
  const found = list.filter(
    ({ block, text }, at) =>
      block.kind === 'paragraph' &&
      block.role === 'body' &&
      text.length <= longestNotice &&
      ((/[遗遺丢被]/u.test(text) && lostNotice.test(foldLine(text).trim())) ||
        (isBetween(at) &&
          (isNotice(text) ||
            isForeignNotice(text, whole, block.start) ||
            (isOfOtherField(text, whole, block.start) &&
              isElsewhere(whole, { start: block.start, end: block.start + text.length }))))),
  )
  // A page of notices is a text of its own.
  if (found.length * 2 > list.filter(entry => isParagraph(entry)).length) return []
  return found.map(entry => ({ rule: 'notice', ...spanOf(entry), confidence: 0.7 }))
}

const spacedName = /^\s*\p{Script=Han}[ \u3000]\p{Script=Han}\s*$/u

/**
 * A lone name under the headline of a further article: on a page of several the names of their authors stand between
 * headline and text.
 */
export function authorsIn(list: readonly ListedBlock[]): Intruder[] {
  const isPage =
    list.filter(
      ({ text }) =>
        text.length < 400 &&
        ((text.length <= 60 && jumpLine.test(foldLine(text).trim())) ||
          dateline.test(text) ||
          /^本[报報](?:记者|記者)/u.test(text)),
    ).length > 0
  if (!isPage) return []
  let heads = 0
  return list.flatMap((entry, index): Intruder[] => {
    const { block, text } = entry
    if (block.kind === 'heading') heads++
    const isBelowHead = list[index - 1]?.block.kind === 'heading' && isParagraph(list[index + 1])
    if (heads < 2 || !isBelowHead || block.kind !== 'paragraph' || !spacedName.test(text)) return []
    return [{ rule: 'byline', ...spanOf(entry), confidence: 0.58, role: 'byline' }]
  })
}
