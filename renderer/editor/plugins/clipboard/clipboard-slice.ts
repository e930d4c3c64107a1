import { Fragment, type Node, Slice } from 'prosemirror-model'
import { offsetText } from '#shared/document/block-text.ts'
import { cutsOf } from '#shared/document/split-long.ts'
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

/**
 * A slice fit to be pasted: no sections, no ids (a pasted block is a new block), attributes within their bounds,
 * paragraphs that would be too long to edit cut as import cuts them.
 */
export function cleanSlice(slice: Slice): Slice {
  const flat = withoutSections(slice)
  return new Slice(cleanFragment(flat.content), flat.openStart, flat.openEnd)
}

function cleanFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = []
  fragment.forEach(node => {
    if (node.isText) nodes.push(node)
    else nodes.push(...cutLong(node.type.create(cleanAttributes(node), cleanFragment(node.content), node.marks)))
  })
  return Fragment.from(nodes)
}

/** A block as it is, or the parts of a long paragraph; editions make them whole again. */
function cutLong(block: Node): Node[] {
  const cuts = block.type.name === 'paragraph' ? cutsOf(offsetText(block)) : []
  if (cuts.length === 0) return [block]
  const edges = [0, ...cuts, block.content.size]
  return edges.slice(1).map((end, index) => {
    const attrs = index === 0 ? block.attrs : { ...block.attrs, continues: true }
    return block.type.create(attrs, block.content.cut(edges[index]!, end))
  })
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
