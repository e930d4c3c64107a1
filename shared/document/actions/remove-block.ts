import { Slice } from 'prosemirror-model'
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import { BlockIndex } from '../block-index.ts'

/** Takes a block out, and its section where it was the only one. */
export function removeBlock(tr: Transform, blockId: string): void {
  const { contentPos, node } = BlockIndex.of(tr.doc).find(blockId)!
  const place = tr.doc.resolve(contentPos - 1)
  const isAlone = place.parent.childCount === 1
  const from = contentPos - 1 - (isAlone ? 1 : 0)
  tr.step(new ReplaceStep(from, contentPos - 1 + node.nodeSize + (isAlone ? 1 : 0), Slice.empty))
}
