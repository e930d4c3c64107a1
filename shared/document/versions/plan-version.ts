import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import type { VersionConflict } from '../../domain/version-report.ts'
import { readableText } from '../block-text.ts'
import { blocksOf } from '../sections.ts'
import { adoptIds, hasSameShape } from './adopt-ids.ts'
import { type AlignedBlock, alignBlocks } from './align-blocks.ts'
import { mergeContent } from './merge-content.ts'
import { KeyNumbers, nodeKey, tellingAttributes } from './node-keys.ts'

/** A top-level block of the document and where it begins (docPos). */
interface Placed {
  node: Node
  pos: number
}

/** A change of the document at a docPos; of those at one place the later in the list is made first. */
interface PlannedEdit {
  pos: number
  make(tr: Transform): void
}

/** A conflict and the stretch of the document that it is about (docPos). */
export interface PlacedConflict extends VersionConflict {
  from: number
  to: number
}

export interface VersionPlan {
  /** The new version with the ids of the document. */
  incoming: Node
  edits: PlannedEdit[]
  /** Ids of blocks that go. */
  gone: string[]
  /** Blocks that stand elsewhere in the new version, each with the blocks before it there, nearest first. */
  moved: { id: string; after: string[] }[]
  conflicts: PlacedConflict[]
}

/** Less text may stand in two places by chance: it has moved only where no other block of either version holds it. */
const shortestMoved = 8
const mostMoved = 200

/** What is to be done so that a document, made of `base` and edited since, takes in what `incoming` has changed. */
export function planVersion(doc: Node, base: Node, incoming: Node): VersionPlan {
  const aligned = withMoves(blocksOf(base), blocksOf(incoming), alignBlocks(blocksOf(base), blocksOf(incoming)))
  return new Planning(doc, base, adoptIds(base, incoming, aligned.all), aligned).plan()
}

interface Alignment {
  /** Blocks in line, and pairs of blocks that moved. */
  all: AlignedBlock[]
  inLine: readonly AlignedBlock[]
  moves: readonly { base: number; incoming: number }[]
}

/** A block that goes in one place and comes in another is one block. */
function withMoves(base: readonly Node[], incoming: readonly Node[], inLine: readonly AlignedBlock[]): Alignment {
  const gone = onlyOnes(
    inLine.flatMap(pair => (pair.incoming === null ? [pair.base!] : [])),
    base,
  )
  const come = onlyOnes(
    inLine.flatMap(pair => (pair.base === null ? [pair.incoming!] : [])),
    incoming,
  )
  const moves: { base: number; incoming: number }[] = []
  for (const [key, from] of gone) {
    const to = come.get(key)
    if (to !== undefined && moves.length < mostMoved) moves.push({ base: from, incoming: to })
  }
  moves.sort((left, right) => left.incoming - right.incoming)
  const pairs = moves.map(move => ({ ...move, isSame: true }))
  return { all: [...inLine, ...pairs], inLine, moves }
}

/** Indices of the blocks of which there is one alone, by what they hold; of short ones there is none in all blocks. */
function onlyOnes(indices: readonly number[], blocks: readonly Node[]): Map<string, number> {
  const found = new Map<string, number>()
  const candidates = indices.filter(index => blocks[index]!.inlineContent && blocks[index]!.textContent !== '')
  if (candidates.length === 0) return found
  const isLong = (index: number): boolean => blocks[index]!.textContent.length >= shortestMoved
  const among = countKeys(candidates.map(index => blocks[index]!))
  // All blocks are looked at only where a short one asks for it.
  const inAll = candidates.every(isLong) ? among : countKeys(blocks)
  for (const index of candidates) {
    const key = nodeKey(blocks[index]!)
    if (among.get(key) === 1 && (isLong(index) || inAll.get(key) === 1)) found.set(key, index)
  }
  return found
}

function countKeys(blocks: readonly Node[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const key = nodeKey(block)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

class Planning {
  readonly #plan: VersionPlan
  readonly #base: readonly Node[]
  readonly #incoming: readonly Node[]
  readonly #alignment: Alignment
  readonly #present = new Map<string, Placed>()
  /** The block that each joined block has become part of. */
  readonly #joined = new Map<string, Placed>()
  readonly #numbers = new KeyNumbers()
  readonly #start: number
  /** The last block of the document that has been passed. */
  #before: Placed | null = null

  constructor(doc: Node, base: Node, incoming: Node, alignment: Alignment) {
    this.#base = blocksOf(base)
    this.#incoming = blocksOf(incoming)
    this.#alignment = alignment
    this.#plan = { incoming, edits: [], gone: [], moved: [], conflicts: [] }
    this.#start = 1
    doc.forEach((section, sectionPos) => {
      section.forEach((node, offset) => {
        const placed = { node, pos: sectionPos + 1 + offset }
        this.#present.set(node.attrs.id as string, placed)
        this.#noteJoined(placed)
      })
    })
  }

  plan(): VersionPlan {
    const moves = {
      base: new Set(this.#alignment.moves.map(move => move.base)),
      incoming: new Set(this.#alignment.moves.map(move => move.incoming)),
    }
    let fresh: Node[] = []
    const insert = (): void => {
      if (fresh.length > 0) this.#insert(fresh)
      fresh = []
    }
    for (const { base, incoming, isSame } of this.#alignment.inLine) {
      if (base === null) {
        if (!moves.incoming.has(incoming!)) fresh.push(this.#incoming[incoming!]!)
        continue
      }
      insert()
      if (incoming === null) {
        if (!moves.base.has(base)) this.#takeOut(this.#base[base]!)
      } else if (!isSame) this.#change(this.#base[base]!, this.#incoming[incoming]!)
      this.#before = this.#present.get(this.#base[base]!.attrs.id as string) ?? this.#before
    }
    insert()
    this.#planMoves()
    return this.#plan
  }

  #noteJoined(placed: Placed): void {
    placed.node.forEach(child => {
      const cut = child.type.name === 'seam' ? (child.attrs.cut as { id: string } | string | null) : null
      if (cut) this.#joined.set(typeof cut === 'string' ? cut : cut.id, placed)
    })
  }

  #insert(nodes: readonly Node[]): void {
    const pos = this.#before ? this.#before.pos + this.#before.node.nodeSize : this.#start
    const slice = new Slice(Fragment.from(nodes), 0, 0)
    this.#plan.edits.push({ pos, make: tr => void tr.step(new ReplaceStep(pos, pos, slice)) })
  }

  #takeOut(base: Node): void {
    const id = base.attrs.id as string
    const present = this.#present.get(id)
    if (present && contentKey(present.node) === contentKey(base)) this.#plan.gone.push(id)
    else if (present) this.#addConflict('gone_there', present, { base, current: present.node, incoming: null })
    else {
      const joined = this.#joined.get(id)
      if (joined) this.#addConflict('gone_there', joined, { base, current: joined.node, incoming: null })
    }
  }

  #change(base: Node, incoming: Node): void {
    const id = base.attrs.id as string
    const present = this.#present.get(id)
    if (!present) {
      const near = this.#joined.get(id) ?? this.#before
      if (near) this.#addConflict('gone_here', near, { base, current: null, incoming })
    } else if (base.inlineContent) this.#changeText(present, base, incoming)
    else if (!base.isLeaf) this.#changeTable(present, base, incoming)
    else this.#changeMarkup(present, base, incoming)
  }

  #changeTable(present: Placed, base: Node, incoming: Node): void {
    const { node, pos } = present
    if (hasSameShape(base, incoming) && hasSameShape(base, node)) {
      const walk = (at: Placed, was: Node, now: Node): void => {
        if (at.node.inlineContent) {
          if (nodeKey(was) !== nodeKey(now)) this.#changeText(at, was, now)
          return
        }
        at.node.forEach((child, offset, index) => {
          walk({ node: child, pos: at.pos + 1 + offset }, was.child(index), now.child(index))
        })
      }
      walk(present, base, incoming)
      return
    }
    if (nodeKey(node) !== nodeKey(base)) this.#addConflict('text', present, { base, current: node, incoming })
    else {
      const slice = new Slice(Fragment.from(incoming), 0, 0)
      this.#plan.edits.push({ pos, make: tr => void tr.step(new ReplaceStep(pos, pos + node.nodeSize, slice)) })
    }
  }

  #changeText(present: Placed, base: Node, incoming: Node): void {
    this.#changeMarkup(present, base, incoming)
    const { node, pos } = present
    const { edits, conflicts } = mergeContent({ base, current: node, incoming }, this.#numbers)
    for (const { from, to, content } of edits) {
      const [start, end] = [pos + 1 + from, pos + 1 + to]
      const slice = new Slice(content, 0, 0)
      this.#plan.edits.push({ pos: start, make: tr => void tr.step(new ReplaceStep(start, end, slice)) })
    }
    for (const { from, to, ...readings } of conflicts) {
      const blockId = node.attrs.id as string
      this.#plan.conflicts.push({ kind: 'text', blockId, ...readings, from: pos + 1 + from, to: pos + 1 + to })
    }
  }

  /** What a block is: kind and attributes that the new version changed and the editor did not. */
  #changeMarkup({ node, pos }: Placed, base: Node, incoming: Node): void {
    if (base.type !== incoming.type) {
      if (node.type !== base.type) return
      const attributes = { ...incoming.attrs, id: node.attrs.id as string }
      this.#plan.edits.push({ pos, make: tr => void tr.setNodeMarkup(pos, incoming.type, attributes) })
      return
    }
    const [was, now, is] = [base, incoming, node].map(tellingAttributes) as [Attributes, Attributes, Attributes]
    for (const [name, value] of Object.entries(now)) {
      if (isEqual(was[name], value) || !isEqual(was[name], is[name])) continue
      this.#plan.edits.push({ pos, make: tr => void tr.setNodeAttribute(pos, name, incoming.attrs[name]) })
    }
  }

  #addConflict(
    kind: VersionConflict['kind'],
    { node, pos }: Placed,
    readings: Record<'base' | 'current' | 'incoming', Node | null>,
  ): void {
    const [base, current, incoming] = [readings.base, readings.current, readings.incoming].map(textOf) as [
      string,
      string,
      string,
    ]
    const [from, to] = node.inlineContent ? [pos + 1, pos + node.nodeSize - 1] : [pos, pos + node.nodeSize]
    this.#plan.conflicts.push({ kind, blockId: node.attrs.id as string, base, current, incoming, from, to })
  }

  #planMoves(): void {
    for (const { base, incoming } of this.#alignment.moves) {
      const id = this.#base[base]!.attrs.id as string
      if (!this.#present.has(id)) continue
      const after = this.#incoming.slice(0, incoming).map(node => node.attrs.id as string)
      this.#plan.moved.push({ id, after: after.reverse() })
    }
  }
}

type Attributes = Record<string, unknown>
const isEqual = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second)
const contentKey = (node: Node): string => `${node.type.name}${node.children.map(nodeKey).join('')}`
const textOf = (node: Node | null): string => (node ? readableText(node.textBetween(0, node.content.size, '\n')) : '')
