import type { BlockKind, BlockRole, ListAttributes } from './block.ts'
import type { SourceFormat } from './source.ts'

/** One text block of a snapshot. `start` and `end` are text offsets. */
export interface SnapshotBlock {
  id: string
  kind: BlockKind
  role: BlockRole
  /** 1–6 for a heading, else 0. */
  level: number
  list: ListAttributes | null
  start: number
  end: number
  /** Empty source lines between the block before and this one. */
  blankLinesBefore: number
  /** Text offsets of bold stretches, in order. */
  strong: [start: number, end: number][]
  /** Text offsets at which inline atoms that the text leaves out (seams, images) stand. Ascending. */
  atoms: number[]
}

/**
 * What a checker sees of a document: one string and the blocks as ranges of it. Syntax of the source format is not in
 * the text. Blocks stand in reading order, joined by "\n"; a line break inside a block is "\n" too; seams are left out.
 * A *text offset* counts UTF-16 units of `text`.
 */
export interface Snapshot {
  documentId: string
  /** File name or title, as reports name it. */
  name: string
  revision: number
  format: SourceFormat
  text: string
  blocks: readonly SnapshotBlock[]
}
