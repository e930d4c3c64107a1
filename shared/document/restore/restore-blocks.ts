import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import { AppError } from '../../domain/errors.ts'
import { documentOf } from '../sections.ts'
import { type BlockPair, keyOf, pairBlocks } from './block-changes.ts'
import { contentHunks } from './content-hunks.ts'

/** What of a text is brought back. */
export interface Restoring {
  /** The text to bring back. */
  past: Node
  /** Keys of the top-level blocks to bring back; of others nothing changes. */
  keys: ReadonlySet<string>
  /** Block offsets that changes of the text must touch to be taken back; everywhere, where it is left out. */
  stretch?: { start: number; end: number } | null
}

/**
 * Brings blocks back to what they were in another text. First what has come since goes, then what is there in both is
 * changed, character by character, then what has gone comes back: so that records and sources find the text that has
 * moved between blocks. Throws `input_invalid` when no block would be left.
 */
export function restoreBlocks(tr: Transform, restoring: Restoring): void {
  const pairs = pairBlocks(tr.doc, restoring.past).filter(({ key, now }) => now !== null || restoring.keys.has(key))
  if (pairs.every(pair => isGoing(pair, restoring) || pair.now === null)) {
    replaceAll(tr, pairs)
    return
  }
  takeOut(tr, pairs, restoring)
  changeKept(tr, pairs, restoring)
  putIn(tr, pairs, restoring)
}

const isGoing = ({ key, now, past }: BlockPair, { keys }: Restoring): boolean => now !== null && !past && keys.has(key)

function replaceAll(tr: Transform, pairs: readonly BlockPair[]): void {
  const blocks = pairs.flatMap(({ past }) => past ?? [])
  if (blocks.length === 0) throw new AppError('input_invalid', { reason: 'restore' })
  tr.step(new ReplaceStep(0, tr.doc.content.size, new Slice(documentOf(blocks).content, 0, 0)))
}

interface Placed {
  node: Node
  pos: number
}

/** The top-level blocks by key, with their places (docPos). */
function placedBlocks(doc: Node): Map<string, Placed> {
  const placed = new Map<string, Placed>()
  doc.forEach((section, offset) => {
    section.forEach((node, inner) => {
      placed.set(keyOf(node), { node, pos: offset + 1 + inner })
    })
  })
  return placed
}

/** Takes blocks out, from the last to the first: neighbours of a section in one step, a section of them as a whole. */
function takeOut(tr: Transform, pairs: readonly BlockPair[], restoring: Restoring): void {
  const going = new Set(pairs.filter(pair => isGoing(pair, restoring)).map(({ key }) => key))
  if (going.size === 0) return
  const stretches: { from: number; to: number }[] = []
  tr.doc.forEach((section, offset) => {
    const isWhole = section.children.every(block => going.has(keyOf(block)))
    if (isWhole) stretches.push({ from: offset, to: offset + section.nodeSize })
    else stretches.push(...goingIn(section, offset + 1, going))
  })
  for (const { from, to } of stretches.reverse()) tr.step(new ReplaceStep(from, to, Slice.empty))
}

function goingIn(section: Node, start: number, going: ReadonlySet<string>): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  section.forEach((block, offset) => {
    if (!going.has(keyOf(block))) return
    const from = start + offset
    const last = stretches.at(-1)
    if (last?.to === from) last.to = from + block.nodeSize
    else stretches.push({ from, to: from + block.nodeSize })
  })
  return stretches
}

function changeKept(tr: Transform, pairs: readonly BlockPair[], restoring: Restoring): void {
  const placed = placedBlocks(tr.doc)
  for (const { key, now, past } of pairs.toReversed())
    if (now && past && restoring.keys.has(key) && !now.eq(past)) changeBlock(tr, placed.get(key)!, past, restoring)
}

function changeBlock(tr: Transform, { node, pos }: Placed, past: Node, { stretch }: Restoring): void {
  if (node.inlineContent && past.inlineContent) changeText(tr, { node, pos }, past, stretch ?? null)
  else if (!stretch && haveSameCells(node, past)) changeCells(tr, { node, pos }, past)
  if (!stretch && !tr.doc.nodeAt(pos)!.eq(past)) {
    const end = pos + tr.doc.nodeAt(pos)!.nodeSize
    tr.step(new ReplaceStep(pos, end, new Slice(Fragment.from(past), 0, 0)))
  }
}

function changeText(tr: Transform, { node, pos }: Placed, past: Node, stretch: Restoring['stretch']): void {
  for (const { from, to, pastFrom, pastTo } of contentHunks(node, past).reverse()) {
    if (stretch && (to < stretch.start || from > stretch.end)) continue
    const content = past.content.cut(pastFrom, pastTo)
    tr.step(new ReplaceStep(pos + 1 + from, pos + 1 + to, new Slice(content, 0, 0)))
  }
  const isOther = node.type !== past.type || JSON.stringify(node.attrs) !== JSON.stringify(past.attrs)
  // What the other type cannot hold is replaced as a whole afterwards.
  if (!stretch && isOther && past.type.validContent(tr.doc.nodeAt(pos)!.content))
    tr.setNodeMarkup(pos, past.type, past.attrs)
}

/** Whether two tables have the same cells in the same rows. */
function haveSameCells(now: Node, past: Node): boolean {
  if (now.type !== past.type || now.inlineContent || now.isLeaf || now.childCount !== past.childCount) return false
  return now.children.every((row, index) => {
    const other = past.child(index)
    return (
      row.childCount === other.childCount &&
      row.children.every((cell, column) => cell.attrs.id === other.child(column).attrs.id)
    )
  })
}

function changeCells(tr: Transform, { node, pos }: Placed, past: Node): void {
  const cells: Placed[] = []
  node.descendants((cell, offset) => {
    if (cell.inlineContent) cells.push({ node: cell, pos: pos + 1 + offset })
    return !cell.inlineContent
  })
  const others = past.children.flatMap(row => row.children)
  for (const [index, cell] of [...cells.entries()].reverse())
    if (!cell.node.eq(others[index]!)) changeText(tr, cell, others[index]!, null)
}

/** Puts blocks in, from the last to the first, each behind the block that it follows. */
function putIn(tr: Transform, pairs: readonly BlockPair[], restoring: Restoring): void {
  const placed = placedBlocks(tr.doc)
  const stays = (pair: BlockPair) => pair.now !== null && !isGoing(pair, restoring)
  /** Where each pair's block would be put: behind the last one before it that is there. */
  let place = 1
  const places = pairs.map(pair => {
    const at = place
    if (stays(pair)) {
      const { node, pos } = placed.get(pair.key)!
      place = pos + node.nodeSize
    }
    return at
  })
  for (const [index, pair] of [...pairs.entries()].reverse())
    if (!pair.now) tr.step(new ReplaceStep(places[index]!, places[index]!, new Slice(Fragment.from(pair.past), 0, 0)))
}
