import { type BlockReading, isHan, wordOver } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { LanguageModel } from './language-model.ts'
import type { wordsOver } from './words-of-change.ts'

/** A reading of a stretch of a block. */
interface Change {
  start: number
  end: number
  text: string
}

/** The rank of a character that is not among those that another looks like. */
const unranked = 30
/** How far strange words are counted around a place. Characters. */
const strangeReach = 12
/** A single character that costs so much where it stands is strange there. Nats. */
const strangeCost = 9

/** How many characters look more like what is printed than its reading does, or the other way round, whichever are fewer. */
export function rankAmongAlike({ codes }: BlockReading, { start, text }: Change, characters: Characters): number {
  if (text.length > 1) return unranked
  const [code, other] = [codes[start] as number, text.charCodeAt(0)]
  const ranks = [characters.lookAlikesOf(code).indexOf(other), characters.lookAlikesOf(other).indexOf(code)]
  return Math.min(unranked, ...ranks.filter(rank => rank >= 0))
}

/** Whether the words that a reading makes (`wordsOver`) have been seen behind the word before them, and in front of the word behind them. */
export function seenBeside(
  reading: BlockReading,
  change: Change,
  { from, words }: ReturnType<typeof wordsOver>,
  model: LanguageModel,
): [before: boolean, behind: boolean] {
  const [head, tail] = [words[0], words.at(-1)]
  if (!head || !tail) return [false, false]
  const longer = change.text.length - (change.end - change.start)
  const before = wordOver(reading, from + head.start - 1)
  const behind = wordOver(reading, from + tail.end - longer)
  return [hasPair(model, before?.word, head.word), hasPair(model, tail.word, behind?.word)]
}

const hasPair = (model: LanguageModel, first = 0, second = 0) => first > 0 && second > 0 && model.hasPair(first, second)

/** How many single Han characters are strange where they stand around a stretch of a block. */
export function strangeAround(reading: BlockReading, { start, end }: Change): number {
  const { codes } = reading
  let count = 0
  for (let at = Math.max(0, start - strangeReach); at < Math.min(codes.length, end + strangeReach); at++) {
    if ((at >= start && at < end) || !isHan(codes[at])) continue
    const word = wordOver(reading, at)
    if (word && word.end - word.start === 1 && word.cost >= strangeCost) count++
  }
  return count
}
