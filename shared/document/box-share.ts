import type { Box } from '../domain/source-layout.ts'

/** Whether a word of several characters runs down the page. */
export const runsDown = ([, , width, height]: Box): boolean => height > width * 1.5

/** How wide characters stand, in parts of a Chinese one; those that no list has are as wide as a digit. */
const narrow = /[iljtfrI.,;:'!|()[\]{}`-]/
const broad = /[mwMW@%&]/
const full =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Marks that stand alone among Chinese characters were as wide as these on the page, whatever a recogniser took them for. */
const mark = /[,.;:!?()]/

function advanceOf(character: string, before = '', after = ''): number {
  if (full.test(character) || character.length > 1) return 1
  if (mark.test(character) && full.test(before + after)) return 1
  return narrow.test(character) ? 0.28 : broad.test(character) ? 0.85 : 0.52
}

/** What a source writes as one character: itself, or by its name. */
const written = /&#?\w{1,12};|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g

/**
 * The share of a word's box that a part of the word (units `start`–`end` of its text as the source writes it) takes up,
 * by how wide its characters stand. Without a text all units count alike. A word that is much higher than wide runs down
 * the page.
 */
export function shareOfBox(
  [x, y, width, height]: Box,
  { start, end, length }: { start: number; end: number; length: number },
  text?: string,
): Box {
  if (length <= 1 || (start <= 0 && end >= length)) return [x, y, width, height]
  const { before, within, all, characters } =
    text === undefined ? alike(start, end, length) : measured(text, start, end)
  const [from, share] = all > 0 ? [before / all, within / all] : [0, 1]
  return characters > 1 && runsDown([x, y, width, height])
    ? [x, y + height * from, width, height * share]
    : [x + width * from, y, width * share, height]
}

const alike = (start: number, end: number, length: number) => ({
  before: Math.max(0, start),
  within: Math.min(end, length) - Math.max(0, start),
  all: length,
  characters: length,
})

function measured(text: string, start: number, end: number) {
  const sums = { before: 0, within: 0, all: 0, characters: 0 }
  let at = 0
  for (const [character] of text.matchAll(written)) {
    const isNamed = character.length > 2
    const advance = isNamed ? 0.52 : advanceOf(character, text[at - 1], text[at + character.length])
    if (at + character.length <= start) sums.before += advance
    else if (at < end) sums.within += advance
    sums.all += advance
    sums.characters++
    at += character.length
  }
  return sums
}
