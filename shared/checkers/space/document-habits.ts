import type { ScannedBlocks } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** How many figures in groups of three make that a document's way of writing thousands; fewer where hardly any is ungrouped. */
const groupedHabit = 4
const groupedOnly = 2
/** So many grouped ones make up for one of a page's counters. */
const perUngrouped = 3
const grouped = /(?<![\d.])[1-9]\d{0,2}(?: \d{3})+(?![\d.]\d|\d)/gu
/** One of four digits: many who part longer ones leave those whole. */
const groupedFour = /(?<![\d.])[1-9] \d{3}(?! ?\d)/u
const ungroupedLong = /(?<![\d.A-Za-z])[1-9]\d{4,}(?=[\p{Script=Han}%％])/gu
/** Figures of four digits and more behind which a measure or a counter stands, none of them a year. */
const ungrouped = /(?<![\d.A-Za-z])(?!(?:1[5-9]|20)\d\d[年—－-])[1-9]\d{3,}(?=[\p{Script=Han}%％])/gu

/**
 * Whether a document parts thousands by white space, as GB/T 15835 has it: several times, or wherever a figure is long
 * enough.
 */
export function groupsThousands({ document, hits }: ScannedBlocks): boolean {
  let count = 0
  for (const block of hits) for (const hit of block.hits) if (hit.note === 'thousands') count++
  if (count === 0 || count >= groupedHabit) return count > 0
  const { text } = document.snapshot
  const found = matchesOf(text, grouped).length
  const whole = groupedFour.test(text) ? ungrouped : ungroupedLong
  return found >= groupedOnly && matchesOf(text, whole).length * perUngrouped <= found
}

/** Share of gaps after marks from which white space there is how the document is set. */
const habitShare = 0.3

/** Whether a document sets white space after its marks throughout. */
export function setsMarksOff({ document, hits }: ScannedBlocks): boolean {
  const { full } = document.profile.characters.punctuation
  let count = 0
  for (const block of hits) for (const hit of block.hits) if (hit.rule === 'after_mark') count++
  return count >= 8 && count > full * habitShare
}
