import type { BlockReading } from './block-reading.ts'
import { codesOf } from './language-model.ts'
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

/** The stretch whose characters become one word by a reading: a person judges words, not characters. Offsets in the block. */
export function wordWith(reading: BlockReading, other: Change, segmenter: Segmenter): { start: number; end: number } {
  const { start, end, text } = other
  const { from, words } = wordsOver(reading, other, segmenter)
  const [head, tail] = [words[0], words.at(-1)]
  if (!head || !tail) return { start, end }
  return { start: Math.min(start, from + head.start), end: Math.max(end, from + tail.end - text.length + end - start) }
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
