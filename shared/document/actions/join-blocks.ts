import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import { AppError } from '../../domain/errors.ts'
import type { Json } from '../../domain/json.ts'
import { BlockIndex, type IndexedBlock } from '../block-index.ts'
import { type BlockAttributes, type CutBlock, schema } from '../schema.ts'
import { removeBlock } from './remove-block.ts'

export interface Joining {
  firstBlockId: string
  secondBlockId: string
  /** What cut the paragraph: `page`, `column`, `picture`; `unknown` when not given. */
  seamKind?: string
  /** Characters that both sides of the cut hold; dropped from the start of the second. */
  overlap?: number
}

/**
 * Appends the second block to the first after a seam that remembers it; returns the docPos of the seam. Blocks
 * between them stay where they are. Throws `input_invalid` when the two cannot be one.
 */
export function joinBlocks(tr: Transform, joining: Joining): number {
  const { first, second } = joinable(tr.doc, joining)
  const overlap = Math.min(joining.overlap ?? 0, second.node.content.size)
  if (overlap > 0) tr.delete(second.contentPos, second.contentPos + overlap)
  const seam = schema.nodes.seam.create({ kind: joining.seamKind ?? 'unknown', cut: cutOf(tr.doc, first, second) })
  const seamPos = first.contentPos + first.node.content.size
  if (isNext(tr.doc, first, second)) joinNext(tr, first, seam)
  else return moveBehind(tr, joining, seam)
  return seamPos
}

function joinable(doc: Node, { firstBlockId, secondBlockId }: Joining): { first: IndexedBlock; second: IndexedBlock } {
  const index = BlockIndex.of(doc)
  const first = index.find(firstBlockId)
  const second = index.find(secondBlockId)
  if (!first || !second || first === second || !canFlow(first.node) || !canFlow(second.node))
    throw new AppError('input_invalid', { reason: 'join' })
  return { first, second }
}

/** What the seam keeps of the second block. */
function cutOf(doc: Node, first: IndexedBlock, second: IndexedBlock): CutBlock {
  const { id, ...attributes } = second.node.attrs as BlockAttributes & Record<string, Json>
  const type = second.node.type === schema.nodes.heading ? 'heading' : 'paragraph'
  const index = BlockIndex.of(doc)
  const before = index.blocks[index.orderOf(id) - 1]
  return { id, type, attributes, after: before && before.id !== first.id ? before.id : null }
}

function canFlow(node: Node): boolean {
  return node.type === schema.nodes.paragraph || node.type === schema.nodes.heading
}

/** Whether only node borders lie between the two. */
function isNext(doc: Node, first: IndexedBlock, second: IndexedBlock): boolean {
  const end = first.contentPos + first.node.content.size
  const gap = second.contentPos - end
  return gap === 2 || (gap === 4 && doc.resolve(end + 1).nodeAfter === null)
}

/** Takes out borders only, so that everything in both blocks maps. */
function joinNext(tr: Transform, first: IndexedBlock, seam: Node): void {
  const seamPos = first.contentPos + first.node.content.size
  tr.step(new ReplaceStep(seamPos, seamPos, new Slice(Fragment.from(seam), 0, 0)))
  const end = seamPos + 1
  const isOverSections = tr.doc.resolve(end + 1).nodeAfter === null
  tr.step(new ReplaceStep(end, end + (isOverSections ? 4 : 2), Slice.empty))
  if (!isOverSections) return
  // The two sections have become one; part them again where the second one's own blocks begin.
  const place = tr.doc.resolve(seamPos)
  const behind = place.after()
  if (tr.doc.resolve(behind).nodeAfter) tr.split(behind)
}

/** Takes the second block out first and then puts its content in: so records and sources know it again. */
function moveBehind(tr: Transform, joining: Joining, seam: Node): number {
  const { content } = BlockIndex.of(tr.doc).find(joining.secondBlockId)!.node
  removeBlock(tr, joining.secondBlockId)
  const first = BlockIndex.of(tr.doc).find(joining.firstBlockId)!
  const seamPos = first.contentPos + first.node.content.size
  tr.step(new ReplaceStep(seamPos, seamPos, new Slice(Fragment.from(seam).append(content), 0, 0)))
  return seamPos
}
