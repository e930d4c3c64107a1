/** The parts of a language file. */
export interface Sections {
  wordCount: number
  bytes: Uint8Array[]
  /** How many cells each word has, and the cells; none in a file without pairs. */
  rows: Uint32Array
  cells: Uint32Array
  codes: Uint16Array
}

/**
 * Views of a file's parts (layout in word-hash.ts): header of four numbers, tables of bytes padded to four, lengths of rows
 * and cells where there are any, codes. Throws a RangeError when the file is not of the layout that this version reads.
 */
export function sectionsOf(file: Uint8Array, magic: number, tables: number): Sections {
  const whole = file.byteOffset % 4 === 0 ? file : file.slice()
  const [kind, wordCount = 0, codeCount = 0, cellCount = 0] = new Uint32Array(whole.buffer, whole.byteOffset, 4)
  if (kind !== magic) throw new RangeError('Not a language file of this version')
  const stride = Math.ceil(wordCount / 4) * 4
  const bytes = Array.from({ length: tables }, (_, table) =>
    whole.subarray(16 + table * stride, 16 + table * stride + wordCount),
  )
  const rowsAt = whole.byteOffset + 16 + tables * stride
  const rowCount = cellCount > 0 ? wordCount : 0
  const cellsAt = rowsAt + 4 * rowCount
  return {
    wordCount,
    bytes,
    rows: new Uint32Array(whole.buffer, rowsAt, rowCount),
    cells: new Uint32Array(whole.buffer, cellsAt, cellCount),
    codes: new Uint16Array(whole.buffer, cellsAt + 4 * cellCount, codeCount),
  }
}
