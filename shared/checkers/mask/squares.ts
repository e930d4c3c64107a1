import type { Candidate, Judgement } from './candidate.ts'
import { followsSurname, type KindGuess } from './kind.ts'
import { isHan, isWholeName, touchesHan } from './surroundings.ts'

/** What a lost character has beside it: text, or a mark of it. */
const besideSquare = /[\p{Script=Han}，。、；：「」『』“”《》（）…]/u
/** The rest of a figure and what is counted. */
const digitsOfThings = /^\d{0,3}(?:[座人户戶亩畝元吨噸件名家所台斤米尺年]|公[里斤顷頃])/u
/** Boxes to be ticked stand in a row: □是 □否, 男□女□. */
const ticked =
  /[□▢▯■][^□▢▯■，。；：…]{1,8}(?:\s[\s、]*|(?<![：。；，、][一二三四五六七八九十]{1,2})、)[□▢▯■]|(?:^|[\s：:])[^\s□▢▯■]{1,4}[□▢▯■]\s?[^\s□▢▯■]{1,4}[□▢▯■](?:\s|$)/u

/** Whether a square stands in running text; the sign itself is named in quotation marks: 以“□”代之. */
const isIllegible = ({ before, after }: Candidate): boolean =>
  besideSquare.test(before.at(-1) ?? '') &&
  besideSquare.test(after[0] ?? '') &&
  !(/[“「『《（]$/u.test(before) && /^[”」』》）]/u.test(after))

export const judgeSquares: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => (candidate, block) => {
  const { literal, after, before } = candidate
  const left = before.at(-1)
  // One box before a word is there to be ticked: □是 □否.
  if (isWholeName(candidate, masked)) return 0.86
  // A surname that is hidden, or that the font lacked, before a hidden given name: □某, □某甲.
  if (/^[□▢▯■]{1,2}$/u.test(literal) && /^某(?!些|种|个|一|次)/u.test(after)) return 0.86
  if (literal.length === 1 && /^[□▢▯■]$/u.test(literal)) {
    // A count goes on with its unit: 处理□人，追回□□万元.
    if (masked && /^(?:count|money|percent)$/u.test(guess.kind) && isHan(left)) return 0.8
    // A digit of a figure, and a given name: 2□4份, 李□、.
    if (masked && ((/\d$/u.test(before) && /^\d/u.test(after)) || followsSurname(before))) return 0.82
    // A digit that the font or the eye did not have, in a figure with its unit: 2,8□7座. Without one it is an exercise.
    if (/\d,?\d?$/u.test(before) && digitsOfThings.test(after)) return 0.82
    // What nobody could read on a stone or a leaf: 林□記, 芳名列左，以□不朽.
    if (masked && isIllegible(candidate) && !ticked.test(block)) return 0.8
    if (!isHan(left) || /[□▢▯■]/u.test(after.slice(1))) return 0
    return guess.told || isHan(after[0]) ? 0.8 : 0.4
  }
  if (/^[□▢▯■█▇▆▓▒]+[\s:：]*$/u.test(block.slice(0, candidate.end))) return guess.told ? 0.85 : 0.4
  return touchesHan(candidate) ? 0.93 : 0.4
}
