import type { AnnotationKind } from '../domain/annotation.ts'
import type { BlockKind, ListAttributes, NoteAttributes } from '../domain/block.ts'
import type { AnnotationRecord } from '../domain/record.ts'

/** How a stretch of text is set. */
export interface EditionMarks {
  strong: boolean
  em: boolean
  strike: boolean
  code: boolean
  link: { href: string; title: string | null } | null
}
export const plainMarks: EditionMarks = { strong: false, em: false, strike: false, code: false, link: null }

/** Why a stretch is another than in the source. `edit` is typing that nobody marked, `style` the edition's own house style. */
export type ChangeReason = AnnotationKind | 'role' | 'heading' | 'style' | 'edit'

/** That a stretch came in or went out, by whom and when. */
export interface EditionChange {
  kind: 'insertion' | 'deletion'
  reason: ChangeReason
  author: string
  /** Milliseconds since 1970. */
  at: number
  /** The annotation or decision behind it. */
  recordId: string | null
}

/** Where the first character of a text stands in the document; the others follow it one for one. */
export interface TextOrigin {
  blockId: string
  /** Block offset. */
  offset: number
}

/** A remark that an edition prints: a footnote, a comment. */
export interface EditionNote {
  /** From 1 in reading order. */
  number: number
  kind: AnnotationKind
  /** What it says, in the edition's language. */
  text: string
  author: string
  at: number
  /** What it is about. */
  quote: string
  recordId: string
}

type Changed = { change?: EditionChange }
/** The annotations that hold here, by the order of their beginning; only of a traced edition. */
type Traced = { spans?: readonly AnnotationRecord[] }

export type EditionInline =
  | ({
      kind: 'text'
      text: string
      marks: EditionMarks
      /** Of text that stands so in the document; only of a traced edition. */
      origin?: TextOrigin
    } & Changed &
      Traced)
  /** `soft`: the source's layout broke the line here, not its author. */
  | ({ kind: 'break'; soft: boolean } & Changed & Traced)
  | ({ kind: 'image'; src: string; alt: string; title: string | null } & Changed & Traced)
  /** A seam that is shown. */
  | ({ kind: 'seam'; seam: string } & Traced)
  /** A reference to the document's own note whose block has this id. */
  | ({ kind: 'note'; id: string; label: string } & Changed & Traced)
  /** Where what a note of the edition is about begins and ends; its sign stands at the end. */
  | { kind: 'remark'; edge: 'start' | 'end'; note: EditionNote }
  /** An annotation whose stretch is empty: something was taken out here. Only of a traced edition. */
  | { kind: 'point'; record: AnnotationRecord }

/** A block as it is printed. */
export interface EditionTextBlock {
  kind: Exclude<BlockKind, 'cell'>
  /** Ids of the blocks it is made of, in order. */
  ids: string[]
  role: string
  /** Depth of quotation. */
  quote: number
  /** 1–6 for a heading, else 0. */
  level: number
  list: ListAttributes | null
  /** The document's own note that the block begins. */
  note: NoteAttributes | null
  /** The words behind the fence of preformatted text. */
  info: string
  inlines: EditionInline[]
  /** The thread that it is part of; left out for the main text. */
  thread?: string
  /** Corrections have left nothing of it: only a traced edition has it, for what it says of them. */
  isEmptied?: true
  /** Of the block's end: whether the border to the next block came in or went out. */
  endChange?: EditionChange
}

export interface EditionCell {
  id: string
  align: 'left' | 'right' | 'center' | null
  inlines: EditionInline[]
}

export interface EditionTable {
  kind: 'table'
  ids: string[]
  role: string
  quote: number
  rows: EditionCell[][]
  /** Whether the first row names the columns. */
  hasHead: boolean
  thread?: string
  /** Of whole rows that came in or went out, by row. */
  rowChanges?: (EditionChange | null)[]
  endChange?: EditionChange
}
export type EditionBlock = EditionTextBlock | EditionTable

/** The text of inlines as one line of plain text would have it. */
export function textOf(inlines: readonly EditionInline[]): string {
  return inlines.map(textOfInline).join('')
}

function textOfInline(inline: EditionInline): string {
  if (inline.kind === 'text') return inline.text
  if (inline.kind === 'break') return '\n'
  return inline.kind === 'image' ? inline.alt : ''
}
