import { characterClasses as c, classAt, isHanAt } from '../characters/classes.ts'
import { foreignStretches, touchesAny } from '../characters/leave-alone.ts'
import { surnames } from '../characters/surnames.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** One stretch of white space inside a block. */
interface Gap {
  start: number
  end: number
}

const gapPattern = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu
/** Numbers of chapters, items, tables and the like, after which a space sets off the title. */
const numbering =
  /^\s*[★☆▲△※]?(?:第[一二三四五六七八九十百零〇\d]{1,6}[章节節条條编編篇部分卷回款讲講课課]{1,2}(?:之[一二三四五六七八九十])?|[（(]?(?:[一二三四五六七八九十百]{1,4}|\d{1,2})[）)、.．]?|\d{1,2}(?:\.\d{1,2}){0,3}[、.．]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|(?:附[件录錄表图圖]|[图圖表例注註])\s?[一二三四五六七八九十\d.-]*[：:]?|[①-⑳•●■◆▲△○·\-*#>]+|[A-Za-z][.)、]?|[甲乙丙丁][、.．]?)$/u

/** A number that most texts set close to its title: whether this one does, its other numbers tell. */
const itemNumber = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[（(]\d{1,2}[）)])$/u
/** After `1.` a blank is usual, two are not. */
const [listNumber, dottedNumber] = [/^\s*\d{1,2}、$/u, /^\s*\d{1,2}[.．]$/u]
/** Numbers of parts, tables and pictures, wherever they stand: their titles are set off. */
const partNumber =
  /(?:第[一二三四五六七八九十\d]{1,3}(?:部分|[编編章节節篇])|(?<=[。；：！？])第[一二三四五六七八九十百零〇\d]{1,6}[条條款]|(?:[图圖]|(?<![代发發仪儀外报報填列])表)[\d一二三四五六七八九十]{1,3}(?:[-–—.]\d{1,2})?|专[栏欄]\d{1,2})$/u

/** Whether the white space is a blank to fill in, or part of a date that is: those are masks. */
function isBlankToFill(text: string, gap: Gap): boolean {
  const [before, after] = [text[gap.start - 1] ?? '', text[gap.end] ?? '']
  if ('年月'.includes(before) && '月日'.includes(after)) return true
  if (!'年月日号號届屆次期'.includes(after) || /[\d一二三四五六七八九十]/u.test(before)) return false
  // One blank between two words is a stray one: `长 期`.
  return isWide(text, gap) || !isHanAt(text, gap.start - 1) || '第至年月'.includes(before)
}

const single = (text: string, at: number, step: 1 | -1) => {
  const beyond = classAt(text, at + step)
  return classAt(text, at) === c.han && (beyond !== c.han || at + step < 0 || at + step >= text.length)
}

const surnameSet = new Set(surnames)

/**
 * `王　伟` in a list: a given name of one character set apart so that names fill three squares. In a sentence a single
 * blank does so only behind a surname: `问 题` is a broken word.
 */
const isSpacedName = (text: string, gap: Gap) =>
  single(text, gap.start - 1, -1) &&
  single(text, gap.end, 1) &&
  (surnameSet.has(text[gap.start - 1] as string) || (isWide(text, gap) && !/[，。；]/u.test(text)))

/** Whether the white space is wider than one blank. */
const isWide = (text: string, { start, end }: Gap) => end - start > 1 || text[start] === '\u3000'

/** Longest name of a speaker or field before a colon, with the colon. */
const longestSpeaker = 7

/** Longest heading that runs into its paragraph after white space. */
const longestLabel = 8

const removal = [{ text: '', safe: true }]
/** Rules of white space that may part words, members of a list, or figures: what runs together then may mean another thing. */
const partingRules = new Set(['between', 'wide_between', 'in_figure'])
const hit = (rule: string, { start, end }: Gap, confidence: number): Hit => ({
  rule,
  start,
  end,
  confidence,
  fixes: partingRules.has(rule) ? [{ text: '' }] : removal,
})

const closing = '”’」』）》】〕〉'
const opening = '“‘「『（《【〔〈'

function markHit(text: string, gap: Gap): Hit | null {
  const before = text[gap.start - 1] as string
  const after = text[gap.end] as string
  const [beforeKind, afterKind] = [classAt(text, gap.start - 1), classAt(text, gap.end)]
  // A title of which every character stands apart: `青 春 ，再 见`.
  if (
    afterKind === c.fullMark &&
    /\p{Script=Han}\s\p{Script=Han}$/u.test(text.slice(0, gap.start)) &&
    !/[。；]/u.test(text)
  )
    return null
  if (afterKind === c.fullMark) return beforeKind === c.halfMark ? null : hit('before_mark', gap, 0.88)
  const isChinese = (kind: number) => kind === c.han || kind === c.digit || kind === c.fullMark
  // Empty brackets are a blank to fill in.
  if (opening.includes(before) && closing.includes(after)) return null
  if (opening.includes(before) && isChinese(afterKind)) {
    return before === '（' || before === '“' || afterKind !== c.digit ? hit('inside_pair', gap, 0.8) : null
  }
  if (closing.includes(after) && isChinese(beforeKind)) return hit('inside_pair', gap, 0.8)
  if (beforeKind === c.fullMark) {
    if (afterKind !== c.han && afterKind !== c.digit && !opening.includes(after)) return null
    // A label at the head of a block is set off by intent: `问： 去年……`, `来源： ……`.
    const isLabel = before === '：' && gap.start <= longestSpeaker
    return hit('after_mark', gap, isLabel ? 0.35 : before === '：' ? 0.6 : 0.85)
  }
  // Between Latin and Chinese the space is the house's: `使用 ‘nas’ 作为`.
  const inner = classAt(text, opening.includes(after) ? gap.end + 1 : gap.start - 2)
  if (inner === c.latin || inner === c.digit) return null
  const isQuote = (mark: string) => '“”‘’《》「」『』'.includes(mark)
  if (isQuote(before) && closing.includes(before) && afterKind === c.han) return hit('around_pair', gap, 0.6)
  if (isQuote(after) && opening.includes(after) && beforeKind === c.han) return hit('around_pair', gap, 0.6)
  return null
}

const figureBefore =
  /(?<=[\u3400-\u9fff，、（～—])(\d{1,4}(?:\.\d{1,2})?)(\.?|(?<=[\u3400-\u9fff]\d{1,2})(?<!第\d{1,2})[:：])$/u
const figureAfter = /^(\.?)(\d{1,4})(?:\.\d{1,2})?(?=[%％‰万亿千百余多\u3400-\u9fff])(?!月)/u
const isYear = (digits: string) => /^(?:1[89]|20)\d\d$/u.test(digits)

/**
 * White space inside a figure of a sentence: `28. 7亿元`, `12 000元`, `1 .1分钟`. Both sides must be short, so that
 * numbers of telephones, accounts and columns are left alone. Which of two figures it was is the reader's to say.
 */
function figureHit(text: string, gap: Gap): Hit | null {
  if (gap.end - gap.start > 2) return null
  const before = figureBefore.exec(text.slice(Math.max(0, gap.start - 9), gap.start))
  const after = figureAfter.exec(text.slice(gap.end, gap.end + 9))
  if (!before || !after) return null
  const [, left = '', leftDot] = before
  const [, rightDot, right = ''] = after
  if (leftDot && (rightDot || (leftDot !== '.' && !/^[0-5]\d$/u.test(right)))) return null
  const isDecimal = leftDot || rightDot
  if (!isDecimal && (isYear(left) || /^0\d/u.test(left) || left.length + right.length > 6)) return null
  const note = !isDecimal && right.length === 3 && left.length <= 3 ? 'thousands' : ''
  return { rule: 'in_figure', ...gap, confidence: isDecimal ? 0.86 : 0.8, fixes: [{ text: '' }], note }
}

const ordinalBefore = /第[〇零一二三四五六七八九十百千]{1,6}$/u
const ordinalAfter = /^[〇零一二三四五六七八九十百千]{1,5}[条條款项項章节節届屆次号號]/u
const [monthBefore, monthAfter] = [/(?:19|20)\d\d年1$/u, /^[0-2]月/u]
/** `第一百三 十三条`, `2017年1 1月4日`: white space inside the number of an article or a month. */
function ordinalHit(text: string, gap: Gap): Hit | null {
  if (gap.end - gap.start > 1) return null
  const [before, after] = [text.slice(Math.max(0, gap.start - 8), gap.start), text.slice(gap.end, gap.end + 7)]
  const isOrdinal = ordinalBefore.test(before) && ordinalAfter.test(after)
  if (!isOrdinal && !(monthBefore.test(before) && monthAfter.test(after))) return null
  return hit('in_figure', gap, 0.86)
}

/** White space behind a number; whether the document's other numbers stand close is asked later. */
function numberHit(text: string, gap: Gap, head: string): Hit | null {
  const isArabic = listNumber.test(head) || (dottedNumber.test(head) && isWide(text, gap))
  if (!isArabic && !itemNumber.test(head)) return null
  return { ...hit('after_mark', gap, 0.64), note: isArabic ? 'arabic' : 'numbering' }
}

/** The hit of one gap that is not part of a spaced-out run. */
function gapHit(text: string, gap: Gap): Hit | null {
  const [beforeKind, afterKind] = [classAt(text, gap.start - 1), classAt(text, gap.end)]
  const head = text.slice(Math.max(0, gap.start - 16), gap.start)
  if (numbering.test(head) && gap.start <= 16) return afterKind === c.han ? numberHit(text, gap, head) : null
  if (partNumber.test(head) && (afterKind === c.han || afterKind === c.digit)) return null
  const ordinal = ordinalHit(text, gap)
  if (ordinal) return ordinal
  if (isBlankToFill(text, gap)) return null
  if (beforeKind === c.han && afterKind === c.han) {
    if (isSpacedName(text, gap)) return null
    return hit(isWide(text, gap) ? 'wide_between' : 'between', gap, 0.84)
  }
  if ((beforeKind === c.digit || text[gap.start - 1] === '.') && (afterKind === c.digit || text[gap.end] === '.')) {
    return figureHit(text, gap)
  }
  // `12: 00`
  const clock = ':：'.includes(text[gap.start - 1] as string) && afterKind === c.digit ? figureHit(text, gap) : null
  if (clock) return clock
  const isDigitPair = (beforeKind === c.han && afterKind === c.digit) || (beforeKind === c.digit && afterKind === c.han)
  // A wide gap before a figure sets off a label: `人口　1953年……`.
  // A code is a word of its own script: `C35 专用设备`.
  if (isDigitPair && /[A-Za-z]\d+$/u.test(text.slice(Math.max(0, gap.start - 8), gap.start))) return null
  if (isDigitPair) return isWide(text, gap) && gap.start <= longestLabel ? null : hit('digit_spacing', gap, 0.7)
  if (beforeKind === c.digit && '%％‰'.includes(text[gap.end] as string)) return hit('before_sign', gap, 0.72)
  const marked = markHit(text, gap)
  if (marked) return marked
  const isWord = (kind: number) => kind === c.latin || kind === c.digit || kind === c.han
  if (gap.end - gap.start >= 2 && isWord(beforeKind) && isWord(afterKind)) {
    return { ...hit('wide_between', gap, 0.55), fixes: [{ text: ' ', safe: true }] }
  }
  return null
}

/** Single characters set apart; the first and the last of them may stand close to the words around. */
const spacedOut =
  /[\u3400-\u9fff](?:[ \u00a0\u3000]{1,2}[\u3400-\u9fff](?![\u3400-\u9fff])){2,}[ \u00a0\u3000]{1,2}[\u3400-\u9fff]/gu
/** A figure of which every digit is set apart, before its unit: `1 8 0亿元`. */
const spacedDigits =
  /(?<=[\u3400-\u9fff，。；：、（])\d(?: \d(?!\d)){2,}(?=[ ]?(?:[%％‰万亿元人户个名件吨亩米家项年月日]|公[里斤顷]))/gu

/** Signs of an order are set side by side: 甲 乙 丙 丁. */
const orderSigns = /^[甲乙丙丁戊己庚辛壬癸子丑寅卯一二三四五六七八九十东南西北中\s]+$/u

/** Names of two characters, each set wide to fill three squares, side by side: `马　力　　王　强`. */
const isNames = (run: string) => {
  const names = run.split(/\s{2}/u)
  return names.length > 1 && names.every(name => [...name.replace(/\s/gu, '')].length === 2 && /^\S\s\S$/u.test(name))
}

/** `1 2 3`: a row of numbers, not one figure. */
const countsUp = (run: string) =>
  run.split(' ').every((digit, at, all) => at === 0 || Number(digit) === Number(all[at - 1]) + 1)

/** Flaws of white space that a block's own text shows; indents and trailing blanks are the layout's. Linear. */
export function scanBlock(text: string): readonly Hit[] {
  const hits: Hit[] = []
  const runs = [
    ...matchesOf(text, spacedOut).filter(([run]) => !orderSigns.test(run) && !isNames(run)),
    ...matchesOf(text, spacedDigits).filter(([run]) => !countsUp(run)),
  ]
  for (const { index, 0: run } of runs) {
    // Digits that stand apart may be figures of their own.
    const fixes = [{ text: run.replace(/\s/gu, ''), safe: !/\d/u.test(run) }]
    hits.push({ rule: 'spaced_out', start: index, end: index + run.length, confidence: 0.85, fixes })
  }
  for (const { index, 0: blank } of matchesOf(text, gapPattern)) {
    const gap = { start: index, end: index + blank.length }
    if (gap.start === 0 || gap.end === text.length || text[gap.start - 1] === '\n' || text[gap.end] === '\n') continue
    if (runs.some(run => gap.start >= run.index && gap.end <= run.index + run[0].length)) continue
    const found = gapHit(text, gap)
    if (found) hits.push(found)
  }
  if (hits.length === 0) return hits
  const foreign = foreignStretches(text)
  return hits.filter(({ start, end }) => !touchesAny(foreign, start, end))
}
