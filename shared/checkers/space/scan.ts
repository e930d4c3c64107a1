import { characterClasses as c, classAt } from '../characters/classes.ts'
import { foreignStretches, touchesAny } from '../characters/leave-alone.ts'
import type { Hit } from '../characters/text-blocks.ts'

/** One stretch of white space inside a block. */
interface Gap {
  start: number
  end: number
}

const gapPattern = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu
/** Numbers of chapters, items, tables and the like, after which a space sets off the title. */
const numbering =
  /^\s*(?:第[一二三四五六七八九十百零〇\d]{1,6}[章节節条條编編篇部分卷回款讲講课課]{1,2}(?:之[一二三四五六七八九十])?|[（(]?(?:[一二三四五六七八九十百]{1,4}|\d{1,2})[）)、.．]?|\d{1,2}(?:\.\d{1,2}){0,3}[、.．]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|(?:附[件录錄表图圖]|[图圖表例注註])\s?[一二三四五六七八九十\d.-]*[：:]?|[①-⑳•●■◆▲△○·\-*#>]+|[A-Za-z][.)、]?|[甲乙丙丁][、.．]?)$/u

/** Whether the white space is a blank to fill in, or part of a date that is: those are masks. */
const isBlankToFill = (text: string, { start, end }: Gap) =>
  (/[年月]$/u.test(text.slice(0, start)) && /^[月日]/u.test(text.slice(end))) ||
  (/^[年月日号號届屆次期]/u.test(text.slice(end)) && !/[\d一二三四五六七八九十]$/u.test(text.slice(0, start)))

const single = (text: string, at: number, step: 1 | -1) => {
  const beyond = classAt(text, at + step)
  return classAt(text, at) === c.han && (beyond !== c.han || at + step < 0 || at + step >= text.length)
}

/** `王　伟` in a list: a given name of one character set apart so that names fill three squares. */
const isSpacedName = (text: string, { start, end }: Gap) => single(text, start - 1, -1) && single(text, end, 1)

/** Whether the white space is wider than one blank. */
const isWide = (text: string, { start, end }: Gap) => end - start > 1 || text[start] === '\u3000'

/** Longest name of a speaker or field before a colon, with the colon. */
const longestSpeaker = 7

/** Longest heading that runs into its paragraph after white space. */
const longestLabel = 8

const removal = [{ text: '', safe: true }]
const hit = (rule: string, { start, end }: Gap, confidence: number): Hit => ({
  rule,
  start,
  end,
  confidence,
  fixes: removal,
})

const closing = '”’」』）》】〕〉'
const opening = '“‘「『（《【〔〈'

function markHit(text: string, gap: Gap): Hit | null {
  const before = text[gap.start - 1] as string
  const after = text[gap.end] as string
  const [beforeKind, afterKind] = [classAt(text, gap.start - 1), classAt(text, gap.end)]
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
  const isQuote = (mark: string) => '“”‘’《》「」『』'.includes(mark)
  if (isQuote(before) && closing.includes(before) && afterKind === c.han) return hit('around_pair', gap, 0.6)
  if (isQuote(after) && opening.includes(after) && beforeKind === c.han) return hit('around_pair', gap, 0.6)
  return null
}

/** The hit of one gap that is not part of a spaced-out run. */
function gapHit(text: string, gap: Gap): Hit | null {
  const [beforeKind, afterKind] = [classAt(text, gap.start - 1), classAt(text, gap.end)]
  if (numbering.test(text.slice(Math.max(0, gap.start - 16), gap.start)) && gap.start <= 16) return null
  if (isBlankToFill(text, gap)) return null
  if (beforeKind === c.han && afterKind === c.han) {
    if (isSpacedName(text, gap)) return null
    return hit(isWide(text, gap) ? 'wide_between' : 'between', gap, 0.84)
  }
  const isDigitPair = (beforeKind === c.han && afterKind === c.digit) || (beforeKind === c.digit && afterKind === c.han)
  // A wide gap before a figure sets off a label: `人口　1953年……`.
  if (isDigitPair) return isWide(text, gap) && gap.start <= longestLabel ? null : hit('digit_spacing', gap, 0.7)
  const marked = markHit(text, gap)
  if (marked) return marked
  const isWord = (kind: number) => kind === c.latin || kind === c.digit || kind === c.han
  if (gap.end - gap.start >= 2 && isWord(beforeKind) && isWord(afterKind)) {
    return { ...hit('wide_between', gap, 0.55), fixes: [{ text: ' ', safe: true }] }
  }
  return null
}

const spacedOut = /[\u3400-\u9fff](?:[ \u00a0\u3000]{1,2}[\u3400-\u9fff](?![\u3400-\u9fff])){3,}/gu

/** Flaws of white space that a block's own text shows; indents and trailing blanks are the layout's. Linear. */
export function scanBlock(text: string): readonly Hit[] {
  const hits: Hit[] = []
  const runs = [...text.matchAll(spacedOut)]
  for (const { index, 0: run } of runs) {
    const fixes = [{ text: run.replace(/\s/gu, ''), safe: true }]
    hits.push({ rule: 'spaced_out', start: index, end: index + run.length, confidence: 0.85, fixes })
  }
  for (const { index, 0: blank } of text.matchAll(gapPattern)) {
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
