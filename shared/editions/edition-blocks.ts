import type { EditionSummary } from '../contract/editions.ts'
import type { BlockKind, ListAttributes, NoteAttributes } from '../domain/block.ts'

/** How a stretch of text is set. */
export interface EditionMarks {
  strong: boolean
  em: boolean
  strike: boolean
  code: boolean
  link: { href: string; title: string | null } | null
}

export type EditionInline =
  | { kind: 'text'; text: string; marks: EditionMarks }
  /** `soft`: the source's layout broke the line here, not its author. */
  | { kind: 'break'; soft: boolean }
  | { kind: 'image'; src: string; alt: string; title: string | null }
  /** A reference to the note whose block has this id. */
  | { kind: 'note'; id: string; label: string }

/** A block as it is printed. */
export interface EditionTextBlock {
  kind: Exclude<BlockKind, 'cell'>
  /** Depth of quotation. */
  quote: number
  /** 1–6 for a heading, else 0. */
  level: number
  list: ListAttributes | null
  /** The note that the block begins. */
  note: NoteAttributes | null
  /** The words behind the fence of preformatted text. */
  info: string
  inlines: EditionInline[]
}

export interface EditionTable {
  kind: 'table'
  quote: number
  rows: { align: 'left' | 'right' | 'center' | null; inlines: EditionInline[] }[][]
}
export type EditionBlock = EditionTextBlock | EditionTable

/** A document as it is printed, and what was left out or is still open in it. */
export interface Edition {
  blocks: EditionBlock[]
  summary: Omit<EditionSummary, 'documentId' | 'title' | 'fileName' | 'exists' | 'openFindings'>
}

/** The text of inlines as one line of plain text would have it. */
export function textOf(inlines: readonly EditionInline[]): string {
  return inlines
    .map(inline =>
      inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : inline.kind === 'image' ? inline.alt : '',
    )
    .join('')
}
