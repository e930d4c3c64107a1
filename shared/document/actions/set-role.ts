import type { Transform } from 'prosemirror-transform'
import type { BlockRole } from '../../domain/block.ts'
import { AppError } from '../../domain/errors.ts'
import { BlockIndex } from '../anchors.ts'

/** Gives a block another role and returns the one it had. Throws `input_invalid` where there is no such block. */
export function setRole(tr: Transform, { blockId, role }: { blockId: string; role: BlockRole }): BlockRole {
  const block = BlockIndex.of(tr.doc).find(blockId)
  if (!block) throw new AppError('input_invalid', { reason: 'role' })
  const was = block.node.attrs.role as BlockRole
  if (was !== role) tr.setNodeAttribute(block.contentPos - 1, 'role', role)
  return was
}
