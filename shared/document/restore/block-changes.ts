import type { Node } from 'prosemirror-model'
import { risingPlaces } from '../../order/rising-places.ts'
import { blocksOf, forEachTextBlock } from '../sections.ts'

/** A top-level block of two texts: in both, or in one of them only. */
export type BlockPair =
  | { key: string; now: Node; past: Node }
  | { key: string; now: Node; past: null }
  | { key: string; now: null; past: Node }

/** What a top-level block is known by: its id; a table without one is known by its first cell. */
export function keyOf(block: Node): string {
  const own = block.attrs.id as string | undefined
  if (own) return own
  let first = ''
  forEachTextBlock(block, node => {
    first ||= node.attrs.id as string
  })
  return first
}

/**
 * The top-level blocks of two texts in one order. Blocks that both have in the same order are pairs; one that has moved
 * stands twice, each time alone. Where both have blocks of their own, those of `now` come first.
 */
export function pairBlocks(now: Node, past: Node): BlockPair[] {
  const [present, gone] = [blocksOf(now), blocksOf(past)]
  const places = new Map(gone.map((block, index) => [keyOf(block), index]))
  const kept = risingPlaces(present.map(block => places.get(keyOf(block)) ?? -1))
  const pairs: BlockPair[] = []
  let next = 0
  for (const [index, block] of present.entries()) {
    const place = kept[index]!
    if (place < 0) {
      pairs.push({ key: keyOf(block), now: block, past: null })
      continue
    }
    for (; next < place; next++) pairs.push({ key: keyOf(gone[next]!), now: null, past: gone[next]! })
    pairs.push({ key: keyOf(block), now: block, past: gone[place]! })
    next = place + 1
  }
  for (; next < gone.length; next++) pairs.push({ key: keyOf(gone[next]!), now: null, past: gone[next]! })
  return pairs
}
