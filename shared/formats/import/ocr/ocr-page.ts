import type { BlockRole } from '../../../domain/block.ts'
import type { Box, SourcePage } from '../../../domain/source-layout.ts'

/** A word as it was recognised. */
export interface OcrWord {
  text: string
  /** Source offset of what the file has for it, and its units. */
  source: number
  sourceLength: number
  box: Box
  /** 0–1; null where the file does not say. */
  confidence: number | null
  /** Other readings, likeliest first. */
  alternatives: readonly string[]
  /** Whether it goes on with the piece before: the source has the word in several stretches. */
  goesOn?: boolean
}

export interface OcrLine {
  words: readonly OcrWord[]
  box: Box
}

/** Lines that the recogniser took for one paragraph. */
export interface OcrParagraph {
  lines: readonly OcrLine[]
}

/** A region of a page: a column, a heading, a caption. */
export interface OcrRegion {
  role: BlockRole
  paragraphs: readonly OcrParagraph[]
}

/** A page as it was recognised; regions in reading order. */
export interface OcrPage extends SourcePage {
  regions: readonly OcrRegion[]
  /** Pictures on it. */
  images: number
}

/** The box around boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return [0, 0, 0, 0]
  const left = boxes.reduce((least, [x]) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const top = boxes.reduce((least, [, y]) => Math.min(least, y), Number.POSITIVE_INFINITY)
  const right = boxes.reduce((most, [x, , width]) => Math.max(most, x + width), Number.NEGATIVE_INFINITY)
  const bottom = boxes.reduce((most, [, y, , height]) => Math.max(most, y + height), Number.NEGATIVE_INFINITY)
  return [left, top, right - left, bottom - top]
}

/** A confidence as a number from 0 to 1; null for what is none: unknown is not 0. */
export function confidenceOf(value: string | undefined, most = 1): number | null {
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) && number >= 0 && number <= most ? number / most : null
}
