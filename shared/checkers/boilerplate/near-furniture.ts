import { blockListOf, type ListedBlock } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import { scanAround, scanNear } from '../near-change.ts'
import type { InlineFurniture } from './inline.ts'
import { type BlockFurniture, blockFurniture } from './read-block.ts'

const moved = (found: InlineFurniture, by: number): InlineFurniture => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
})

/**
 * Furniture in a block of a document, or while somebody types in a long one what stands around the change: so long a
 * block is no line of furniture. `all` is for whoever holds finds of another kind against it.
 */
export function furnitureIn(document: CheckedDocument, entry: ListedBlock, all = false): BlockFurniture {
  const list = blockListOf(document)
  if (!document.changes?.has(entry.block.id)) return blockFurniture.of(list, entry.text)
  let line: BlockFurniture['line'] = null
  const read = (text: string, isPart: boolean) => {
    const found = blockFurniture.of(list, text)
    if (!isPart) line = found.line
    return found.inline
  }
  const inline = (all ? scanAround : scanNear)(entry, document.changes, read, moved)
  return { line, inline }
}
