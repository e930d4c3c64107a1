import type { Node } from 'prosemirror-model'
import type { Anchor } from '../domain/anchor.ts'
import { BlockIndex, type IndexedBlock } from './block-index.ts'
import { atomCharacter, readableText } from './block-text.ts'
import { findFuzzy } from './fuzzy-find.ts'

export { BlockIndex } from './block-index.ts'

const contextSize = 16
const uniqueSize = 4
const fuzzySize = 6
/** A sign stands in many places: one whose neighbours on both sides have changed is an orphan. */
const shortContext = 6

/** The anchor of a stretch (docPos). Edges between blocks move to the nearest block inside the stretch. */
// biome-ignore lint/complexity/useMaxParams: the index is only a shortcut for callers that hold one already
export function anchorOf(doc: Node, from: number, to: number, revision: number, index = BlockIndex.of(doc)): Anchor {
  const start = index.near(from, 'start')
  const near = index.near(to, 'end')
  if (!start || !near) throw new RangeError('A document without text blocks has no places')
  const end = comesBefore(index, near, start) ? start : near
  const first = index.textAt(index.orderOf(start.blockId))
  const last = index.textAt(index.orderOf(end.blockId))
  return {
    blockId: start.blockId,
    start: start.offset,
    endBlockId: end.blockId,
    end: end.offset,
    exact: exactOf(index, start, end),
    prefix: readableText(first.slice(Math.max(0, start.offset - contextSize), start.offset)),
    suffix: readableText(last.slice(end.offset, end.offset + contextSize)),
    revision,
  }
}

/**
 * As `resolveAnchor`, for anchors of one document together: of several that would stand at one place it belongs to the one
 * whose surroundings agree best. The text of the others has gone, and what is left is another's.
 */
export function resolveTogether(
  doc: Node,
  anchors: readonly Anchor[],
  index = BlockIndex.of(doc),
): ({ from: number; to: number } | null)[] {
  const places = anchors.map(anchor => resolveAnchor(doc, anchor, index))
  const claims = new Map<string, number[]>()
  places.forEach((place, at) => {
    if (!place) return
    const key = `${place.from} ${place.to}`
    const known = claims.get(key)
    if (known) known.push(at)
    else claims.set(key, [at])
  })
  for (const claim of claims.values()) {
    if (claim.every(at => homeOf(anchors[at]!) === homeOf(anchors[claim[0]!]!))) continue
    const scores = claim.map(at => scoreAt(index, anchors[at]!, places[at]!))
    const best = Math.max(...scores)
    const owners = new Set(claim.filter((_, nth) => scores[nth] === best).map(at => homeOf(anchors[at]!)))
    claim.forEach((at, nth) => {
      if (owners.size > 1 || scores[nth] !== best) places[at] = null
    })
  }
  return places
}

const homeOf = ({ blockId, start }: Anchor): string => `${blockId} ${start}`

function scoreAt(index: BlockIndex, anchor: Anchor, { from, to }: { from: number; to: number }): number {
  const start = index.near(from, 'start')!
  const end = index.near(to, 'end')!
  const before = readableText(index.textAt(index.orderOf(start.blockId)).slice(0, start.offset))
  return contextScore(anchor, before, readableText(index.textAt(index.orderOf(end.blockId)).slice(end.offset)))
}

type Point = { blockId: string; offset: number }

function comesBefore(index: BlockIndex, a: Point, b: Point): boolean {
  const difference = index.orderOf(a.blockId) - index.orderOf(b.blockId)
  return difference < 0 || (difference === 0 && a.offset < b.offset)
}

function exactOf(index: BlockIndex, start: Point, end: Point): string {
  const first = index.orderOf(start.blockId)
  const last = index.orderOf(end.blockId)
  if (first === last) return readableText(index.textAt(first).slice(start.offset, end.offset))
  const parts = [index.textAt(first).slice(start.offset)]
  for (let order = first + 1; order < last; order++) parts.push(index.textAt(order))
  parts.push(index.textAt(last).slice(0, end.offset))
  return readableText(parts.join('\n'))
}

/**
 * The docPos range where an anchor's text stands now, or null: a wrong anchor is worse than an orphan. In this order:
 * the same place; the same text in the same block, best context first (less than 4 characters only where much of it agrees);
 * unique in the document (4 characters or more);
 * close to it in the same block (6 characters or more, likeness 0.85 or more, fitting context).
 */
export function resolveAnchor(
  doc: Node,
  anchor: Anchor,
  index = BlockIndex.of(doc),
): { from: number; to: number } | null {
  const block = index.find(anchor.blockId)
  const endBlock = index.find(anchor.endBlockId)
  if (block && endBlock) {
    const same = atSamePlace(index, anchor, block, endBlock)
    if (same) return same
  }
  if (anchor.exact === '') return null
  if (block) {
    const found = inBlock(index, anchor, block)
    if (found) return found
  }
  return unique(index, anchor) ?? (block && anchor.blockId === anchor.endBlockId ? fuzzy(index, anchor, block) : null)
}

function atSamePlace(index: BlockIndex, anchor: Anchor, block: IndexedBlock, endBlock: IndexedBlock) {
  if (anchor.start > block.node.content.size || anchor.end > endBlock.node.content.size) return null
  const start = { blockId: block.id, offset: anchor.start }
  const end = { blockId: endBlock.id, offset: anchor.end }
  if (comesBefore(index, end, start) || exactOf(index, start, end) !== anchor.exact) return null
  const before = readableText(index.textAt(index.orderOf(block.id)).slice(0, anchor.start))
  const after = readableText(index.textAt(index.orderOf(endBlock.id)).slice(anchor.end))
  const context = contextScore(anchor, before, after)
  // A short text may stand at the same offset by chance, so its surroundings must agree too.
  const alone = anchor.prefix === '' && anchor.suffix === ''
  if (anchor.exact.length < uniqueSize && context === 0 && !(alone && before === '' && after === '')) return null
  return { from: block.contentPos + anchor.start, to: endBlock.contentPos + anchor.end }
}

/** How many characters of the remembered surroundings agree. */
function contextScore(anchor: Anchor, before: string, after: string): number {
  let left = 0
  while (left < anchor.prefix.length && left < before.length && anchor.prefix.at(-1 - left) === before.at(-1 - left))
    left++
  let right = 0
  while (right < anchor.suffix.length && anchor.suffix[right] === after[right]) right++
  return left + right
}

/** How much of the surroundings must agree where a text is looked for in its block. */
function neededIn({ exact, prefix, suffix }: Anchor): number {
  return exact.length < uniqueSize ? Math.min(shortContext, prefix.length + suffix.length) : 1
}

function inBlock(index: BlockIndex, anchor: Anchor, block: IndexedBlock) {
  const text = readable(index.textAt(index.orderOf(block.id)))
  let best = -1
  let bestScore = 0
  let isTied = false
  for (let at = text.text.indexOf(anchor.exact); at >= 0; at = text.text.indexOf(anchor.exact, at + 1)) {
    const score = contextScore(anchor, text.text.slice(0, at), text.text.slice(at + anchor.exact.length))
    if (score > bestScore) {
      best = at
      bestScore = score
      isTied = false
    } else if (score === bestScore) isTied = true
  }
  if (best < 0 || isTied || bestScore < neededIn(anchor)) return null
  return rangeIn(block, text, best, best + anchor.exact.length)
}

function unique(index: BlockIndex, anchor: Anchor) {
  if (anchor.exact.length < uniqueSize || anchor.blockId !== anchor.endBlockId) return null
  let found: { from: number; to: number } | null = null
  for (const [order, block] of index.blocks.entries()) {
    const raw = index.textAt(order)
    if (raw.length < anchor.exact.length) continue
    const text = readable(raw)
    const at = text.text.indexOf(anchor.exact)
    if (at < 0) continue
    if (found || text.text.indexOf(anchor.exact, at + 1) >= 0) return null
    found = rangeIn(block, text, at, at + anchor.exact.length)
  }
  return found
}

function fuzzy(index: BlockIndex, anchor: Anchor, block: IndexedBlock) {
  if (anchor.exact.length < fuzzySize) return null
  const text = readable(index.textAt(index.orderOf(block.id)))
  const found = findFuzzy(text.text, anchor.exact, 0.85)
  if (!found) return null
  const score = contextScore(anchor, text.text.slice(0, found.start), text.text.slice(found.end))
  const needed = Math.min(4, anchor.prefix.length + anchor.suffix.length)
  return score >= needed ? rangeIn(block, text, found.start, found.end) : null
}

/** A block's text without atoms, and the block offset of each of its characters. */
interface Readable {
  text: string
  offsets: number[] | null
}

function readable(raw: string): Readable {
  if (!raw.includes(atomCharacter)) return { text: raw, offsets: null }
  const offsets: number[] = []
  for (let offset = 0; offset < raw.length; offset++) if (raw[offset] !== atomCharacter) offsets.push(offset)
  return { text: raw.replaceAll(atomCharacter, ''), offsets }
}

function rangeIn(block: IndexedBlock, { offsets }: Readable, start: number, end: number) {
  const from = offsets ? offsets[start]! : start
  const to = offsets ? offsets[end - 1]! + 1 : end
  return { from: block.contentPos + from, to: block.contentPos + to }
}
