import type { SnapshotBlock } from '../../domain/snapshot.ts'
import { codesOf } from './language-model.ts'
import type { ReadWord, Segmenter } from './segmenter.ts'

/** A block's text read as words. Offsets are in the block's text. */
export interface BlockReading {
  block: SnapshotBlock
  text: string
  codes: Uint16Array
  words: readonly ReadWord[]
  /** For each character, the index of the word that holds it. */
  wordIndex: Uint32Array
}

/** Whether a UTF-16 unit is a Han character of the first two blocks. */
export const isHan = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x3400 && code <= 0x9fff) || code === 0x3007)

/** Reads one block. Linear. */
export function readBlock(block: SnapshotBlock, text: string, segmenter: Segmenter): BlockReading {
  const codes = codesOf(text)
  const words = segmenter.read(codes)
  const wordIndex = new Uint32Array(codes.length)
  for (const [index, { start, end }] of words.entries()) wordIndex.fill(index, start, end)
  return { block, text, codes, words, wordIndex }
}

/** The word that holds a character. */
export const wordOver = ({ words, wordIndex }: BlockReading, offset: number): ReadWord | undefined =>
  offset < 0 ? undefined : words[wordIndex[offset] as number]

/** Whether a word begins at an offset, or the block ends there. */
export const isWordStart = (reading: BlockReading, offset: number): boolean =>
  offset >= reading.codes.length || wordOver(reading, offset)?.start === offset

/** The offsets of a stretch and of up to `reach` characters on both sides that no mark of punctuation cuts off. */
export function windowAround(
  { codes }: BlockReading,
  start: number,
  end: number,
  reach = 8,
): [from: number, to: number] {
  let from = start
  let to = end
  while (from > 0 && start - from < reach && !isClauseMark(codes[from - 1] as number)) from--
  while (to < codes.length && to - end < reach && !isClauseMark(codes[to] as number)) to++
  return [from, to]
}

const clauseMarks = new Set([...'，。；：！？\n'].map(mark => mark.charCodeAt(0)))
const isClauseMark = (code: number) => clauseMarks.has(code)

/** Offsets in a block. */
interface Stretch {
  start: number
  end: number
}

/** How many nats the text reads better when a stretch is replaced. Positive is better. Longer text costs more. */
export function gainOf(reading: BlockReading, segmenter: Segmenter, stretch: Stretch, text: string): number {
  const { start, end } = stretch
  const [from, to] = windowAround(reading, start, end)
  const ours = segmenter.cost(reading.codes, from, to)
  const theirs = codesOf(reading.text.slice(from, start) + text + reading.text.slice(end, to))
  return ours - segmenter.cost(theirs)
}

/** Whether the characters of a stretch are one word or whole words of the reading. */
export function isWholeWords(reading: BlockReading, start: number, end: number): boolean {
  return isWordStart(reading, start) && isWordStart(reading, end)
}

/** Whether a text is made of lines of four to seven characters of one length: verse has a grammar of its own. */
export function isVerse(text: string): boolean {
  const lines = text.split(/[，。；：！？、\s]+/u).filter(line => line !== '')
  const length = lines[0]?.length ?? 0
  return lines.length >= 2 && length >= 4 && length <= 7 && lines.every(line => line.length === length)
}
