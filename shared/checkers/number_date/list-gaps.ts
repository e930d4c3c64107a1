import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'

interface Marked {
  entry: TraitedBlock
  value: number
  /** How many before it have counted up. */
  length: number
}

/**
 * Markers of a list that leave a number out: `1. 2. 4.`. Markdown counts them anew, so nobody sees it in print. The
 * finding lies between the two items, where the one that is lost stood.
 */
export function listGapHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const found: { entry: TraitedBlock; hit: Hit }[] = []
  const open = new Map<number, Marked>()
  for (const entry of blocks) {
    const { list } = entry.block
    if (!list) {
      open.clear()
      continue
    }
    for (const depth of open.keys()) if (depth > list.depth) open.delete(depth)
    const value = list.kind === 'ordered' ? Number.parseInt(list.marker, 10) : Number.NaN
    const last = open.get(list.depth)
    if (Number.isNaN(value)) continue
    if (last && value === last.value + 2 && last.length >= 1) {
      const before = last.entry.block
      const params = { quote: list.marker, value, before: last.value }
      const start = before.end - entry.block.start
      found.push({ entry, hit: { rule: 'number_missing', start, end: 0, confidence: 0.62, params } })
    }
    open.set(list.depth, { entry, value, length: last && value > last.value ? last.length + 1 : 0 })
  }
  return found
}
