import { type BlockReading, isHan } from './block-reading.ts'

/** Marks in front of what is said by itself; none stands where members are listed. */
const opening = '，。！？；：…“‘「『—～~!?,:'
/** Marks behind it. */
const closing = '，。！？；…”’」』—～~!?,'
/** Verbs of speech. */
const speech = '说喊道叫嚷唱念问'
/** How far behind a repeat it may be said once more. Characters. */
const reach = 3

/** Whether a sentence or a part of it ends at an offset. */
export const isClauseEnd = (text: string, at: number): boolean =>
  at < text.length && closing.includes(text[at] as string)

/** Whether a stretch is all that stands between two marks: what is printed over by mistake has something beside it. */
export const isAllOfClause = ({ text }: BlockReading, start: number, end: number): boolean =>
  (start === 0 || opening.includes(text[start - 1] as string)) && isClauseEnd(text, end)

/**
 * Whether a word that stands twice in a row is said twice: by itself (“打脸打脸，”), behind a verb of speech (说不要了不要了，) or
 * once more soon after (不粘不粘真不粘).
 */
export function isSaidAgain(reading: BlockReading, at: number, size: number): boolean {
  const { codes, text } = reading
  const end = at + 2 * size
  if (isClauseEnd(text, end) && (isAllOfClause(reading, at, end) || speech.includes(text[at - 1] ?? '\n'))) return true
  const word = text.slice(at, at + size)
  for (let step = 1; step <= reach && isHan(codes[end + step - 1]); step++)
    if (text.startsWith(word, end + step)) return true
  return false
}

/** Whether a word is said twice by somebody who looks for the next one: at the head of a clause, or between quotation marks. */
export function isStammered({ text, wholeText }: BlockReading, at: number): boolean {
  if (at === 0 || opening.includes(text[at - 1] as string)) return true
  // A quotation may have begun before the part of the block that is read.
  const place = wholeText.indexOf(text) + at
  const open = Math.max(wholeText.lastIndexOf('“', place), wholeText.lastIndexOf('「', place))
  return open >= 0 && Math.max(wholeText.indexOf('”', open), wholeText.indexOf('」', open)) > place
}

/** What only speech has: exclamations, particles at the end of a clause, and words of dialects. */
const spoken =
  /[！～]|[哈啊吧呢嘛呀啦哦喽咯噻哟喔哩][，。！？…]|啥子|咋个|莫得|没得|晓得|晓不得|幺[爸爹妈叔婶舅姨妹儿]|[咱俺][们家爹娘]|恁[个们]|娃儿|婆娘|老汉儿|硬是|扯起|遭不住|莫[放慌怕说去]/u

/** Whether a block is speech, or written as one speaks. */
export const isSpoken = ({ wholeText }: BlockReading): boolean => spoken.test(wholeText)
