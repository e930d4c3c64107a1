import type { BlockRole } from './block.ts'

/** What an edition is: the text itself, or the list of what was corrected in it (勘误表). */
export const editionViews = ['text', 'errata'] as const
/** Whether changes are carried out silently, or shown with what stood there, by whom and when. */
export const changeModes = ['apply', 'show'] as const
/** What a corrected place prints: its reading now, what stood there, or the reading with a note that tells the other. */
export const readingModes = ['reading', 'original', 'note'] as const
/** `keep` prints the placeholder, `fill` its value where known, `uniform` prints `××`. */
export const maskPolicies = ['keep', 'fill', 'uniform'] as const
export const keepModes = ['omit', 'keep'] as const
export const seamModes = ['close', 'mark'] as const
export const noteModes = ['omit', 'note'] as const
/** `chinese`: full-width marks beside Chinese, half-width letters and figures. */
export const widthModes = ['keep', 'chinese'] as const
/** White space between Chinese and Latin: as it is, none, or one space. Between Chinese characters both take it out. */
export const spacingModes = ['keep', 'tight', 'loose'] as const
/** Conversion of the script: none, to simplified, to traditional (as such, of Taiwan, of Hong Kong). */
export const scriptModes = ['keep', 'simplified', 'traditional', 'taiwan', 'hongkong'] as const
export const editionLanguages = ['zh-CN', 'en'] as const

/** Kinds of annotation that correct a reading. */
export const readingKinds = ['ocr', 'source', 'house', 'furniture'] as const
/** Kinds of annotation that only say something about a place. */
export const remarkKinds = ['query', 'unclear', 'gap', 'tag'] as const
export type ReadingKind = (typeof readingKinds)[number]
export type RemarkKind = (typeof remarkKinds)[number]

/** The rules of an edition: what each kind of annotation and each role of block becomes. */
export interface EditionProfile {
  /** One of ours (`clean`) or a ULID. */
  id: string
  /** Its name; those of ours are named by the locale. */
  name: string
  view: (typeof editionViews)[number]
  changes: (typeof changeModes)[number]
  readings: Record<ReadingKind, (typeof readingModes)[number]>
  masks: (typeof maskPolicies)[number]
  duplicates: (typeof keepModes)[number]
  seams: (typeof seamModes)[number]
  remarks: Record<RemarkKind, (typeof noteModes)[number]>
  roles: Record<BlockRole, (typeof keepModes)[number]>
  /** Whether title, source and state of the document are told before its text. */
  frontMatter: boolean
  width: (typeof widthModes)[number]
  spacing: (typeof spacingModes)[number]
  script: (typeof scriptModes)[number]
  /** Of what the edition adds: notes, headings of lists, front matter. */
  language: (typeof editionLanguages)[number]
}
