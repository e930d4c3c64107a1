import type { Transform } from 'prosemirror-transform'
import { BlockIndex } from '../block-index.ts'
import { stretchOf } from '../outline.ts'

/**
 * Makes blocks part of a thread, or of the main text (an empty name); headings with all that stands under them, where
 * `subtree` says so. What import has cut because it was too long stays together.
 */
export function setThread(
  tr: Transform,
  { blockIds, subtree, thread }: { blockIds: readonly string[]; subtree: boolean; thread: string },
): void {
  // What an attribute is does not move anything: the places of the document as it was hold to the end.
  const { doc } = tr
  const index = BlockIndex.of(doc)
  for (const blockId of blockIds) {
    const pos = index.posOf(blockId)
    if (pos === null) continue
    const { from, to } = stretchOf(doc, pos, subtree)
    doc.nodesBetween(from, to, (node, at) => {
      if (node.type.name === 'section') return true
      if (node.attrs.thread !== thread) tr.setNodeAttribute(at, 'thread', thread)
      return false
    })
  }
}
