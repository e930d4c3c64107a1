import type { Judgement } from './candidate.ts'
import type { KindGuess } from './kind.ts'
import { closes, hostAfter, isHan, latin, opens, touchesHan } from './surroundings.ts'

/** Asterisks, once pairs of bold have been taken out. */
export const judgeStars: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal, start } = candidate
  const left = before.at(-1)
  const right = after[0]
  if (literal.length === 1) {
    if (left !== undefined && right !== undefined && /[(（[［]/u.test(left) && /[)）\]］]/u.test(right)) return 0
    if (start === 0 && (right === undefined || /[\s注说备本作基通为:：]/u.test(right))) return 0
    if (/\s$/u.test(before) && /^\s/u.test(after)) return 0
    if (/[\d)）a-zA-Z]/u.test(left ?? '') && /[\d(（a-zA-Z.]/u.test(right ?? '')) return 0
    if (literal === '※') return 0
    // A star behind a field's name or at the end of a line marks a field or a footnote.
    if (right === undefined || /[:：\s]/u.test(right)) return masked ? 0.4 : 0
    if (!guess.told && /[。」”》）]/u.test(left ?? '')) return masked ? 0.5 : 0
  }
  // The host of a mail address.
  if (literal.length >= 2 && left === '@' && hostAfter.test(after)) return 0.88
  // An identity card, account, telephone or mail address of which a part is hidden.
  if (
    literal.length >= 3 &&
    (/\d{3}$/u.test(before) || right === '@' || (/\w$/u.test(before) && /\d/u.test(right ?? '')))
  )
    return 0.9
  if (latin.test(left ?? '') || (latin.test(right ?? '') && !guess.told)) return 0
  // A pattern of file names: `linux-doc-*`, `exim4*`, `*_.changes`.
  const isPattern =
    /[A-Za-z][\w\]]*[-_\d.]$/u.test(before) || right === '_' || (/\d/u.test(left ?? '') && !isHan(right) && !guess.told)
  if (literal.length === 1 && isPattern) return 0
  if ((right === '.' && latin.test(after[1] ?? '')) || (left === '.' && latin.test(before.at(-2) ?? ''))) return 0
  if (left === '/' || right === '/') return masked && touchesHan(candidate) ? 0.6 : 0
  if (/\d/u.test(left ?? '') && /\d/u.test(right ?? '')) return literal.length >= 2 ? 0.9 : 0
  if (guess.told) return masked || literal.length > 1 ? 0.98 : 0.85
  if (masked) return touchesHan(candidate) || opens.test(left ?? '') || closes.test(left ?? '') ? 0.95 : 0.6
  return literal.length >= 2 && touchesHan(candidate) ? 0.6 : 0.3
}
