import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import { AppError } from '../../domain/errors.ts'
import { newId } from '../../domain/id.ts'
import { BlockIndex } from '../block-index.ts'
import { type CutBlock, schema } from '../schema.ts'

/**
 * Takes a join back: what follows the seam (docPos before it) becomes the block again that it was, with its id, type and
 * attributes. It goes behind the block that it stood behind, where that is still there, else right behind. Returns its
 * id. Throws `input_invalid` where no seam stands.
 */
export function splitAtSeam(tr: Transform, seamPos: number): string {
  const seam = tr.doc.nodeAt(seamPos)
  if (seam?.type !== schema.nodes.seam) throw new AppError('input_invalid', { reason: 'seam' })
  const { parent } = tr.doc.resolve(seamPos)
  const cut = seam.attrs.cut as CutBlock | string | null
  const known = typeof cut === 'string' ? cut : cut?.id
  const id = known && !BlockIndex.of(tr.doc).find(known) ? known : newId()
  const block =
    cut && typeof cut !== 'string'
      ? { type: schema.nodes[cut.type], attrs: { ...cut.attributes, id } }
      : {
          type: schema.nodes.paragraph,
          attrs: {
            id,
            role: parent.attrs.role as string,
            quote: parent.attrs.quote as number,
            thread: parent.attrs.thread as string,
          },
        }
  tr.delete(seamPos, seamPos + 1)
  tr.split(seamPos, 1, [block])
  if (cut && typeof cut !== 'string' && cut.after) moveBehind(tr, id, cut.after)
  return id
}

/** Takes a block out and puts it behind another, as one block after that: records and sources know it again. */
function moveBehind(tr: Transform, blockId: string, afterId: string): void {
  const index = BlockIndex.of(tr.doc)
  if (!index.find(afterId)) return
  const { node, contentPos } = index.find(blockId)!
  tr.step(new ReplaceStep(contentPos - 1, contentPos - 1 + node.nodeSize, Slice.empty))
  const place = endOfTopBlock(tr.doc, BlockIndex.of(tr.doc).posOf(afterId)!)
  tr.step(new ReplaceStep(place, place, new Slice(Fragment.from(node), 0, 0)))
}

/** docPos behind the top-level block that holds a position; a cell's block is its table. */
function endOfTopBlock(doc: Node, docPos: number): number {
  const place = doc.resolve(docPos)
  return place.depth >= 2 ? place.after(2) : docPos + (place.nodeAfter?.nodeSize ?? 0)
}
