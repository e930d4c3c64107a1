import { BlockMemory } from '../block-memory.ts'
import { type InlineFurniture, inlineFurnitureIn } from './inline.ts'
import { type Furniture, furnitureOf } from './line.ts'

/** What one block's text is taken for. */
export interface BlockFurniture {
  line: Furniture | null
  inline: readonly InlineFurniture[]
}

/** Furniture in the blocks of a document. */
export const blockFurniture = new BlockMemory<BlockFurniture>(text => ({
  line: furnitureOf(text),
  inline: inlineFurnitureIn(text),
}))
