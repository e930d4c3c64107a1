import { matchesOf } from '../matches.ts'
/** A line without the gaps that hide its words from filters, and where each of its characters stands in the line. */
export interface CompactLine {
  text: string
  offsets: number[]
  /** The spaced-out stretches, as offsets in the line. */
  stretches: { start: number; end: number }[]
}

/** Five and more single characters, of Han characters four, with gaps between: 澳 门 银 河 在, w w w . a b c. */
const spacedOut =
  /(?:[\p{Script=Han}\w][\s·・.*_~|★☆♥♦♠♣◆●■※-]{1,3}){4,}[\p{Script=Han}\w]|(?:\p{Script=Han}[\s·・.*_~|★☆♥♦♠♣◆●■※-]){3}\p{Script=Han}/gu
/** Most lines have no lone character between two gaps and are done with after one look. */
const loneCharacter = /[\s·・.*_~|★☆♥♦♠♣◆●■※-][^\s·・.*_~|★☆♥♦♠♣◆●■※-][\s·・.*_~|★☆♥♦♠♣◆●■※-]/u
const gap = /[\s·・*_~|★☆♥♦♠♣◆●■※-]/u
const han = /\p{Script=Han}/u

/** Closes the gaps of a line's spaced-out stretches; null where it has none. */
export function compactLine(line: string): CompactLine | null {
  if (!loneCharacter.test(line)) return null
  const stretches = matchesOf(line, spacedOut).map(({ index, 0: stretch }) => ({
    start: index,
    end: index + stretch.length,
  }))
  if (stretches.length === 0) return null
  const offsets: number[] = []
  let text = ''
  const isInside = new Uint8Array(line.length)
  for (const { start, end } of stretches) isInside.fill(1, start, end)
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string
    const isGap = gap.test(character) || (character === '.' && han.test(text.at(-1) ?? ''))
    if (isInside[at] && isGap) continue
    text += character
    offsets.push(at)
  }
  return { text, offsets, stretches }
}

/** Characters that nobody sees. */
export const hidden = /[\u00ad\u200b-\u200f\u2060\ufeff]/u

/** A line without the characters that nobody sees; null where it has none. */
export function withoutHidden(line: string): CompactLine | null {
  if (!hidden.test(line)) return null
  const offsets: number[] = []
  let text = ''
  for (let at = 0; at < line.length; at++) {
    if (hidden.test(line[at] as string)) continue
    text += line[at]
    offsets.push(at)
  }
  return { text, offsets, stretches: [] }
}
