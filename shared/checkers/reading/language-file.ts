/** The parts of a language file. */
export interface Sections {
  wordCount: number
  bytes: Uint8Array[]
  codes: Uint16Array
  cells: Uint16Array
  /** A second hash of each cell's pair. */
  tags: Uint8Array
}

/**
 * Views of a file's parts (layout in word-hash.ts): header of four numbers, tables of bytes padded to four, codes, cells,
 * tags. Throws a RangeError when the file is not of the layout that this version reads.
 */
export function sectionsOf(file: Uint8Array, magic: number, tables: number): Sections {
  const whole = file.byteOffset % 4 === 0 ? file : file.slice()
  const [kind, wordCount = 0, codeCount = 0, cellCount = 0] = new Uint32Array(whole.buffer, whole.byteOffset, 4)
  if (kind !== magic) throw new RangeError('Not a language file of this version')
  const stride = Math.ceil(wordCount / 4) * 4
  const bytes = Array.from({ length: tables }, (_, table) =>
    whole.subarray(16 + table * stride, 16 + table * stride + wordCount),
  )
  const codesAt = whole.byteOffset + 16 + tables * stride
  return {
    wordCount,
    bytes,
    codes: new Uint16Array(whole.buffer, codesAt, codeCount),
    cells: new Uint16Array(whole.buffer, codesAt + 2 * codeCount, cellCount),
    tags: new Uint8Array(whole.buffer, codesAt + 2 * (codeCount + cellCount), cellCount),
  }
}
