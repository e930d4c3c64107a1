import { simplifiedCharacters, traditionalCharacters } from './simplified-characters.ts'

/** Which differences of writing a search overlooks. */
export interface FoldOptions {
  /** Capital and small letters. */
  ignoreCase: boolean
  /** Full-width and half-width forms of letters, digits, marks and the space. */
  ignoreWidth: boolean
  /** Traditional, simplified and variant characters. */
  ignoreVariants: boolean
}

/** Overlooks everything that can be overlooked: what the index is made of. */
export const foldEverything: FoldOptions = { ignoreCase: true, ignoreWidth: true, ignoreVariants: true }

/** The folded form of every UTF-16 unit. Every unit becomes one unit, so offsets hold. */
export type FoldTable = Uint16Array

const tables = new Map<number, FoldTable>()

/** The table for these options, made once. */
export function foldTable({ ignoreCase, ignoreWidth, ignoreVariants }: FoldOptions): FoldTable {
  const key = (ignoreCase ? 1 : 0) + (ignoreWidth ? 2 : 0) + (ignoreVariants ? 4 : 0)
  let table = tables.get(key)
  if (!table) {
    table = makeTable({ ignoreCase, ignoreWidth, ignoreVariants })
    tables.set(key, table)
  }
  return table
}

function makeTable({ ignoreCase, ignoreWidth, ignoreVariants }: FoldOptions): FoldTable {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  if (ignoreVariants) {
    for (let at = 0; at < traditionalCharacters.length; at++) {
      table[traditionalCharacters.charCodeAt(at)] = simplifiedCharacters.charCodeAt(at)
    }
  }
  if (ignoreWidth) {
    for (let code = 0x21; code <= 0x7e; code++) table[code + 0xfee0] = code
    table[0x3000] = 0x20
  }
  if (ignoreCase) foldCase(table)
  return table
}

/** Letters of Latin, Greek and Cyrillic, and the full-width ones; what they are folded to is folded in turn. */
function foldCase(table: FoldTable): void {
  for (const [first, last] of [
    [0x41, 0x52f],
    [0x1e00, 0x1fff],
    [0xff21, 0xff3a],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const small = String.fromCharCode(table[code]!).toLowerCase()
      if (small.length === 1) table[code] = small.charCodeAt(0)
    }
  }
}

const chunk = 4096
const buffer = new Uint16Array(chunk)

/** A text with every unit folded; the very text where nothing folds. */
export function foldText(text: string, table: FoldTable): string {
  let first = 0
  while (first < text.length && table[text.charCodeAt(first)] === text.charCodeAt(first)) first++
  if (first === text.length) return text
  let folded = text.slice(0, first)
  for (let from = first; from < text.length; from += chunk) {
    const size = Math.min(chunk, text.length - from)
    for (let at = 0; at < size; at++) buffer[at] = table[text.charCodeAt(from + at)]!
    folded += String.fromCharCode.apply(null, buffer.subarray(0, size) as unknown as number[])
  }
  return folded
}
