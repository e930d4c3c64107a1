/** How the bytes of a source were decoded. */
export interface Decoding {
  /** Canonical name: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`. */
  encoding: string
  /** Whether a byte order mark stood in front; it is not part of the decoded text. */
  bom: boolean
  /** Every kind of line end the text has. */
  lineEnds: ('lf' | 'crlf' | 'cr')[]
}

/** What can be imported. */
export const sourceFormats = ['text', 'markdown', 'html', 'docx', 'epub', 'pdf', 'hocr', 'alto', 'page'] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** Formats whose decoded text is the document's own notation: an edition can be written back into it. */
export const plainFormats: ReadonlySet<SourceFormat> = new Set(['text', 'markdown'])

/** Recognised text in markup that tells where each word stands. */
export const ocrFormats: ReadonlySet<SourceFormat> = new Set(['hocr', 'alto', 'page'])

/** Formats whose sources can be written again with what was corrected. */
export const rewritableFormats: ReadonlySet<SourceFormat> = new Set([...plainFormats, ...ocrFormats])

/** Formats that are no text but hold one: there is no encoding to choose. */
export const packedFormats: ReadonlySet<SourceFormat> = new Set(['docx', 'epub', 'pdf'])

/**
 * A run of block text that the source has letter for letter: `length` units at block offset `offset` stand at source
 * offset `source`. With `sourceLength` the source writes it otherwise, in so many units (`&amp;` for `&`); such a run
 * is mapped as a whole.
 */
export interface SourceRun {
  offset: number
  length: number
  source: number
  sourceLength?: number
}

/** Units of the source that a run stands for. */
export function sourceLengthOf({ length, sourceLength }: SourceRun): number {
  return sourceLength ?? length
}

/**
 * Where a block came from. `start`–`end` is its whole source stretch, syntax included, line end left out. Source offsets
 * count UTF-16 units of the source's text: the decoded text, for a container the texts of its members one after the
 * other (`SourceLayout.parts`), for a PDF the text of its pages.
 */
export interface BlockSource {
  blockId: string
  start: number
  end: number
  blankLinesBefore: number
  runs: SourceRun[]
}
