import type { Node } from 'prosemirror-model'
import { lastUpTo } from '../order/last-up-to.ts'
import { offsetText } from './block-text.ts'
import { forEachTextBlock } from './sections.ts'

/** A text block and where its content begins (docPos; for a rule the place before it). */
export interface IndexedBlock {
  id: string
  node: Node
  contentPos: number
}

const indexes = new WeakMap<Node, BlockIndex>()

/** Finds the text blocks of a document by id and by position. */
export class BlockIndex {
  readonly blocks: readonly IndexedBlock[]
  readonly #byId = new Map<string, number>()
  readonly #texts: (string | undefined)[]

  constructor(doc: Node) {
    const blocks: IndexedBlock[] = []
    forEachTextBlock(doc, (node, pos) => {
      const id = node.attrs.id as string
      if (!this.#byId.has(id)) this.#byId.set(id, blocks.length)
      blocks.push({ id, node, contentPos: node.isLeaf ? pos : pos + 1 })
    })
    this.blocks = blocks
    this.#texts = new Array<string | undefined>(blocks.length)
  }

  /** The index of a document, made once as long as the document lives. */
  static of(doc: Node): BlockIndex {
    let index = indexes.get(doc)
    if (!index) {
      index = new BlockIndex(doc)
      indexes.set(doc, index)
    }
    return index
  }

  /** docPos at which the block's content begins. */
  posOf(blockId: string): number | null {
    return this.find(blockId)?.contentPos ?? null
  }

  find(blockId: string): IndexedBlock | null {
    const at = this.#byId.get(blockId)
    return at === undefined ? null : this.blocks[at]!
  }

  /** Place of the block in reading order, -1 when the document has no such block. */
  orderOf(blockId: string): number {
    return this.#byId.get(blockId) ?? -1
  }

  /** The block and block offset of a docPos; null between blocks. */
  blockAt(docPos: number): { blockId: string; offset: number } | null {
    const block = this.blocks[this.lastAt(docPos)]
    if (!block || docPos < block.contentPos || docPos > block.contentPos + block.node.content.size) return null
    return { blockId: block.id, offset: docPos - block.contentPos }
  }

  /** As `blockAt`; between blocks `start` gives the start of the later block, `end` the end of the earlier, if there is one. */
  near(docPos: number, side: 'start' | 'end'): { blockId: string; offset: number } | null {
    const exact = this.blockAt(docPos)
    if (exact) return exact
    const at = this.lastAt(docPos)
    const before = this.blocks[at]
    const after = this.blocks[at + 1]
    if (after && (side === 'start' || !before)) return { blockId: after.id, offset: 0 }
    return before ? { blockId: before.id, offset: before.node.content.size } : null
  }

  /** `offsetText` of the block at a place in reading order, made once. */
  textAt(order: number): string {
    let text = this.#texts[order]
    if (text === undefined) {
      const block = this.blocks[order]
      text = block ? offsetText(block.node) : ''
      this.#texts[order] = text
    }
    return text
  }

  /** Order of the last block whose content begins at or before a docPos; -1 before the first. */
  lastAt(docPos: number): number {
    return lastUpTo(this.blocks, docPos, contentPosOf)
  }
}

const contentPosOf = ({ contentPos }: IndexedBlock) => contentPos
