import type { CharacterProfile } from '../../domain/document-profile.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import type { CheckedDocument } from '../checker.ts'
import { matchesOf } from '../matches.ts'
import { bracketed, isInCredit } from './credits.ts'
import { isDateLabel } from './date-labels.ts'
import { isEntryHead, isPartName } from './run-in-heads.ts'
import { closeNumber } from './set-off.ts'
import { isAmongNames, isInNameList, isSetWide, party, spreadTitle } from './set-wide.ts'
import { isSideBySide } from './side-by-side.ts'

/** How often a document may be searched for the joined form of a spaced one. */
const mostSearches = 60
/** Characters on each side of a gap that make a form unlikely to be chance. */
const reach = 2

/** Blocks in which white space follows a design: names, columns, credits, links. */
const designed = new Set(['label', 'byline', 'jump', 'other', 'caption', 'salutation'])
/** Prose, also where a stray tab or a list mark makes its block look like a row. */
const isProseBlock = ({ shape, text }: TraitedBlock) =>
  shape === 'prose' || shape === 'item' || (shape === 'label' && text.length >= 40 && text.includes('。'))
const hasClause = /[，。；]/u
/** Words before which, or after which, reports set a person's name off by a space. */
const beforeName =
  /(?:记者|記者|通讯员|通訊員|摄影|攝影|作者|编辑|編輯|责编|责任编辑|实习生|实习记者|特约记者|撰稿|校对|审核|摄|图|文|市长|县长|区长|主任|书记|主席|委员|局长|院长|校长|教授|代表|同志|[董理监]事长?|经理|[厂站所队处科部会社馆镇乡村组]长|秘书长|支书|工程师|律师|教师|医生)$/u
/** Openings of news items. */
const dateline = /(?:本报讯|讯|电|消息)$/u
/** What a document's title calls it: the second line of a title set in two. */
const documentKind =
  /^(?:[\u3400-\u9fff]{0,2}工作)?(?:报告|总结|要点|计划|方案|规划|纲要|公报|决定|决议|通知|意见|办法|讲话|纪要)$/u
const afterName = /^(?:受[访訪]者|摄|攝|文|图|报道|供图|提供|供稿|编|辑|记者|通讯员|整理)/u

/** Longest half-phrase of a pair that is set in two. */
const longestHalf = 9

/** Parts of a line between its white space. */
const partsOf = (text: string) => text.trim().split(/\s+/u)

/** Half-phrases, verses and columns: parts of one length, or nearly, parted by white space by intent. */
function isParallel(text: string, isProse: boolean): boolean {
  const parts = partsOf(text)
  if (parts.length < 2) return false
  const lengths = parts.map(part => [...part.replace(/[\p{P}\p{S}]/gu, '')].length)
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
  if (isProse) return shortest >= 4 && longest === shortest && longest <= longestHalf
  return shortest >= 3 && longest - shortest <= (parts.length > 2 ? 0 : 2)
}

/** The clause around a gap: parallel parts may stand inside a paragraph too. */
function clauseAround(text: string, { start, end }: Hit): string {
  const from = Math.max(...[...'，。；：！？“《（,;'].map(mark => text.lastIndexOf(mark, start - 1))) + 1
  const rest = text.slice(end).search(/[，。；：！？”》）,;]/u)
  return text.slice(from, rest < 0 ? text.length : end + rest)
}

/** Looks for the words around a gap without it, elsewhere in the document. */
export class JoinedForms {
  readonly #text: string
  #left = mostSearches
  constructor(text: string) {
    this.#text = text
  }

  has(text: string, { start, end }: Hit): boolean {
    const before = /[\u3400-\u9fff]+$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? ''
    const after = /^[\u3400-\u9fff]+/u.exec(text.slice(end, end + reach))?.[0] ?? ''
    if (before.length + after.length < reach * 2 || this.#left <= 0) return false
    this.#left--
    return this.#text.includes(before + after)
  }
}

/** Longest heading that runs into its paragraph after white space. */
const longestLabel = 4
/** A block's own number, alone before the white space. */
const numberLabel =
  /^(?:第[\d〇零一二三四五六七八九十百千]+[编編章节節条條款项項目篇部分册冊卷回讲講课課号號期]|附[件录錄表图圖]?[\d一二三四五六七八九十]*)$/u
/** Words before which old writing leaves a blank of respect. */
const respectful =
  /^(?:旨|上諭|諭|皇|御|聖|欽|恩|詔|[貴贵](?:[會会府院處处局校縣县國国方黨党报報刊社馆館店號号廠厂家]|公司|[單单]位|委[員员]|[議议][員员])|[鈞钧][長长府部座鑒鉴安]|大(?:[會会]|[鑒鉴]|[駕驾])|[總总][統统理裁]|[國国]父|[蔣蒋]公|主席|先[父母考妣]|[臺台](?:端|[鑒鉴]|安)|[閣阁]下|[尊惠垂][鑒鉴]|教[安祺]|[敬順顺][請请祝頌颂])/u

/** What stands near white space that advertisers and pages put there: no rule about sentences speaks of it. */
const contact =
  /[Qq]{2}|[Qq]群|微信|[Vv薇]信|加[VvQq薇]|vx|(?:[电電][话話]|手[机機]|[热熱][线線])[:：]?\s?[（(]?\d|https?:|www\.|\.(?:com|cn|net)|1[3-9]\d{9}|\d{3,4}-\d{3,}|安备|ICP/u
const contactReach = 20
/** A field follows: `　发布时间：……`. */
const field = /^[\u3400-\u9fff]{2,6}[：:]/u
/** A numbered entry follows: `2.今日油价`. */
const entryNumber = /^\d{1,2}(?:[、．)）]|\.(?!\d))/u
/** Lines such as `……会议通过　2022年……批准` give one act after another. */
const act = /(?:通过|批准|公布|发布|修正|修订|施行|印发)$/u
/** Who signs an old deed puts his mark behind his name. */
const deedSign = /[（(](?:[花画畫]?押|手印|[画畫]十|[盖蓋]章|章|印)[）)]/u
const datedBlock =
  /^[\s\u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[上中下]旬|[初底末])?[ \u3000]/u
const startsWithDate = /^(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年/u
const boxTitle =
  /^(?:主持人|记者|旁白|画外音|嘉宾|观众|众|合|延伸阅读|相关链接|新闻链接|链接|名词解释|小贴士|编者按|新闻背景|背景|资料)$/u

/** A line that is one field of a form: `地址：文昌路 16 号`. */
const fieldLine = /^\s*[\u3400-\u9fff]{2,8}：/u

/** A banner is seldom longer on either side of a gap. */
const bannerReach = 80
const lineAround = (text: string, { start, end }: Hit) => {
  const before = text.slice(Math.max(0, start - bannerReach), start)
  const after = text.slice(end - 1, end + bannerReach)
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n')[0] as string)
}

/** A name, or who took a picture, set off behind the last sentence of a line: `特此声明。　谭小兵`. */
const signature = /^[\p{Script=Han}·]{2,4}(?:\s[摄攝文图圖])?\s*$/u
/** A body that signs a notice, set off further: `准时参加。　　工会办公室`. */
const signedBody = /^\p{Script=Han}{3,12}\s*$/u
const longestSigned = 40
const isSignature = (text: string, { start, end }: Hit) =>
  /[。！？…”）]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
  (end - start > 1 || text[start] === '\u3000') &&
  (end - start > 1 ? [signature, signedBody, bracketed] : [signature, bracketed]).some(sign =>
    sign.test(text.slice(end, end + longestSigned).split('\n')[0] ?? ''),
  )

/**
 * Whether white space parts what a page, a list or an entry sets side by side. A bold label is set off wherever it
 * stands: without the blank, Markdown does not close bold type behind a mark.
 */
function partsEntries(hit: Hit, { text, block }: TraitedBlock): boolean {
  const before = text.slice(0, hit.start)
  const after = text.slice(hit.end, hit.end + contactReach)
  const line = lineAround(text, hit)
  if (field.test(after) && (before.includes('：') || !/[。；]/u.test(line))) return true
  if (isSignature(text, hit) || isSideBySide(text, hit) || isInCredit(text, hit)) return true
  if (/页$/u.test(before) && /^[第共]/u.test(after)) return true
  if (entryNumber.test(after) || act.test(before) || contact.test(before.slice(-contactReach) + after)) return true
  // The line under an official paper: 某某办公室　　　2022年6月17日印发.
  if (hit.end - hit.start > 1 && (startsWithDate.test(after) || /[年月日]$/u.test(before))) return true
  const label = before.slice(before.lastIndexOf('\n') + 1).trim()
  if (label !== '' && (isDateLabel(label) || boxTitle.test(label))) return true
  // Articles of a contract, each on a line of one block; who signs an old deed, and with what.
  if (label.length < before.trim().length && numberLabel.test(label)) return true
  if (deedSign.test(line)) return true
  // One entry of a chronicle run on behind another: ……就擒。11月3日 剿匪部队…….
  const last = label.slice(label.lastIndexOf('。') + 1)
  if (last !== '' && last !== label && isDateLabel(last) && datedBlock.test(text)) return true
  return block.strong.some(
    ([from, to]) =>
      to === block.start + hit.start &&
      (/[。！？：；，]$/u.test(before) || from - block.start <= before.length - before.trimStart().length),
  )
}

/** Key words side by side. */
const keyWords = /^\s*(?:[关關]\s?[键鍵]\s?[词詞字]|(?:相[关關])?[标標][签籤籖]|主\s?[题題]\s?[词詞])\s*[：:]/u
const entryTitle = /^[（(][一二三四五六七八九十\d]{1,3}[）)]\p{Script=Han}{3,14}$/u
const noticeHead = /^\p{Script=Han}[\s\u3000]{1,4}\p{Script=Han}/u
/** Words that somebody looks for, as he put them in. */
const searched =
  /[搜查检檢][过過]?(?:[索询詢到]|一下)?[过過了]?“[^“”]{0,16}$|(?:[输輸键鍵]入|[关關][键鍵][词詞字])[为為是：]?“[^“”]{0,16}$/u
/** The second half of a label set wide: `摘　要：`, `目　录`. */
const labelEnd = /^\p{Script=Han}[\s*]*(?:[：:】]|$)/u

/** Whether white space between Han characters is set by intent: names, half-phrases, labels, rows. */
function isDesign(hit: Hit, { text }: TraitedBlock, clause: string, isProse: boolean): boolean {
  const before = text.slice(0, hit.start)
  const after = text.slice(hit.end)
  if (beforeName.test(before.slice(-5)) || dateline.test(before.trimEnd()) || afterName.test(after)) return true
  if (keyWords.test(lineAround(text, hit)) || spreadTitle.test(lineAround(text, hit))) return true
  if (isEntryHead(before, after) || isPartName(before, after)) return true
  if (party.test(before.slice(-1) + after.slice(0, 1)) || /[原被] 告$/u.test(before.slice(-3))) return true
  if (isParallel(clause, isProse) || respectful.test(after) || isAmongNames(text, hit)) return true
  if (isInNameList(text, hit) || searched.test(before.slice(-30))) return true
  const label = before.trim()
  // The number of an article or item is set off from its text: `第1项　云泽市……`, `附件2　名单`.
  if (numberLabel.test(label)) return true
  // A heading that runs into its paragraph: `沿革　云泽置县于……`.
  if (hit.rule === 'wide_between' && label.length > 1 && label.length <= longestLabel && !/[\p{P}\d]/u.test(label)) {
    return true
  }
  // An entry's numbered title that runs into its text, and the heads of notices: `（一）镇海碑　碑高……`, `通　知　　兹定于……`.
  if (
    hit.rule === 'wide_between' &&
    (entryTitle.test(label) ||
      (/^[【*]*\p{Script=Han}$/u.test(label) && (noticeHead.test(after) || labelEnd.test(after))))
  )
    return true
  if (/^本[报報][讯訊]/u.test(after)) return true
  // Around a figure white space is that of the figure.
  const parts = clause.trim().split(/(?<=[^\s\d])\s+(?=[^\s\d])/u)
  // A title in two half-phrases, quoted in a sentence.
  const isQuoted = /[《“「『]$/u.test(before.slice(0, before.length - (parts[0]?.length ?? 0)))
  if (isQuoted && Math.min(...parts.map(part => part.length)) >= 5) return true
  // Three parts or more between two marks are a list or a row.
  // but for a character that stands alone in a sentence, which white space has cut off: `设县 级 自然保护区`.
  const isLabel = /^[\s\p{Script=Han}]{1,6}[：:]/u.test(after)
  const alone = parts.filter(part => /^\p{Script=Han}$/u.test(part)).length
  const isCut = isProse && !isLabel && hit.end - hit.start === 1 && text[hit.start] !== '\u3000' && alone === 1
  return (parts.length > 3 && !isCut) || (parts.length > 2 && !isProse)
}

/** A doubled blank in a heading whose other parts are set off by single ones: `一心为民 砥砺前行 建设新  河湾`. */
const isUneven = ({ start, end }: Hit, { text, shape }: TraitedBlock) =>
  shape === 'heading' &&
  end - start > 1 &&
  !text.slice(start, end).includes('\u3000') &&
  matchesOf(text.trim(), /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu).filter(([gap]) => gap.length > 1).length === 1 &&
  /\p{Script=Han} \p{Script=Han}/u.test(text)

/** Two plain blanks in a numbered title: a design uses wide ones. */
const isDoubledInTitle = ({ start, end }: Hit, { text, shape }: TraitedBlock) =>
  shape === 'heading' && text.slice(start, end) === '  ' && closeNumber.test(text)

/** Where the document has the words around white space without it, in text that sets nothing apart: so sure is nothing else. */
const strayConfidence = 0.92
/** Whether white space between Han characters parts nothing, so that it can go without a look. */
export const isStray = ({ rule }: Hit, confidence: number) => rule === 'between' && confidence === strayConfidence

/** How sure it is that white space between Han characters is a flaw. */
function betweenHan(hit: Hit, entry: TraitedBlock, joined: JoinedForms): number {
  const { text, shape } = entry
  const clause = clauseAround(text, hit)
  const isProse = hasClause.test(text) && (isProseBlock(entry) || !designed.has(shape))
  if (isUneven(hit, entry)) return joined.has(text, hit) ? 0.85 : 0.56
  if (isDoubledInTitle(hit, entry)) return 0.56
  if (isDesign(hit, entry, clause, isProse)) return 0.3
  const parts = partsOf(clause)
  const [left = '', right = ''] = [parts[0] ?? '', parts.at(-1) ?? '']
  if (!isProse && left.length + right.length <= 4) return 0.25
  if (joined.has(text, hit)) return isProse || shape === 'heading' ? strayConfidence : 0.6
  if (shape === 'heading') return left.length >= 6 && parts.length === 2 && documentKind.test(right) ? 0.6 : 0.4
  return isProse ? hit.confidence : 0.35
}

/** A document that sets off at least this share of its figures does so by intent. */
const spacedHabit = 0.85

/** As many parts between white space make a row. */
const widestRow = 4
const stampBefore = /(?:\d{1,2}:\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/u
const stampAfter = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2})(?!\d)/u

/** Beside a date, a time or a field as programs print them (`售价: 10 元`) white space is the program's. */
const isStamp = (text: string, { start, end }: Hit) =>
  stampAfter.test(text.slice(end, end + 11)) ||
  stampBefore.test(text.slice(Math.max(0, start - 11), start)) ||
  /[:,] \d+$/u.test(text.slice(Math.max(0, start - 11), start))

/** Figures set off in a document that mostly sets them close, or has no habit: reports set them close. */
function digitSpacing(hit: Hit, { digitSpacing: { joined, spaced } }: CharacterProfile, entry: TraitedBlock): number {
  if (dateline.test(entry.text.slice(0, hit.start)) || isStamp(entry.text, hit)) return 0.3
  // A line of several parts without any mark is a page's banner: `今天是 2022年6月8日 星期三 晴`.
  const line = lineAround(entry.text, hit)
  if (!/[，。；！？：]/u.test(line) && partsOf(line).length >= widestRow) return 0.3
  // `2024 万象更新`: a heading's year and its phrase are two parts; before a unit they are one.
  const isUnit = /^[年月日号级届次个项条期版周]/u.test(entry.text.slice(hit.end))
  if (entry.shape === 'heading' && !isUnit) return 0.3
  if (fieldLine.test(entry.text) && !/[。；]/u.test(entry.text)) return 0.3
  // A number of many digits names something; it does not count.
  if (/^\d{5,}(?![\d.]*[万亿%％元人户件])/u.test(entry.text.slice(hit.end))) return 0.3
  // `31 / 206`: a page's counter between the words of a sentence.
  const [before, behind] = [
    entry.text.slice(Math.max(0, hit.start - 12), hit.start),
    entry.text.slice(hit.end, hit.end + 12),
  ]
  if (/^\d{1,4} ?\/ ?\d{1,4}(?!\d)/u.test(behind) || /\d ?\/ ?\d{1,4}$/u.test(before)) return 0.3
  const share = spaced / Math.max(1, joined + spaced)
  if (share >= spacedHabit || (designed.has(entry.shape) && !isProseBlock(entry))) return 0.3
  return share <= 0.25 ? 0.74 : 0.56
}

/** White space within the brackets of a number, or before a mark that parts words, is wrong in a heading too. */
const isWrongAnywhere = ({ rule, start, end }: Hit, text: string) =>
  (rule === 'inside_pair' && /^[一二三四五六七八九十\d]{1,3}[）)]/u.test(text.slice(end, end + 4))) ||
  (rule === 'before_mark' && /[、，；]/u.test(text[end] ?? '') && start > 0)

/** Judges a hit by its block's shape and the document's habits. */
export function judge(hit: Hit, entry: TraitedBlock, document: CheckedDocument, joined: JoinedForms): number {
  const { shape } = entry
  if (partsEntries(hit, entry)) return Math.min(hit.confidence, 0.3)
  switch (hit.rule) {
    case 'in_figure':
      return designed.has(shape) && !isProseBlock(entry) ? 0.3 : hit.confidence
    case 'between':
    case 'wide_between':
      return hit.fixes?.[0]?.text === '' ? betweenHan(hit, entry, joined) : shape === 'prose' ? hit.confidence : 0.3
    case 'spaced_out':
      if (isSetWide(entry.text.slice(hit.start, hit.end))) return 0.35
      // Short titles are spread by design; a long one is as a scan or a print layout left it.
      return shape === 'prose' ? hit.confidence : partsOf(entry.text.slice(hit.start, hit.end)).length >= 8 ? 0.6 : 0.4
    case 'digit_spacing':
      return digitSpacing(hit, document.profile.characters, entry)
    case 'around_pair':
      if (document.profile.characters.digitSpacing.habit === 'spaced') return 0.35
      return shape === 'prose' || shape === 'item' ? hit.confidence : 0.3
    default:
      if (isWrongAnywhere(hit, entry.text)) return hit.confidence
      return designed.has(shape) || shape === 'heading' ? Math.min(hit.confidence, 0.4) : hit.confidence
  }
}
