import type { Node } from 'prosemirror-model'
import { isTextBlock } from '../document/sections.ts'
import type { Match } from './literal.ts'

/** A stretch of one text block, in block offsets. */
export interface BlockPlace extends Match {
  blockId: string
}

/** Text that stands together in one text block. */
interface Run {
  blockId: string
  /** Offset in the searched text. */
  textStart: number
  /** Block offset. */
  start: number
  length: number
}

/** Leads from the text that searches see of a top-level block (atoms left out, table cells a line each) to its blocks. */
export class BlockPlaces {
  readonly #runs: Run[] = []

  constructor(block: Node) {
    let textStart = 0
    // Cells stand apart by one character.
    for (const textBlock of textBlocksOf(block)) textStart = this.#addRuns(textBlock, textStart) + 1
  }

  /** The place of a match; null for one that goes beyond a table cell. */
  of({ start, end }: Match): BlockPlace | null {
    const first = this.#runs.find(run => run.textStart <= start && start < run.textStart + run.length)
    const last = this.#runs.find(run => run.textStart < end && end <= run.textStart + run.length)
    if (!first || !last || first.blockId !== last.blockId) return null
    return {
      blockId: first.blockId,
      start: first.start + (start - first.textStart),
      end: last.start + (end - last.textStart),
    }
  }

  #addRuns(block: Node, from: number): number {
    const blockId = block.attrs.id as string
    let textStart = from
    block.forEach((child, offset) => {
      const length = child.isText ? child.nodeSize : (child.type.spec.leafText?.(child) ?? '').length
      if (length > 0) this.#runs.push({ blockId, textStart, start: offset, length })
      textStart += length
    })
    return textStart
  }
}

function textBlocksOf(block: Node): Node[] {
  if (isTextBlock(block)) return [block]
  const blocks: Node[] = []
  block.descendants(node => {
    if (isTextBlock(node)) blocks.push(node)
    return !isTextBlock(node)
  })
  return blocks
}
