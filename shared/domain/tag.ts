/** Colours of tags, by name: the window has one for each theme that can be told from its paper, and a kind of line. */
export const tagColours = ['teal', 'red', 'amber', 'green', 'blue', 'purple', 'pink', 'grey'] as const
export type TagColour = (typeof tagColours)[number]

/** A tag of the project's tree. */
export interface Tag {
  /** ULID. */
  id: string
  /** Null at the root. */
  parentId: string | null
  /** Unique in the project. */
  name: string
  colour: TagColour
  description: string
  /** A digit that applies it at once; null for none. */
  shortcut: string | null
  /** No longer offered; what has it keeps it. */
  isArchived: boolean
  /** Names that it had: annotations from before the tree say only a name. */
  formerNames: string[]
}

/** How an annotation says which tag it gives: by id, and by the name it had then; older ones by name alone. */
export interface TagReference {
  name: string
  tag?: string
}
