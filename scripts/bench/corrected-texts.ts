import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { goldOf } from './gold-folders.ts'
import type { GoldFlaw } from './score.ts'

export interface CorrectedText {
  name: string
  text: string
}

/** Flaws inside a paragraph, whose gold says what should stand there. */
const mended = new Set(['ocr_char', 'term', 'garble', 'space', 'punct', 'number_date', 'spam'])

/** The texts of a folder with the flaws of characters and words put right as their gold says; blocks stay as they are. */
export function correctedTexts(folder: string): CorrectedText[] {
  return readdirSync(folder)
    .filter(name => /\.(txt|md)$/u.test(name))
    .toSorted()
    .map(name => ({
      name: `corrected-${name.slice(0, -extname(name).length)}${extname(name)}`,
      text: corrected(readFileSync(join(folder, name), 'utf8'), goldOf(join(folder, name))),
    }))
}

function corrected(text: string, gold: readonly GoldFlaw[]): string {
  const flaws = gold
    .filter(({ type, correction }) => mended.has(type) && (typeof correction === 'string' || type === 'spam'))
    .toSorted((a, b) => b.start - a.start || a.end - b.end)
  let whole = text
  let last = Number.POSITIVE_INFINITY
  for (const { start, end, correction } of flaws) {
    // Of flaws that overlap one is put right.
    if (end > last) continue
    whole = whole.slice(0, start) + (correction ?? '') + whole.slice(end)
    last = start
  }
  return whole
}
