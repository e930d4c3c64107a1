import { Fragment, type Node, Slice } from 'prosemirror-model'
import { blockRoles, type ListAttributes } from '#shared/domain/block.ts'

/** Depths that a document can sensibly have; what comes from outside is held to them. */
const deepest = 8
const longestMarker = 12

/** A slice without layout sections, so that nobody's clipboard holds them. */
export function withoutSections(slice: Slice): Slice {
  if (slice.content.firstChild?.type.name !== 'section') return slice
  const blocks: Node[] = []
  slice.content.forEach(section => {
    section.forEach(block => {
      blocks.push(block)
    })
  })
  return new Slice(Fragment.from(blocks), Math.max(0, slice.openStart - 1), Math.max(0, slice.openEnd - 1))
}

/** A slice fit to be pasted: no sections, no ids (a pasted block is a new block), attributes within their bounds. */
export function cleanSlice(slice: Slice): Slice {
  const flat = withoutSections(slice)
  return new Slice(cleanFragment(flat.content), flat.openStart, flat.openEnd)
}

function cleanFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = []
  fragment.forEach(node => {
    nodes.push(node.isText ? node : node.type.create(cleanAttributes(node), cleanFragment(node.content), node.marks))
  })
  return Fragment.from(nodes)
}

function cleanAttributes(node: Node): Record<string, unknown> {
  const attrs: Record<string, unknown> = { ...node.attrs }
  if ('id' in attrs) attrs.id = ''
  if ('role' in attrs && !(blockRoles as readonly unknown[]).includes(attrs.role)) attrs.role = 'body'
  if ('quote' in attrs) attrs.quote = bounded(attrs.quote)
  const list = attrs.list as ListAttributes | null | undefined
  if (list) attrs.list = { ...list, depth: bounded(list.depth), marker: list.marker.slice(0, longestMarker) }
  return attrs
}

function bounded(value: unknown): number {
  const depth = Math.trunc(Number(value))
  return depth > 0 ? Math.min(depth, deepest) : 0
}
