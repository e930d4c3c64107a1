/** How the bytes of a source were decoded. */
export interface Decoding {
  /** Canonical name: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`. */
  encoding: string
  /** Whether a byte order mark stood in front; it is not part of the decoded text. */
  bom: boolean
  /** Every kind of line end the text has. */
  lineEnds: ('lf' | 'crlf' | 'cr')[]
}

export type SourceFormat = 'text' | 'markdown'

/** A run of block text that the source has letter for letter: `length` units at block offset `offset` stand at source offset `source`. */
export interface SourceRun {
  offset: number
  length: number
  source: number
}

/** Where a block came from. `start`–`end` is its whole source stretch, syntax included, line end left out. Source offsets count UTF-16 units of the decoded text. */
export interface BlockSource {
  blockId: string
  start: number
  end: number
  blankLinesBefore: number
  runs: SourceRun[]
}
