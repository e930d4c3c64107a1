import type { TraitedBlock } from '../characters/text-blocks.ts'
import type { CheckedDocument } from '../checker.ts'
import type { BlockHit } from './script-mix.ts'
import { simplifiedUnfolds } from './script-tables.ts'

/** More of them than this, or than this share of the characters, are how the text is written. */
const mostOdd = 14
const fewestOdd = 4
const largestShare = 0.012
/** So many signs of its script a text must have, and so many for each of the other. */
const [fewestSigns, mostMixed] = [12, 8]
/** So often the traditional form stands where one that may be a character of its own is a slip, and so seldom that one. */
const [leastForms, mostOwn] = [2, 2]
/** Characters of their own once, in print for centuries only short for another. */
const shortForms = new Set('与无号礼弃气网万')
/** What 於 stands behind. */
const governs = /[位由關對屬基處限便善勇敢過介至終等鑑鑒忠富]/u
const quoted = /[“‘「『《〈][^”’」』》〉]*$/u
const reach = 40
/** A character that may be one half of a word. */
const han = /(?![之其而以於的與也者不一])\p{Script=Han}/u

const countOf = (text: string, part: string) => text.split(part).length - 1

/**
 * What a simplified character stands for, by the words around it: the traditional character that the text has beside one
 * of its neighbours elsewhere. Null where it has none.
 */
function readingBeside(whole: string, text: string, at: number, readings: readonly string[]): string | null {
  const [before, behind] = [text[at - 1] ?? '', text[at + 1] ?? '']
  const isBeside = (reading: string) =>
    (han.test(before) && whole.includes(before + reading)) || (han.test(behind) && whole.includes(reading + behind))
  if (shortForms.has(text[at] as string)) return readings[0] ?? null
  return readings.find(isBeside) ?? (text[at] === '于' && readings.includes('於') ? '於' : null)
}

/** Whether a character that may be one of its own is a slip here: the text has the word with the traditional form. */
function isSlip(whole: string, text: string, at: number, reading: string): boolean {
  const own = text[at] as string
  const [before, behind] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (countOf(whole, reading) < leastForms || countOf(whole, own) > mostOwn) return false
  if (shortForms.has(own)) return true
  const isWord = (left: string, right: string) =>
    han.test(left + right) && countOf(whole, left + reading + right) > 0 && countOf(whole, left + own + right) <= 1
  // 位于, 由于: 於 behind a verb or a preposition, never the surname.
  if (own === '于' && governs.test(before)) return true
  return (han.test(before) && isWord(before, '')) || (han.test(behind) && isWord('', behind))
}

/** Simplified characters in a text that is otherwise traditional. */
export function simplifiedGlyphHits(
  { profile: { characters }, snapshot }: CheckedDocument,
  blocks: readonly TraitedBlock[],
): BlockHit[] {
  const { habit, simplified, traditional } = characters.script
  if (habit !== 'traditional' || traditional < fewestSigns || simplified * mostMixed > traditional) return []
  const { kinds, readings } = simplifiedUnfolds()
  const whole = snapshot.text
  const limit = Math.min(mostOdd, Math.max(fewestOdd, whole.length * largestShare))
  const found: BlockHit[] = []
  let odd = 0
  for (const entry of blocks) {
    const { text } = entry
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = kinds[code]
      if (kind === 0) continue
      const forms = readings.get(code) ?? []
      const reading = readingBeside(whole, text, at, forms)
      if (kind === 2 && (reading === null || !isSlip(whole, text, at, reading))) continue
      if (++odd > limit) return []
      const isQuoted = quoted.test(text.slice(Math.max(0, at - reach), at))
      const fixes = reading !== null ? [{ text: reading }] : forms.length === 1 ? [{ text: forms[0] as string }] : []
      const confidence = isQuoted ? 0.35 : reading !== null ? 0.74 : 0.64
      found.push({ entry, hit: { rule: 'simplified_glyph', start: at, end: at + 1, confidence, fixes } })
    }
  }
  return found
}
