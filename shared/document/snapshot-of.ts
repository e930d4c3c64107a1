import type { Node } from 'prosemirror-model'
import type { BlockKind, BlockRole, ListAttributes } from '../domain/block.ts'
import type { Snapshot, SnapshotBlock } from '../domain/snapshot.ts'
import { holderAt } from '../order/last-up-to.ts'
import { forEachTextBlock } from './sections.ts'
import type { SourceMap } from './source-map.ts'

/** A place in a block, in block offsets. */
export interface BlockPoint {
  blockId: string
  offset: number
}

/** A snapshot and the way between its text offsets and block offsets. */
export interface SnapshotView {
  snapshot: Snapshot
  /**
   * The place of a text offset. Where an atom that the text leaves out stands at the offset, `start` gives the place
   * after it (a span that begins here leaves it out), `end` the place before it.
   */
  toPoint(textOffset: number, side: 'start' | 'end'): BlockPoint
  /** The text offset of a place; null when the document has no such block. An offset beyond the block's end is its end. */
  toTextOffset(blockId: string, offset: number): number | null
}

export interface SnapshotInput {
  documentId: string
  name: string
  revision: number
  format: Snapshot['format']
  doc: Node
  sources?: SourceMap
}

/** Makes the snapshot of a document, in time linear in its size. */
export function snapshotOf(input: SnapshotInput): SnapshotView {
  const { documentId, name, revision, format, doc, sources } = input
  const parts: string[] = []
  const blocks: SnapshotBlock[] = []
  let end = -1
  forEachTextBlock(doc, node => {
    const source = sources?.get(node.attrs.id as string)
    const block = blockOf(node, end + 1, parts, source?.blankLinesBefore ?? 0)
    blocks.push(block)
    end = block.end
    parts.push('\n')
  })
  parts.pop()
  const snapshot: Snapshot = { documentId, name, revision, format, text: parts.join(''), blocks }
  return viewOf(snapshot)
}

function blockOf(node: Node, start: number, parts: string[], blankLinesBefore: number): SnapshotBlock {
  const strong: [number, number][] = []
  const atoms: number[] = []
  let at = start
  node.forEach(child => {
    const text = child.isText ? (child.text ?? '') : child.type.name === 'line_break' ? '\n' : null
    if (text === null) {
      atoms.push(at)
      return
    }
    parts.push(text)
    if (child.isText && child.marks.some(mark => mark.type.name === 'strong')) addRange(strong, at, at + text.length)
    at += text.length
  })
  return {
    id: node.attrs.id as string,
    kind: kindOf(node),
    role: node.attrs.role as BlockRole,
    level: node.type.name === 'heading' ? (node.attrs.level as number) : 0,
    list: (node.attrs.list as ListAttributes | null | undefined) ?? null,
    start,
    end: at,
    blankLinesBefore,
    strong,
    atoms,
  }
}

function addRange(ranges: [number, number][], from: number, to: number): void {
  const last = ranges.at(-1)
  if (last && last[1] === from) last[1] = to
  else ranges.push([from, to])
}

function kindOf(node: Node): BlockKind {
  return node.type.name === 'table_cell' ? 'cell' : (node.type.name as BlockKind)
}

function viewOf(snapshot: Snapshot): SnapshotView {
  const { blocks } = snapshot
  let byId: Map<string, SnapshotBlock> | null = null
  return {
    snapshot,
    toPoint(textOffset, side) {
      const block = blockAt(blocks, textOffset)
      if (!block) return { blockId: '', offset: 0 }
      const at = Math.min(Math.max(textOffset, block.start), block.end)
      let before = 0
      for (const atom of block.atoms) if (atom < at || (side === 'start' && atom === at)) before++
      return { blockId: block.id, offset: at - block.start + before }
    },
    toTextOffset(blockId, offset) {
      byId ??= new Map(blocks.map(block => [block.id, block]))
      const block = byId.get(blockId)
      if (!block) return null
      let at = block.start + offset
      // The atoms before the place: each takes one block offset and no text offset.
      for (const [index, atom] of block.atoms.entries()) if (atom - block.start + index < offset) at--
      return Math.min(Math.max(at, block.start), block.end)
    },
  }
}

/** The last block that begins at or before the offset, else the first. */
function blockAt(blocks: readonly SnapshotBlock[], textOffset: number): SnapshotBlock | undefined {
  return blocks[holderAt(blocks, textOffset, ({ start }) => start)]
}
