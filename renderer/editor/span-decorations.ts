import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'

interface SpanLook {
  className: string
  /** Attributes of the marked elements. */
  attributes: Record<string, string>
  /** What identifies the decoration in its set. */
  spec: Record<string, unknown>
  /** Whether blocks that are covered whole are marked too. */
  marksWhole?: boolean
  /** Whether it keeps an element of its own where another stands at the same text. */
  isApart?: boolean
}

/**
 * Decorations of a stretch that may cross blocks: an inline one for each block's share and, where asked for, one on each
 * block that is covered whole. One decoration a block keeps the set's tree shallow, so mapping stays cheap.
 */
export function spanDecorations(doc: Node, from: number, to: number, look: SpanLook): Decoration[] {
  const decorations: Decoration[] = []
  const inline = {
    role: 'mark',
    ...look.attributes,
    class: look.className,
    ...(look.isApart ? { nodeName: 'span' } : {}),
  }
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const start = Math.max(from, pos + 1)
    const end = Math.min(to, pos + 1 + node.content.size)
    if (end > start) decorations.push(Decoration.inline(start, end, inline, look.spec))
    const isWhole = from <= pos + 1 && to >= pos + 1 + node.content.size && node.content.size > 0
    if (isWhole && look.marksWhole)
      decorations.push(blockDecoration(pos, node, { ...look, className: `${look.className} is-whole` }))
    return false
  })
  return decorations
}

/** A decoration of the block at `pos`. */
export function blockDecoration(pos: number, node: Node, look: SpanLook): Decoration {
  // A block keeps its own role: a heading stays one, whatever is said about it.
  const { role: _, ...attributes } = look.attributes
  return Decoration.node(pos, pos + node.nodeSize, { ...attributes, class: look.className }, look.spec)
}
