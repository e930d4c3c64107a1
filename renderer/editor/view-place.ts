import type { EditorView } from 'prosemirror-view'
import { BlockIndex } from '#shared/document/block-index.ts'

/** How far around a block others are named, for a view that does not have it. */
const neighbours = 60

/** A place of the text: a block, and an offset in it. */
export interface BlockPlace {
  blockId: string
  offset: number
}

/** A stretch of one block that is less than all of it, in block offsets. */
export interface BlockStretch {
  blockId: string
  start: number
  end: number
}

/** The text block at the top of the window, then its neighbours, nearest first. */
export function topBlocks(view: EditorView, scroller: HTMLElement): string[] {
  const { left, top, width } = scroller.getBoundingClientRect()
  const found = view.posAtCoords({ left: left + width / 2, top: top + 12 })
  const { blocks } = BlockIndex.of(view.state.doc)
  const at = Math.max(0, BlockIndex.of(view.state.doc).lastAt(found?.pos ?? 0))
  const ids: string[] = []
  for (let distance = 0; distance <= neighbours; distance++)
    for (const block of distance === 0 ? [blocks[at]] : [blocks[at + distance], blocks[at - distance]])
      if (block) ids.push(block.id)
  return ids
}

/** Brings the first of these blocks that is there to the top of the window; a second look hits it where sections had only an estimated height. */
export function scrollToBlock(view: EditorView, blockIds: readonly string[]): void {
  const scroll = (): void => {
    if (view.isDestroyed) return
    const index = BlockIndex.of(view.state.doc)
    const block = index.find(blockIds.find(id => index.find(id)) ?? '')
    const element = block && view.nodeDOM(block.node.isLeaf ? block.contentPos : block.contentPos - 1)
    if (element instanceof Element) element.scrollIntoView({ block: 'start', inline: 'nearest' })
  }
  scroll()
  requestAnimationFrame(scroll)
}

/** The character at a point of the window. */
export function placeAtPoint(view: EditorView, left: number, top: number): BlockPlace | null {
  const found = view.posAtCoords({ left, top })
  if (!found) return null
  const place = BlockIndex.of(view.state.doc).blockAt(found.pos)
  if (!place || place.offset === 0) return place
  // The nearest border between characters may be the one behind the character that is meant.
  const { left: border } = view.coordsAtPos(found.pos)
  return left < border ? { ...place, offset: place.offset - 1 } : place
}

/** The text blocks that the selection meets, and which part of one where it is a part of one. */
export function selectedBlocks(view: EditorView): { blockIds: string[]; stretch: BlockStretch | null } {
  const { from, to, empty } = view.state.selection
  const index = BlockIndex.of(view.state.doc)
  const [first, last] = [Math.max(0, index.lastAt(from)), Math.max(0, index.lastAt(to))]
  const blockIds = index.blocks.slice(first, last + 1).map(({ id }) => id)
  const block = index.blocks[first]
  const isPart = block && first === last && !empty && to - from < block.node.content.size
  const stretch = isPart ? { blockId: block.id, start: from - block.contentPos, end: to - block.contentPos } : null
  return { blockIds, stretch }
}
