import type { Node } from 'prosemirror-model'
import { diffSequences, type Hunk } from './diff-sequences.ts'
import { KeyNumbers, nodeKey } from './node-keys.ts'

/** A block of one version and what it has become in the other; null where it is in one of them only. Indices. */
export interface AlignedBlock {
  base: number | null
  incoming: number | null
  isSame: boolean
}

/** Blocks of which less stands in both are two blocks, not one that was changed. */
const leastLikeness = 0.5
/** Gaps of more pairs than this are not compared each with each. */
const mostPairs = 250_000

/** Which top-level blocks of two versions are the same, changed, gone or new; in reading order. */
export function alignBlocks(base: readonly Node[], incoming: readonly Node[]): AlignedBlock[] {
  const numbers = new KeyNumbers()
  const keys = (blocks: readonly Node[]) => blocks.map(block => numbers.of(nodeKey(block)))
  const aligned: AlignedBlock[] = []
  let at = 0
  let otherAt = 0
  const same = (end: number) => {
    for (; at < end; at++, otherAt++) aligned.push({ base: at, incoming: otherAt, isSame: true })
  }
  for (const hunk of diffSequences(keys(base), keys(incoming))) {
    same(hunk.start)
    aligned.push(...pairChanged(base, incoming, hunk))
    at = hunk.end
    otherAt = hunk.otherEnd
  }
  same(base.length)
  return aligned
}

/** Pairs changed blocks by likeness, without crossing. */
function pairChanged(base: readonly Node[], incoming: readonly Node[], hunk: Hunk): AlignedBlock[] {
  const first = base.slice(hunk.start, hunk.end).map(profileOf)
  const second = incoming.slice(hunk.otherStart, hunk.otherEnd).map(profileOf)
  const pairs = first.length * second.length > mostPairs ? pairsInLine(first, second) : bestPairs(first, second)
  const aligned: AlignedBlock[] = []
  let [at, otherAt] = [0, 0]
  for (const [row, column] of [...pairs, [first.length, second.length] as const]) {
    for (; at < row; at++) aligned.push({ base: hunk.start + at, incoming: null, isSame: false })
    for (; otherAt < column; otherAt++) aligned.push({ base: null, incoming: hunk.otherStart + otherAt, isSame: false })
    if (at < first.length)
      aligned.push({ base: hunk.start + at++, incoming: hunk.otherStart + otherAt++, isSame: false })
  }
  return aligned
}

interface BlockProfile {
  /** What only its own kind can become. */
  kind: string
  /** Pairs of neighbouring characters, with how often each stands. */
  pairs: Map<string, number>
  size: number
}

function profileOf(node: Node): BlockProfile {
  const text = `^${node.textContent}$`
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const { name } = node.type
  return { kind: name === 'heading' ? 'paragraph' : name, pairs, size: text.length - 1 }
}

/** Share of what stands in both, 0–1 (Dice). */
function likeness(first: BlockProfile, second: BlockProfile): number {
  if (first.kind !== second.kind) return 0
  const [small, large] = first.pairs.size < second.pairs.size ? [first, second] : [second, first]
  if (2 * small.size < leastLikeness * (small.size + large.size)) return 0
  let shared = 0
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0)
  const share = (2 * shared) / (first.size + second.size)
  return share >= leastLikeness ? share : 0
}

function bestPairs(first: readonly BlockProfile[], second: readonly BlockProfile[]): [number, number][] {
  const width = second.length + 1
  const likenesses = new Float64Array(first.length * second.length)
  // Best sum for what is left from a row and column on.
  const best = new Float64Array((first.length + 1) * width)
  for (let row = first.length - 1; row >= 0; row--) {
    for (let column = second.length - 1; column >= 0; column--) {
      const share = likeness(first[row]!, second[column]!)
      likenesses[row * second.length + column] = share
      best[row * width + column] = Math.max(
        best[(row + 1) * width + column]!,
        best[row * width + column + 1]!,
        share > 0 ? share + best[(row + 1) * width + column + 1]! : 0,
      )
    }
  }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < first.length && column < second.length) {
    const share = likenesses[row * second.length + column]!
    const here = best[row * width + column]!
    if (share > 0 && here === share + best[(row + 1) * width + column + 1]!) pairs.push([row++, column++])
    else if (here === best[(row + 1) * width + column]!) row++
    else column++
  }
  return pairs
}

/** For very long gaps: the blocks at the same place, where they are alike. */
function pairsInLine(first: readonly BlockProfile[], second: readonly BlockProfile[]): [number, number][] {
  const pairs: [number, number][] = []
  for (let at = 0; at < Math.min(first.length, second.length); at++) {
    if (likeness(first[at]!, second[at]!) > 0) pairs.push([at, at])
  }
  return pairs
}
