import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { BlockIndex } from '../anchors.ts'
import { stretchOf } from '../outline.ts'

const deepest = 6

/**
 * Moves headings up (`by` −1) or down (1) in the hierarchy, with all headings under them where `subtree` says so. Nothing
 * happens where one of them would leave the six levels. Tells whether it was done.
 */
export function shiftLevels(
  tr: Transform,
  { blockIds, by, subtree }: { blockIds: readonly string[]; by: 1 | -1; subtree: boolean },
): boolean {
  const headings = new Map<number, Node>()
  for (const blockId of blockIds) {
    const block = BlockIndex.of(tr.doc).find(blockId)
    if (block?.node.type.name !== 'heading') continue
    const { from, to } = stretchOf(tr.doc, block.contentPos, subtree)
    tr.doc.nodesBetween(from, to, (node, pos) => {
      if (node.type.name === 'heading') headings.set(pos, node)
      return node.type.name === 'section'
    })
  }
  const levels = [...headings.values()].map(node => (node.attrs.level as number) + by)
  if (levels.length === 0 || levels.some(level => level < 1 || level > deepest)) return false
  for (const [pos, node] of headings) tr.setNodeAttribute(pos, 'level', (node.attrs.level as number) + by)
  return true
}
