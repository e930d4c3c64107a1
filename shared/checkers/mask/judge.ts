import { type Candidate, isJoint, type Judgement, type MaskStyle } from './candidate.ts'
import { judgeCircles } from './circles.ts'
import { judgeCrosses } from './crosses.ts'
import { type KindGuess, latinMeasure } from './kind.ts'
import { judgeMou } from './mou.ts'
import { judgeSquares } from './squares.ts'
import { judgeStars } from './stars.ts'
import { isHan, latin } from './surroundings.ts'

/** A block that holds nothing but signs divides stanzas or sections. */
const divides = (block: string) => !/[\p{Script=Han}\d]/u.test(block.replace(/[〇某]/gu, ''))

/** Who wrote a text, or when, under it in brackets: （××）. */
const inBrackets = /^\s*[（(]\s*(?:[×XxＸ]{2,6}|[*＊]{2,6}|[○〇]{2,6})\s*[）)]\s*$/u

const alone = /^[[［〔<＜{]/u
const removed = /隐|匿|密|敏|略去/u

/** A note in the place of a value: `[地名]`, `（隐去）`. In round brackets a word such as 姓名 explains the blank before it. */
const judgeWords: Judgement = ({ before, literal, after, start }) => {
  const left = before.at(-1)
  if (/略.$/u.test(literal) && !removed.test(literal)) return /[:：号址]$/u.test(before) ? 0.6 : 0.35
  if (removed.test(literal))
    return isHan(left) || (start === 0 && isHan(after[0])) || /[:：]/u.test(left ?? '') ? 0.85 : 0.4
  // The parties of a contract: [公司名称]（以下简称甲方）.
  if (start === 0 && alone.test(literal) && /^（以下简称/u.test(after)) return 0.8
  if (start === 0 || /^\s*[:：]/u.test(after)) return 0
  if (alone.test(literal)) return isHan(left) || isHan(after[0]) ? 0.85 : 0.4
  // 【地点】 names the field that follows.
  return 0
}

const judgeLines: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  if (!masked && isJoint(candidate)) return 0
  const { before, after } = candidate
  const isMeasured = latinMeasure.test(after)
  if (latin.test(before.at(-1) ?? '') || (latin.test(after[0] ?? '') && !isMeasured)) return 0
  if (guess.told) return 0.95
  if (isHan(before.at(-1)) || isHan(after[0]) || /[:：]\s*$/u.test(before)) return 0.88
  if (/^\s?[（(](?:签[名字章]|盖章|公章|手印)/u.test(after)) return 0.88
  // Several who sign, side by side.
  if (/[_＿][ \u3000]+$/u.test(before)) return 0.84
  // A part of a number, and a blank between marks.
  if (/\d[-—–]?$/u.test(before) || /^[-—–]?\d/u.test(after)) return 0.86
  return /[，、（“《；]$/u.test(before) && /^[，、。）”》；]/u.test(after) ? 0.8 : 0.4
}

const judgeSigns: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal, start } = candidate
  if (latin.test(before.at(-1) ?? '') || latin.test(after[0] ?? '')) return 0
  // ~年工作总结
  if (/[~～〜]/u.test(literal)) return 0.82
  // At the head of a line it may be a mark of headings.
  if (start === 0 && !(guess.told && /[@＠&＆]/u.test(literal))) return 0
  if (literal.startsWith('…')) return masked ? 0.72 : 0.55
  // Question marks end sentences; they hide a value only right before a unit that cannot begin one.
  if (/[?？]/u.test(literal)) return guess.kind === 'place' && guess.told && isHan(before.at(-1)) ? 0.5 : 0
  return guess.told && (masked || /^[市县省届次年%％万亿]/u.test(after)) ? 0.8 : 0
}

/** `A市`: the letter stands for a name where no other Latin or digit is near. 甲乙丙 are names of their own (甲村). */
const judgeLetter: (masked: boolean) => Judgement =
  masked =>
  ({ before, after, literal }) => {
    if (/[A-Za-z\d+-]\s?$/u.test(before)) return 0
    if (/[甲乙丙]/u.test(literal)) return /^[省市县](?!场)/u.test(after) && !isHan(before.at(-1)) ? 0.6 : 0
    // Where A市 hides a town, B镇 and C公司 hide too.
    return /^(?:市(?!场|值|价)|省|县)/u.test(after) ? 0.75 : masked ? 0.66 : 0.4
  }

/** White space in the place of a count is told only where dates and numbers are left blank too: `出席　　人。` */
const judgeBlank: (masked: boolean) => Judgement =
  masked =>
  ({ literal, before, after }) => {
    if (isHan(before.at(-1)) && /^[人件名户次元万亿%]/u.test(after) && !/[年月第]$/u.test(before))
      return masked ? 0.8 : 0
    return literal.length > 1 || /\u3000/u.test(literal) ? 0.95 : 0.85
  }

/** A part of a telephone number or code of which all digits are hidden: `（○○）○○○○-○○○○`, `xxx-xxxxxxx`. */
const isNumberPart = ({ literal, before, after }: Candidate) =>
  literal.length > 1 && /(?:[-—（(]|[:：]\s*)$/u.test(before) && /^(?:[-—)）]|[，。；、\s]|$)/u.test(after)

const numbered: ReadonlySet<MaskStyle> = new Set(['star', 'cross', 'circle', 'square', 'line'])

/** How sure it is, 0–1, that a run hides a value. `masked`: the document is known to hide values in this style. */
export function judge(candidate: Candidate, block: string, guess: KindGuess, masked: boolean): number {
  if (candidate.style !== 'blank' && divides(block)) return masked && inBrackets.test(block) ? 0.8 : 0
  const judges: Record<MaskStyle, Judgement> = {
    star: judgeStars(guess, masked),
    cross: judgeCrosses(guess, masked),
    mou: judgeMou(guess, masked),
    square: judgeSquares(guess, masked),
    line: judgeLines(guess, masked),
    circle: judgeCircles(guess, masked),
    sign: judgeSigns(guess, masked),
    letter: judgeLetter(masked),
    blank: judgeBlank(masked),
    word: judgeWords,
  }
  const confidence = judges[candidate.style](candidate, block)
  return masked && confidence < 0.5 && numbered.has(candidate.style) && isNumberPart(candidate) ? 0.85 : confidence
}
