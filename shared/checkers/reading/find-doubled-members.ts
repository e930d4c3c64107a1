import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, wordOver } from './block-reading.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

const marks = new CodeSet('，、；')
const ends = new CodeSet('，、；。：！？\n')
/** A longer member is a passage, and another checker's. Characters. */
const longest = 16
/** A member that counts has a name and a figure. */
const counting = /^(?=.*[\d*×])(?=(?:.*\p{Script=Han}){2})[\p{Script=Han}\d.%*×]+$/u
/** Talk says a word again. */
const talk = /[“”"？！啊呀吧呢吗哎哦嗯您我你]/u
const tailConfidence = 0.68
const memberConfidence = 0.7

/**
 * Members that stand twice with the mark between them: 劝返3人、劝返3人, or the end of one with its mark (食用菌，菌，).
 * Linear: what stands between two marks is compared with what stands before the first.
 */
export function findDoubledMembers(reading: BlockReading): Suspicion[] {
  const found: Suspicion[] = []
  const { codes } = reading
  for (let mark = 1; mark < codes.length; mark++) {
    if (!marks.has(codes[mark])) continue
    const end = doubledEnd(codes, mark)
    if (end < 0) continue
    const suspicion = judge(reading, mark, end)
    if (suspicion) found.push(suspicion)
  }
  return found
}

/** Where the member behind a mark ends if the same stands before the mark; −1 otherwise. */
function doubledEnd(codes: Uint16Array, mark: number): number {
  let end = mark + 1
  while (end < codes.length && end - mark <= longest && !ends.has(codes[end])) end++
  const length = end - mark - 1
  if (length < 1 || length > mark || end - mark > longest) return -1
  for (let i = 1; i <= length; i++) if (codes[end - i] !== codes[mark - i]) return -1
  return end
}

function judge(reading: BlockReading, mark: number, end: number): Suspicion | null {
  const { codes, text, wholeText } = reading
  const member = text.slice(mark + 1, end)
  const start = mark - member.length
  const isTail = isHan(codes[start - 1])
  const isWhole = counting.test(member) && (isTail ? reading.isWordStart(start) : isAtStart(codes, start))
  if (!isWhole && !(isTail && isTailDoubled(reading, start, end))) return null
  // 创新，创新，再创新: said again on purpose.
  if (
    text.slice(end + 1, end + 1 + longest).includes(member) ||
    talk.test(text.slice(Math.max(0, start - 12), end + 1))
  )
    return null
  if (wholeText.split(`${member}${text[mark]}${member}`).length > 2) return null
  return suspicionIn(reading, {
    kind: 'repeat',
    start,
    end,
    readings: [member],
    confidence: isTail ? tailConfidence : memberConfidence,
  })
}

const isAtStart = (codes: Uint16Array, at: number): boolean => at === 0 || ends.has(codes[at - 1])

/** Whether what stands again is the end of a longer member, a word or a part of one, before another mark. */
function isTailDoubled(reading: BlockReading, start: number, end: number): boolean {
  const { codes } = reading
  if (!marks.has(codes[end]) || reading.isVerse || !isHan(codes[start - 2])) return false
  const length = (end - start - 1) / 2
  for (let at = start; at < start + length; at++) if (!isHan(codes[at])) return false
  const word = wordOver(reading, start)
  return length === 1 ? word !== undefined && word.start < start : word !== undefined && word.start <= start
}
