import type { Node } from 'prosemirror-model'
import { alikeEnds } from '#shared/order/alike-ends.ts'

/** A top-level block in its document: `isFirst` when a layout section begins with it. */
export interface PlacedBlock {
  node: Node
  isFirst: boolean
}

export interface BlockPlan {
  /** Row position of every block after the change, in order. */
  positions: number[]
  /** Row positions that no block has any more. */
  deleted: number[]
  /** Indices of blocks whose row must be written. */
  written: number[]
  /** How many blocks at the start and at the end are the same before and after. */
  head: number
  tail: number
}

const gap = 1024

const placed = new WeakMap<Node, readonly PlacedBlock[]>()

/** Top-level blocks of a document in order; read once as long as the document lives, for what one save leaves the next begins with. */
export function placedBlocksOf(doc: Node): readonly PlacedBlock[] {
  const known = placed.get(doc)
  if (known) return known
  const blocks: PlacedBlock[] = []
  doc.forEach(section => {
    section.forEach((node, _offset, index) => {
      blocks.push({ node, isFirst: index === 0 })
    })
  })
  placed.set(doc, blocks)
  return blocks
}

/** Row positions for `count` blocks of a new document, with room between them. */
export function freshPositions(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index * gap)
}

/**
 * What to write so that rows at `positions`, which hold `before`, come to hold `after`. Blocks that the change left
 * alone are the same objects on both sides; rows outside the changed stretch stay untouched.
 */
export function planBlocks(
  before: readonly PlacedBlock[],
  positions: readonly number[],
  after: readonly PlacedBlock[],
): BlockPlan {
  const { head, tail } = alikeEnds(before, after, (was, now) => was.node === now.node)
  const old = positions.slice(head, before.length - tail)
  const count = after.length - tail - head
  const tailPositions = positions.slice(before.length - tail)
  const middle = count <= old.length ? old.slice(0, count) : spread(positions[head - 1], tailPositions[0], count)
  if (!middle) {
    return { positions: freshPositions(after.length), deleted: [...positions], written: [...after.keys()], head, tail }
  }
  const isReused = count <= old.length
  const shift = before.length - after.length
  const written: number[] = []
  after.forEach((block, index) => {
    const isMiddle = index >= head && index < after.length - tail
    const was = isMiddle && !isReused ? undefined : before[isMiddle || index < head ? index : index + shift]
    if (!isSame(block, was)) written.push(index)
  })
  const deleted = isReused ? old.slice(count) : old
  return { positions: [...positions.slice(0, head), ...middle, ...tailPositions], deleted, written, head, tail }
}

const isSame = (a: PlacedBlock | undefined, b: PlacedBlock | undefined): boolean =>
  a?.node === b?.node && a?.isFirst === b?.isFirst

/** `count` ascending whole numbers strictly between two positions (open at an absent end); null when there is no room. */
function spread(low: number | undefined, high: number | undefined, count: number): number[] | null {
  const from = low ?? (high === undefined ? -gap : high - gap * (count + 1))
  const to = high ?? from + gap * (count + 1)
  const step = Math.floor((to - from) / (count + 1))
  return step < 1 ? null : Array.from({ length: count }, (_, index) => from + step * (index + 1))
}
