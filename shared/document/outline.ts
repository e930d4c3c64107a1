import type { Node } from 'prosemirror-model'
import type { BlockRole } from '../domain/block.ts'
import { positionText, readableText } from './block-text.ts'

/** A block as an outline shows it. The same object as long as the block stays the same. */
export interface OutlineItem {
  id: string
  role: BlockRole
  /** 1–6 for a heading, 0 for any other block. */
  level: number
  /** How it begins. */
  text: string
}

/** What an outline shows beside headings, and the title. */
export type ShownRoles = ReadonlySet<BlockRole>

const longestText = 80
const items = new WeakMap<Node, OutlineItem>()

/** The headings of a document and its blocks of some roles, in reading order. Tables have no place in it. */
export function outlineOf(doc: Node, roles: ShownRoles): OutlineItem[] {
  const shown: OutlineItem[] = []
  doc.forEach(section => {
    section.forEach(block => {
      if (isInOutline(block, roles)) shown.push(itemOf(block))
    })
  })
  return shown
}

/** The last block at or before a docPos that an outline shows; null before the first. */
export function outlineItemAt(doc: Node, docPos: number, roles: ShownRoles): OutlineItem | null {
  const $pos = doc.resolve(docPos)
  for (let index = $pos.index(0); index >= 0; index--) {
    const section = doc.maybeChild(index)
    if (!section) continue
    const last =
      index === $pos.index(0) && $pos.depth > 0
        ? Math.min($pos.index(1), section.childCount - 1)
        : section.childCount - 1
    for (let at = last; at >= 0; at--) if (isInOutline(section.child(at), roles)) return itemOf(section.child(at))
  }
  return null
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
    item = { id: block.attrs.id as string, role: block.attrs.role as BlockRole, level, text }
    items.set(block, item)
  }
  return item
}

/** A top-level block and where it stands (docPos before and behind it). */
export interface Stretch {
  from: number
  to: number
}

/** The top-level block that is or holds a text block; with a heading's `subtree`, all that stands under it. */
export function stretchOf(doc: Node, blockPos: number, subtree: boolean): Stretch {
  const $pos = doc.resolve(blockPos)
  const from = $pos.before(2)
  const block = $pos.node(2)
  let to = from + block.nodeSize
  if (!subtree || !isHeading(block)) return { from, to }
  const level = block.attrs.level as number
  let isOver = false
  doc.forEach((section, offset, index) => {
    if (isOver || index < $pos.index(0)) return
    section.forEach((other, inner) => {
      const start = offset + 1 + inner
      if (isOver || start <= from) return
      if (isHeading(other) && (other.attrs.level as number) <= level) isOver = true
      else to = start + other.nodeSize
    })
  })
  return { from, to }
}
