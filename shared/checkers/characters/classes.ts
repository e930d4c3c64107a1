/** What a UTF-16 unit is, as rules about marks, spaces and figures need to know it. */
export const characterClasses = {
  other: 0,
  han: 1,
  digit: 2,
  latin: 3,
  space: 4,
  /** Full-width marks that close a clause or part the members of a series: ，。、；：！？ */
  fullMark: 5,
  halfMark: 6,
  /** Curly and straight quotes and every bracket. */
  pair: 7,
  /** Full-width digits, letters and decimal points. */
  wideAlphanumeric: 8,
  /** What sound Chinese text hardly ever holds: controls, private use, other scripts, signs of broken encodings. */
  odd: 9,
} as const
export type CharacterClass = (typeof characterClasses)[keyof typeof characterClasses]

/** Bits of the classes a text holds: `1 << class`. */
export const traitOf = (characterClass: CharacterClass): number => 1 << characterClass

const table = buildTable()

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  const set = (value: CharacterClass, ranges: readonly (readonly [from: number, to: number])[]) => {
    for (const [from, to] of ranges) classes.fill(value, from, to + 1)
  }
  const each = (value: CharacterClass, characters: string) => {
    for (const character of characters) classes[character.charCodeAt(0)] = value
  }
  const { han, digit, latin, space, fullMark, halfMark, pair, wideAlphanumeric, odd } = characterClasses
  set(odd, [
    [0x00, 0x08],
    [0x0b, 0x1f],
    [0x7f, 0x9f],
    [0xa1, 0xff],
    [0x100, 0x17f],
    [0x180, 0x1fff],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
    [0x2c00, 0x2fff],
    [0x3040, 0x318f],
    [0x3200, 0x321e],
    [0x3260, 0x327f],
    [0x32d0, 0x32fe],
    [0xa000, 0xdfff],
    [0xe000, 0xfaff],
    [0xfb00, 0xfdff],
    [0xfe00, 0xfe0f],
    [0xfe70, 0xfeff],
    [0xffa0, 0xffff],
  ])
  // Signs of everyday use among the Latin-1 marks.
  for (const sign of '°±²³·×÷§') classes[sign.charCodeAt(0)] = characterClasses.other
  each(odd, '&<\\〓')
  set(han, [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x3005, 0x3007],
  ])
  set(digit, [[0x30, 0x39]])
  set(latin, [
    [0x41, 0x5a],
    [0x61, 0x7a],
  ])
  set(wideAlphanumeric, [
    [0xff10, 0xff19],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ])
  set(space, [
    [0x2000, 0x200a],
    [0x09, 0x0a],
  ])
  each(space, ' \u00a0\u1680\u202f\u205f\u3000')
  each(wideAlphanumeric, '．')
  each(fullMark, '，。、；：！？')
  each(halfMark, ',;:!?.｡､﹐﹑﹒﹔﹕﹖﹗丶')
  each(pair, '“”‘’「」『』《》〈〉（）()【】〔〕"\'＂＇〝〞〟″‟')
  return classes
}

/** Class of a UTF-16 unit; `other` beyond the end of a text. */
export const classOfUnit = (unit: number): CharacterClass => (table[unit] ?? 0) as CharacterClass

/** Class of the unit at an index of a text; `other` outside it. */
export const classAt = (text: string, index: number): CharacterClass =>
  index >= 0 && index < text.length ? (table[text.charCodeAt(index)] as CharacterClass) : 0

export const isHanAt = (text: string, index: number): boolean => classAt(text, index) === characterClasses.han

/** Bits of every class in a text. Linear. */
export function traitsOf(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= 1 << (table[text.charCodeAt(i)] as number)
  return bits
}
