import type { DocumentProfile } from '../../domain/document-profile.ts'
import type { ListedBlock } from '../block-list.ts'
import { foliosIn } from '../boilerplate/page-furniture.ts'
import { blockFurniture } from '../boilerplate/read-block.ts'
import { surnames } from '../characters/surnames.ts'
import { endOf, wantOfEnd } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'
import { gluedHeadlineAbove } from '../run_on/glued-headlines.ts'
import { isNotice } from '../run_on/notices.ts'
import { strayTailIn } from '../run_on/tails.ts'
import { blockAdvertisements } from '../spam/scan.ts'
import { goesOnElsewhere, jumpAtEnd } from './jumps.ts'
import { hasSign, isPointBefore } from './opens-anew.ts'
import { isVerse } from './verse.ts'

/** A block that stops where no paragraph stops. */
export interface BrokenEnd {
  index: number
  /** How plainly it is cut: below 1.5 = hardly, 4 and more = surely. */
  strength: number
  /** It stops because the line is full. */
  wrapped: boolean
  /** Where its text goes on, if that is known. */
  next?: number
}

const sentenceInside = /[。！？；](?!\s*$)/u
/** Zero-width marks, and signs of a font's own, behind the last character. */
const invisibleAtEnd = /[\s\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]+$/u
/** Lines like these are set so, and end without a mark. */
const endsInFigures = /[\w.%/\]-]$/u
const closesBracket = /[)）\]】〕]["”’]*$/u
const shortLine = 30
/** Below this a block is not looked at any further. */
const weakest = 0.3
/** In a wrapped text a line that is not full ends a paragraph, with or without a mark; less so at the end of a page. */
const ofPageEnd = 1

const isShort = (entry: ListedBlock | undefined) =>
  entry !== undefined && entry.shape !== 'heading' && entry.shape !== 'jump' && entry.text.trim().length < shortLine

/** Whether a line is one of three or more short lines in a row. */
function isAmongShortLines(list: readonly ListedBlock[], index: number): boolean {
  if (!isShort(list[index])) return false
  const [before, after] = [isShort(list[index - 1]), isShort(list[index + 1])]
  return (before && after) || (before && isShort(list[index - 2])) || (after && isShort(list[index + 2]))
}

const longestRest = 14
/** The few words that lead in an advertisement behind a whole sentence. */
const leadIn = /[。！？][”」』）)]?[^。！？，；]{1,8}$/u

/** A credit behind the last sentence: 旧址文昌阁。沈国瑞 提供. */
const creditBehind =
  /[。！？]\s?[\p{Script=Han}\s]{2,12}(?:摄|供图|提供|图|[摄攝]影报道|[文图圖]\s?[/／]\s?[文图圖摄])$/u

/** A heading that is marked or numbered and was run in behind the last sentence. */
const headingAtEnd =
  /[。！？…”](?:[ \u3000]*#{1,6}[ \u3000][^。！？\n]{2,40}|[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节節编編][ \u3000])[^，。；：！？\n]{2,26})$/u

/** A field of a record, such as of minutes: `记录：柏青`. */
const field = /^[\s*]*[^，。；：]{2,9}[：:][^。；]*$/u
const isRecord = (text: string): boolean => {
  const lines = text.split('\n')
  return lines.length > 1 && lines.every(line => field.test(line))
}

/**
 * Whether a block that seems to break off is no text, or ends in what is none: furniture of a page, an advertisement, a
 * credit. Asked of the few blocks that seem to break off.
 */
function isForeign(list: readonly ListedBlock[], { text }: ListedBlock): boolean {
  const trimmed = text.trimEnd()
  if (headingAtEnd.test(trimmed) || creditBehind.test(trimmed) || strayTailIn(trimmed) || isRecord(trimmed)) return true
  const { line, inline } = blockFurniture.of(list, text)
  if ((line?.weight ?? 0) >= 0.6) return true
  const tails = [...inline, ...blockAdvertisements.of(list, text)].filter(({ confidence }) => confidence >= 0.5)
  return tails.some(({ start, end }) => {
    // What little follows without a mark is the advertisement's too: 想赚钱加微信 ab1234 日结三百.
    if (trimmed.length - end > longestRest || /[。！？；，、]/u.test(trimmed.slice(end, -1))) return false
    const before = text.slice(0, start).trimEnd()
    return before === '' || endOf(before) === 'ended' || leadIn.test(before)
  })
}

const isText = (entry: ListedBlock | undefined) => entry?.shape === 'prose' || entry?.shape === 'item'
/** The table and its title that stand at the end of a page. */
const mostRows = 16
const isRow = ({ shape, block, text }: ListedBlock) =>
  block.kind === 'cell' || shape === 'caption' || (shape === 'label' && /[\t|]|^\s*表\s?\d/u.test(text))

/** Lines of a table that a scan has read one below the other: so many, none longer, the longest twice as long as the shortest. */
const [debrisLines, longestDebris, uneven] = [4, 16, 2]

/** Whether a block ends in what is left of a table: brief lines of uneven length without a stop. */
function endsInDebris(text: string): boolean {
  const lines = text.split('\n').slice(-debrisLines)
  if (lines.length < debrisLines) return false
  const lengths = lines.map(line => line.trim().length)
  const longest = Math.max(...lengths)
  return (
    longest <= longestDebris &&
    longest >= uneven * Math.min(...lengths) &&
    !lines.some(line => /[。；！？]/u.test(line))
  )
}

/** The number of a page, with how many there are. */
const pageOfPages = /^\s*\S{0,2}\s?第?\s?\d{1,4}\s?[页頁/／].{0,12}$/u

/** Whether a page ends behind a block: its number or the head of the next stands there, and text behind it. */
function endsPage(list: readonly ListedBlock[], index: number): boolean {
  const isFolio = (at: number) => {
    const text = list[at]?.text ?? ''
    if (text.length <= 24 && pageOfPages.test(text)) return blockFurniture.of(list, text).line?.rule === 'page_count'
    return (foliosIn(list).get(at)?.weight ?? 0) >= 0.6
  }
  let at = index
  while (at < index + mostRows && isRow(list[at + 1] ?? (list[index] as ListedBlock)) && list[at + 1]) at++
  let behind = at + 1
  if (isFolio(at + 2)) {
    if (!isFolio(at + 1) && list[at + 1]?.shape !== 'label') return false
    behind = at + 3
  } else if (isFolio(at + 1)) behind = at + 2
  if (behind === at + 1) return false
  // The next page may begin with a picture.
  const isOfPicture = (entry: ListedBlock | undefined) => entry?.shape === 'caption' || entry?.shape === 'label'
  return isText(list[behind]) || (isOfPicture(list[behind]) && isText(list[behind + 1]))
}

/** A full stop with a stray mark behind it ends its sentence all the same. */
const stopAndMark = /[。！？][”」』]?\s?[，、,．.·;；:：]$/u
/** The stop within quotes that was read for a letter: 柜台上的规定0”. */
const letterForStop = /(?<=\p{Script=Han})[0oO][”"“]$/u
/** Whom to ask stands at the end of an advertisement: 电话：二四一七. */
const contactAtEnd =
  /(?:[电電][话話报報]|挂号|掛號|邮编|郵編|[帐账帳]号|传真|手机|[热熱][线線]|信箱|[厂廠地店社]址)\s?(?:[:：][^，。；：！？]{2,20}|[\d一二三四五六七八九〇○—－-]{3,12})$/u
/** What a forum puts behind its posts against copying: a row of letters, figures and signs. */
const againstCopies = /[。！？；：][”」』]?\s*(?=[!-~]*\d)(?=[!-~]*[a-z])(?=[!-~]*[!-/:-@[-`{-~])[!-~]{8,24}$/iu
/** What an encoding made of the mark that stood there. */
const misreadStop = /(?:[\ufffd\ue000-\uf8ff]|[銆锛鈥][\ufffd\p{Script=Han}?]?|[âÂã][^\p{Script=Han}]{0,2})$/u

/** A date or a note behind the last sentence, whose second bracket was lost: ……指正。（1986年4月. */
const openNote =
  /[。！？…][”」』]?\s?[（(](?:[\d一二三四五六七八九十〇○年月日至于於.\-\s]{4,16}|未完|待[续續]|完|[全上]文完|(?:作者|记者|記者|通[讯訊]员|口述|整理|原载|原載|摘自|编者)[^，。；（()）]{0,14})$/u

/** Who sent in an item, behind its last sentence, whose second bracket was lost: ……三十余人参加。（胡　敏. */
const openCredit =
  /[。！？…][”」』]?\s?[（(](?:(?:记者|記者|通[讯訊]员|[文图圖摄攝])[：:\s\u3000/／]*)?\p{Script=Han}{1,4}(?:[ \u3000、]{1,2}\p{Script=Han}{1,4}){0,4}$/u
/** Blanks to fill in behind the names of fields: 型号：________　出厂编号：________. */
const blankFields = /[：:][ \u3000]?_{2,}.*[：:][ \u3000]?_{2,}/su
/** Behind which no item goes on: nothing, a heading, an item with a sign of its own. */
const endsItem = (next: ListedBlock | undefined) => next === undefined || next.shape === 'heading' || hasSign(next.text)
const longestCredit = 40
/** As plainly a text is cut behind which the page says where it goes on. */
const ofJump = 3

/** Who signs a letter or a notice, behind its last sentence: ……声明作废。韩立平, ……寄还。茂生　四月十一日. */
const signedAtEnd = new RegExp(
  `(?:作废|启事|谢忱|致歉|此致)[^。]{0,8}。\\s?(?:[${surnames}]\\p{Script=Han}{1,2}|\\p{Script=Han}{2,10}(?:公司|厂|局|店|中心|部|社|校))$|[。！？][ \\u3000]?\\p{Script=Han}{1,4}[ \\u3000]+(?:[\\d一二三四五六七八九十元正]{1,3}月[\\d一二三四五六七八九十初廿]{1,3}日?)[”」』]?$`,
  'u',
)
/** Behind a whole sentence an address of the web, and signs of whatever kind that no sentence is made of. */
const noWords =
  /(?:https?:\/\/|www\.|\w\.(?:com|cn|net|org|hk|tw|cc)\/?)[\w./?=&#%-]*$|[。！？][”」』]?\s*(?:[!-~]{1,3}\s){3,}[!-~]{1,3}$|[。！？][^。！？]{2,60}\s(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6,16}$|[～~]+$/iu
const labelAtStart = /^\s*【[^【】]{2,8}】/u

/** Whether a numbered passage ends in a comma before the next of its series: a wrong mark, no cut. */
function endsWithItem({ text }: ListedBlock, next: ListedBlock | undefined): boolean {
  if (!next) return false
  if (isPointBefore(text, next.text)) return true
  if (!/[，,、]\s*$/u.test(text)) return false
  const [own, other] = [text, next.text].map(each => headingNumberOf(each.trimStart().slice(0, 12)))
  return own != null && other != null && own.style === other.style && other.value === own.value + 1
}

/** The same before a notice or an advertisement between two paragraphs. */
const ofNotice = 2
const isBeforeNotice = (list: readonly ListedBlock[], index: number) =>
  isText(list[index + 2]) && isNotice(list[index + 1]?.text ?? '')

/** So many characters of a beginning are known again, and so far below. */
const [begins, mostBelow] = [16, 2]

/** Whether a block near below says what this one says and goes on where it stops: a copy, of which `duplicate` tells. */
function isBegunAgain(list: readonly ListedBlock[], index: number): boolean {
  const own = (list[index] as ListedBlock).text.trim()
  if (own.length < begins) return false
  const head = own.slice(0, begins)
  return list
    .slice(index + 1, index + 1 + mostBelow)
    .some(({ text }) => text.trim().length > own.length && text.trimStart().startsWith(head))
}

function strengthOf(list: readonly ListedBlock[], index: number, profile: DocumentProfile): number {
  const { text, shape } = list[index] as ListedBlock
  const trimmed = text.replace(invisibleAtEnd, '').trim().replace(jumpAtEnd, '').trimEnd()
  const end = endOf(trimmed)
  if (
    end === 'ended' ||
    stopAndMark.test(trimmed) ||
    letterForStop.test(trimmed.slice(-4)) ||
    contactAtEnd.test(trimmed.slice(-28)) ||
    isBegunAgain(list, index) ||
    againstCopies.test(trimmed) ||
    endsInDebris(trimmed) ||
    openNote.test(trimmed) ||
    (openCredit.test(trimmed.slice(-longestCredit)) && endsItem(list[index + 1])) ||
    blankFields.test(trimmed) ||
    signedAtEnd.test(trimmed.slice(-40)) ||
    noWords.test(trimmed.slice(-100)) ||
    (labelAtStart.test(trimmed) && labelAtStart.test(list[index + 1]?.text ?? '')) ||
    /[>»›]$/u.test(trimmed) ||
    (shape !== 'prose' && shape !== 'item')
  )
    return 0
  const sentences = sentenceInside.test(trimmed)
  let strength = (end === 'open' ? 1 : -0.2) + wantOfEnd(trimmed)
  if (sentences) strength += 1.2
  if (trimmed.length >= 40) strength += 0.8
  if (trimmed.length >= 80) strength += 0.6
  if (!sentences && trimmed.length < 40) strength -= trimmed.length < 32 ? 1.5 : 0.8
  if (endsInFigures.test(trimmed)) strength -= 1
  if (closesBracket.test(trimmed)) strength -= 1.5
  if (misreadStop.test(trimmed)) strength -= 2.5
  if (endsWithItem(list[index] as ListedBlock, list[index + 1])) strength -= 4
  const rate = profile.endMarkRate ?? 0.6
  if (rate >= 0.8) strength += 0.4
  else if (rate < 0.4) strength -= 1
  // Verse, slogans, lists of names: short lines among short lines.
  if (isAmongShortLines(list, index)) strength -= 2.5
  if (isVerse(list, index)) strength -= 4
  if (strength > -1.5 && end === 'open' && endsPage(list, index)) strength += 3
  else if (strength > -1.5 && end === 'open' && goesOnElsewhere(list[index + 1])) strength += ofJump
  else if (strength > -1.5 && end === 'open' && isBeforeNotice(list, index)) strength += ofNotice
  return strength
}

/** Which block of a list is looked at, and the list of a document of which it is a part: what its blocks say is known. */
interface Asked {
  at: number
  whole: readonly ListedBlock[]
}

/**
 * Every block that breaks off, in order; of a part of a document the one that is asked for. Lines that are cut because they
 * are full are given.
 */
export function findBrokenEnds(
  list: readonly ListedBlock[],
  profile: DocumentProfile,
  cutLines: ReadonlyMap<number, number> = new Map(),
  asked: Asked | null = null,
): BrokenEnd[] {
  const ends: BrokenEnd[] = []
  for (let index = 0; index < list.length; index++) {
    if (asked && index !== asked.at) continue
    const next = cutLines.get(index)
    if (next !== undefined) {
      ends.push({ index, strength: 4, wrapped: true, next })
      continue
    }
    const strength = strengthOf(list, index, profile)
    // In a wrapped text a short line is the end of a paragraph, marked or not.
    const needed = profile.lineCut === null ? weakest : weakest + (endsPage(list, index) ? ofPageEnd : 3)
    if (
      strength >= needed &&
      gluedHeadlineAbove(list[index], list[index + 1]) === null &&
      !isForeign(asked?.whole ?? list, list[index] as ListedBlock)
    )
      ends.push({ index, strength, wrapped: false })
  }
  return ends
}
