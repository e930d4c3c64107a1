import type { BlockReading } from './block-reading.ts'
import { codesOf, type LanguageModel } from './language-model.ts'
import type { ReadWord, Segmenter } from './segmenter.ts'

/** How far the word that a reading makes is looked for on both sides. Characters. */
const wordReach = 4

/** What would stand in a stretch of a block. */
interface Change {
  start: number
  end: number
  text: string
}

/** Whether the characters of a reading become part of one word. */
export function isOneWord(reading: BlockReading, other: Change, segmenter: Segmenter): boolean {
  return wordsOver(reading, other, segmenter).words.length === 1
}

/** A stretch of a block as it reads by a change, with the words that the change makes there. */
export interface ChangedStretch {
  /** Offsets in the block. */
  start: number
  end: number
  text: string
  words: readonly ReadWord[]
}

/** The stretch whose characters become one word by a change: a person judges words, not characters. */
export function changedStretch(reading: BlockReading, change: Change, segmenter: Segmenter): ChangedStretch {
  const { from, words } = wordsOver(reading, change, segmenter)
  const [head, tail] = [words[0], words.at(-1)]
  const start = head ? Math.min(change.start, from + head.start) : change.start
  const end = tail ? Math.max(change.end, from + tail.end - change.text.length + change.end - change.start) : change.end
  const text = reading.text.slice(start, change.start) + change.text + reading.text.slice(change.end, end)
  return { start, end, text, words }
}

/** Whether words meet at an offset of a longer word: there a writer puts what he likes (骑缝|半|印, 文化馆|所|藏). */
export function isSeam(model: LanguageModel, word: string, at: number): boolean {
  const [head, tail] = [word.slice(0, at), word.slice(at)]
  return head !== '' && tail !== '' && [head, tail].some(part => part.length > 1 && model.hasWord(part))
}

/** The words that hold the characters of a reading, in offsets from `from`. */
export function wordsOver(
  { codes }: BlockReading,
  { start, end, text }: Change,
  segmenter: Segmenter,
): { from: number; words: ReadWord[] } {
  const from = Math.max(0, start - wordReach)
  const changed = Uint16Array.from([
    ...codes.subarray(from, start),
    ...codesOf(text),
    ...codes.subarray(end, end + wordReach),
  ])
  const [first, last] = [start - from, start - from + text.length]
  return { from, words: segmenter.read(changed).filter(word => word.start < last && word.end > first) }
}
