import { firstWhere } from '../../order/first-where.ts'

/** A text as copies are compared: letters, digits and Han characters only, with the way back to text offsets. */
export interface FoldedText {
  codes: Uint16Array
  /** Text offset of each code. */
  offsets: Uint32Array
}

/** Folded code of each UTF-16 unit; 0 = left out. */
const folds = buildFolds()

function buildFolds(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) table[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? code : 0
  // Halves of characters beyond the BMP are rare Han: they count unit by unit.
  for (let code = 0xd800; code < 0xe000; code++) table[code] = code
  for (let code = 0xff10; code <= 0xff5a; code++) if (table[code]) table[code] = code - 0xfee0
  return table
}

/** Folds a text: white space and punctuation, which differ between copies of one passage, are left out. Linear. */
export function foldText(text: string): FoldedText {
  const codes = new Uint16Array(text.length)
  const offsets = new Uint32Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = folds[text.charCodeAt(i)] as number
    if (code === 0) continue
    codes[length] = code
    offsets[length++] = i
  }
  return { codes: codes.slice(0, length), offsets: offsets.slice(0, length) }
}

/** Index of the first code at or after a text offset. */
export const foldedIndexAt = ({ offsets }: FoldedText, textOffset: number): number =>
  firstWhere(0, offsets.length, index => (offsets[index] as number) >= textOffset)

/** The codes of a stretch of the text. */
export const codesIn = (folded: FoldedText, { start, end }: { start: number; end: number }): Uint16Array =>
  folded.codes.subarray(foldedIndexAt(folded, start), foldedIndexAt(folded, end))
