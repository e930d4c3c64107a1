import type { Judgement } from './candidate.ts'
import { isInCase } from './hidden-figures.ts'
import { followsSurname, type KindGuess, latinMeasure } from './kind.ts'
import { isHan, isWholeName, latin, touchesHan } from './surroundings.ts'

const hanNumeral = /[一二三四五六七八九十百千零〇○两]/u
export const judgeCircles: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal, start } = candidate
  const left = before.at(-1) ?? ''
  const right = after[0] ?? ''
  if (isInCase(candidate) && literal !== '〇') return 0.9
  if (isWholeName(candidate, masked)) return 0.86
  // A place of a number has a figure before its unit: 費一千○百元, ○千○百餘人.
  if (
    literal === '○' &&
    /[百千万\p{Script=Han}]$/u.test(before) &&
    /^[十百千]/u.test(after) &&
    !/[一二三四五六七八九○〇零十两]$/u.test(before)
  )
    return 0.85
  if (/[○〇◯]/u.test(literal[0] as string) && (hanNumeral.test(left) || /[二三四五六七八九]/u.test(right))) return 0
  // Somebody told by a letter, and the head of a number: A○○, 編號：○○—108.
  const isCode =
    (/(?:^|[^A-Za-z])[A-Z]$/u.test(before) && /^(?:[^\w○〇]|$)/u.test(after)) ||
    (/[:：]\s?$/u.test(before) && /^[—–-]\d/u.test(after))
  if (literal.length > 1 && isCode) return 0.84
  if (latin.test(left) || /\d/u.test(left) || /\d/u.test(right)) return 0
  if (latin.test(right)) return literal.length > 1 && latinMeasure.test(after) ? 0.85 : 0
  if (literal.length === 1) {
    if (/^[）)]班/u.test(after)) return masked ? 0.82 : 0.4
    if (start === 0 || (!isHan(left) && !(masked && /[OＯ]/u.test(literal)))) return 0
    if (/^字第/u.test(after)) return 0.8
    // A Latin O beside 年 and 月 hides nothing where no OO does.
    if (/[OＯ]/u.test(literal)) return masked && guess.told ? 0.85 : 0
    return followsSurname(before) || (guess.told && right !== '年') ? 0.8 : 0.2
  }
  if (/[●◎◇◆△▲☆★]/u.test(literal[0] as string) && !guess.told) return isHan(left) && isHan(right) ? 0.6 : 0
  return guess.told || touchesHan(candidate) ? 0.93 : 0.3
}
