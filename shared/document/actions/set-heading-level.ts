import type { Transform } from 'prosemirror-transform'
import { AppError } from '../../domain/errors.ts'
import { BlockIndex } from '../anchors.ts'
import { schema } from '../schema.ts'

/** Makes a paragraph or heading a heading of level 1–6, or a paragraph (0). Throws `input_invalid` for other blocks. */
export function setHeadingLevel(tr: Transform, { blockId, level }: { blockId: string; level: number }): void {
  const block = BlockIndex.of(tr.doc).find(blockId)
  const { heading, paragraph } = schema.nodes
  if (!block || (block.node.type !== heading && block.node.type !== paragraph) || level < 0 || level > 6)
    throw new AppError('input_invalid', { reason: 'heading_level' })
  const pos = block.contentPos - 1
  const { id, role, quote, thread } = block.node.attrs
  if (level === 0) {
    if (block.node.type === heading) tr.setNodeMarkup(pos, paragraph, { id, role, quote, thread })
  } else if (block.node.type === paragraph) tr.setNodeMarkup(pos, heading, { id, role, quote, thread, level })
  else if (block.node.attrs.level !== level) tr.setNodeAttribute(pos, 'level', level)
}
