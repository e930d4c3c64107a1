import type { Node } from 'prosemirror-model'
import type { BlockRole } from '../domain/block.ts'
import { positionText, readableText } from './block-text.ts'
import { threadOf } from './threads.ts'

/** A block as an outline shows it. The same object as long as the block stays the same. */
export interface OutlineItem {
  id: string
  role: BlockRole
  /** 1–6 for a heading, 0 for any other block. */
  level: number
  /** How it begins. */
  text: string
  /** Its thread; empty for the main text. */
  thread: string
}

/** What an outline shows beside headings, and the title. */
export type ShownRoles = ReadonlySet<BlockRole>

const longestText = 80
const items = new WeakMap<Node, OutlineItem>()

/** The headings of a document and its blocks of some roles, in reading order. Tables have no place in it. */
export function outlineOf(doc: Node, roles: ShownRoles): OutlineItem[] {
  const shown: OutlineItem[] = []
  doc.forEach(section => {
    shown.push(...itemsOf(section, roles))
  })
  return shown
}

/** The last block at or before a docPos that an outline shows; null before the first. */
export function outlineItemAt(doc: Node, docPos: number, roles: ShownRoles): OutlineItem | null {
  const $pos = doc.resolve(docPos)
  const here = doc.maybeChild($pos.index(0))
  if (here && $pos.depth > 0) {
    for (let at = Math.min($pos.index(1), here.childCount - 1); at >= 0; at--)
      if (isInOutline(here.child(at), roles)) return itemOf(here.child(at))
  }
  const isWhole = here !== null && $pos.depth === 0
  for (let index = $pos.index(0) - (isWhole ? 0 : 1); index >= 0; index--) {
    const last = itemsOf(doc.child(index), roles).at(-1)
    if (last) return last
  }
  return null
}

const shownBySection = new WeakMap<ShownRoles, WeakMap<Node, readonly OutlineItem[]>>()

/** What an outline shows of a section: asked for with every key, and the same for all sections but the one typed in. */
function itemsOf(section: Node, roles: ShownRoles): readonly OutlineItem[] {
  const bySection = shownBySection.get(roles) ?? new WeakMap<Node, readonly OutlineItem[]>()
  shownBySection.set(roles, bySection)
  const known = bySection.get(section)
  if (known) return known
  const shown = section.children.filter(block => isInOutline(block, roles)).map(itemOf)
  bySection.set(section, shown)
  return shown
}

function isInOutline(block: Node, roles: ShownRoles): boolean {
  return block.inlineContent && (isHeading(block) || roles.has(block.attrs.role as BlockRole))
}

const isHeading = (block: Node): boolean => block.type.name === 'heading'

function itemOf(block: Node): OutlineItem {
  let item = items.get(block)
  if (!item) {
    const text = readableText(positionText(block, 0, Math.min(block.content.size, longestText)))
    const level = isHeading(block) ? (block.attrs.level as number) : 0
    item = { id: block.attrs.id as string, role: block.attrs.role as BlockRole, level, text, thread: threadOf(block) }
    items.set(block, item)
  }
  return item
}

/** Top-level blocks from before the first to behind the last; docPos. */
export interface Stretch {
  from: number
  to: number
}

/**
 * The top-level block that is or holds a place; with a heading's `subtree`, all that stands under it. Paragraphs that
 * import has cut because they were too long stay together.
 */
export function stretchOf(doc: Node, docPos: number, subtree: boolean): Stretch {
  const blocks = placedBlocks(doc)
  const at = blocks.findLastIndex(({ pos }) => pos <= docPos)
  let first = at
  while (first > 0 && blocks[first]!.node.attrs.continues) first--
  let end = at + 1
  while (end < blocks.length && blocks[end]!.node.attrs.continues) end++
  const { node } = blocks[at]!
  if (subtree && isHeading(node)) {
    const isUnder = (other: Node): boolean => !isHeading(other) || other.attrs.level > node.attrs.level
    while (end < blocks.length && isUnder(blocks[end]!.node)) end++
  }
  const last = blocks[end - 1]!
  return { from: blocks[first]!.pos, to: last.pos + last.node.nodeSize }
}

/**
 * Where a stretch goes when it is moved one place up (−1) or down (1): a block over its neighbour, a heading over the
 * section of its rank beside it, and out of its parent into the next where it is the last. Null where there is none.
 */
export function neighbourPlace(doc: Node, { from, to }: Stretch, direction: 1 | -1): number | null {
  const blocks = placedBlocks(doc)
  const first = blocks.findIndex(({ pos }) => pos === from)
  const end = blocks.findIndex(({ pos }) => pos >= to)
  const { node } = blocks[first]!
  if (direction < 0) {
    let at = first - 1
    if (isHeading(node)) while (at >= 0 && !isOfRank(blocks[at]!.node, node)) at--
    return blocks[at]?.pos ?? null
  }
  const next = end < 0 ? undefined : blocks[end]
  if (!next) return null
  if (!isHeading(node)) return stretchOf(doc, next.pos, false).to
  const isSibling = next.node.attrs.level === node.attrs.level
  let at = end + 1
  while (at < blocks.length && !(isSibling ? isOfRank(blocks[at]!.node, node) : isHeading(blocks[at]!.node))) at++
  const last = blocks[at - 1]!
  return last.pos + last.node.nodeSize
}

/** Whether a block is a heading of another's level or above it. */
const isOfRank = (block: Node, heading: Node): boolean => isHeading(block) && block.attrs.level <= heading.attrs.level

interface PlacedBlock {
  node: Node
  /** docPos before it. */
  pos: number
}

function placedBlocks(doc: Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  doc.forEach((section, offset) => {
    section.forEach((node, inner) => {
      blocks.push({ node, pos: offset + 1 + inner })
    })
  })
  return blocks
}
