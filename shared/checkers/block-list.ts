import type { SnapshotBlock } from '../domain/snapshot.ts'
import { holderAt } from '../order/last-up-to.ts'
import { type BlockShape, shapeOf } from './block-shape.ts'
import type { CheckedDocument } from './checker.ts'

/** A block with its own text and what it looks like. */
export interface ListedBlock {
  block: SnapshotBlock
  text: string
  shape: BlockShape
}

/** Where a block's text begins and ends without the white space around it, as text offsets of the document. */
export const spanOf = ({ block, text }: Pick<ListedBlock, 'block' | 'text'>): { start: number; end: number } => ({
  start: block.start + text.length - text.trimStart().length,
  end: block.start + text.trimEnd().length,
})

const lists = new WeakMap<CheckedDocument, readonly ListedBlock[]>()

/** The blocks of a document that hold text, in order. Computed once a state of the document. */
export function blockListOf(document: CheckedDocument): readonly ListedBlock[] {
  let list = lists.get(document)
  if (!list) {
    const { text, blocks } = document.snapshot
    list = blocks
      .map(block => ({ block, text: text.slice(block.start, block.end) }))
      .filter(entry => entry.text.trim() !== '')
      .map(entry => ({ ...entry, shape: shapeOf(entry.block, entry.text) }))
    lists.set(document, list)
  }
  return list
}

/** Index of the last listed block that begins at or before a text offset; 0 when none does. */
export const blockIndexAt = (list: readonly ListedBlock[], textOffset: number): number =>
  holderAt(list, textOffset, startOf)

const startOf = ({ block }: ListedBlock) => block.start
