/** What a text block is in its document; an edition decides per role whether and how it prints. */
export const blockRoles = [
  'body',
  'title',
  'byline',
  'dateline',
  'caption',
  'jump',
  'folio',
  'boilerplate',
  'note',
] as const
export type BlockRole = (typeof blockRoles)[number]

/** Roles that the clean edition leaves out. */
export const rolesLeftOut: ReadonlySet<BlockRole> = new Set(['boilerplate', 'folio', 'jump'])

/** Kinds of text block, as a checker or an edition meets them. */
export type BlockKind = 'paragraph' | 'heading' | 'preformatted' | 'cell' | 'rule'

/** A list item is a paragraph with this attribute: lists are flat, as in a word processor. */
export interface ListAttributes {
  kind: 'bullet' | 'ordered'
  /** 0 for the outermost list. */
  depth: number
  /** The marker as the source has it: `-`, `3.`, `1)`. */
  marker: string
}

/** A footnote or endnote. */
export interface NoteAttributes {
  /** What references to it name, unique in the document. */
  id: string
  /** As it is printed: `1`, `*`. */
  label: string
}
