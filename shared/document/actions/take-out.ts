import { Fragment, type Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { BlockRole } from '../../domain/block.ts'
import { AppError } from '../../domain/errors.ts'
import { newId } from '../../domain/id.ts'
import type { BlockBefore } from '../../domain/record.ts'
import { BlockIndex } from '../block-index.ts'
import { positionText } from '../block-text.ts'
import { schema } from '../schema.ts'
import { removeBlock } from './remove-block.ts'
import { setRole } from './set-role.ts'

/** A block that was part of another before a decision made it one. */
export type BlockTakenOut = Extract<BlockBefore, { takenOut: true }>

interface Stretch {
  /** docPos */
  from: number
  to: number
}

/** Whether more than white space stands beside a stretch in its block. */
export function isInside(doc: Node, { from, to }: Stretch): boolean {
  const [start, end] = [doc.resolve(from), doc.resolve(to)]
  if (!start.parent.isTextblock || start.parent !== end.parent) return false
  return /\S/u.test(positionText(doc, start.start(), from) + positionText(doc, to, start.end()))
}

/**
 * Makes a stretch of a paragraph a block of its own with a role: before the paragraph where it opens it, else behind it.
 * Returns where it stood, and what brings it back. Throws `input_invalid` inside a table, whose cells are not parted.
 */
export function takeOut(
  tr: Transform,
  { from, to, role }: Stretch & { role: BlockRole },
): Stretch & { before: BlockTakenOut } {
  const place = tr.doc.resolve(from)
  if (place.depth !== 2) throw new AppError('input_invalid', { reason: 'role' })
  const { parent: host } = place
  const content = host.content.cut(from - place.start(), to - place.start())
  const isAtStart = !/\S/u.test(positionText(tr.doc, place.start(), from))
  const lineBreak = breakBeside(tr.doc, { from, to })
  const hole = from - (lineBreak === 'before' ? 1 : 0)
  tr.delete(hole, to + (lineBreak === 'behind' ? 1 : 0))
  const { quote, thread } = host.attrs
  const block = schema.nodes.paragraph.create({ id: newId(), role, quote, thread }, content)
  const around = tr.doc.resolve(hole)
  tr.insert(isAtStart ? around.before() : around.after(), block)
  const stood = hole + (isAtStart ? block.nodeSize : 0)
  const blockId = block.attrs.id as string
  return { from: stood, to: stood, before: { blockId, takenOut: true, nowRole: role, lineBreak } }
}

/** The line break that would be left over: a stretch that was a line of its own takes one of its two along. */
function breakBeside(doc: Node, { from, to }: Stretch): 'before' | 'behind' | null {
  const place = doc.resolve(from)
  const [before, behind] = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]
  const isBreak = (node: Node | null) => node?.type === schema.nodes.line_break
  if (isBreak(behind) && (from === place.start() || isBreak(before))) return 'behind'
  return isBreak(before) && to === place.end() ? 'before' : null
}

/** Brings a block back to where it stood (docPos; null where that is gone), unless it has become something else since. */
export function putBack(tr: Transform, { before, docPos }: { before: BlockTakenOut; docPos: number | null }): void {
  const { blockId, nowRole, lineBreak } = before
  const block = BlockIndex.of(tr.doc).find(blockId)
  if (block?.node.attrs.role !== nowRole) return
  if (docPos === null || !tr.doc.resolve(docPos).parent.isTextblock) {
    setRole(tr, { blockId, role: 'body' })
    return
  }
  const known = tr.mapping.maps.length
  removeBlock(tr, blockId)
  const lineEnd = schema.nodes.line_break.create()
  const { content } = block.node
  const whole =
    lineBreak === 'behind'
      ? content.append(Fragment.from(lineEnd))
      : lineBreak === 'before'
        ? Fragment.from(lineEnd).append(content)
        : content
  tr.insert(tr.mapping.slice(known).map(docPos), whole)
}
