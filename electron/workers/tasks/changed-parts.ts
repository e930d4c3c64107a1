import type { Node } from 'prosemirror-model'
import { blocksOf, documentOf } from '#shared/document/sections.ts'
import { textBlockIds } from '../block-rows.ts'

/** Blocks that have changed, with their neighbours, as a document of their own. */
export interface ChangedPart {
  doc: Node
  /** The text blocks that have changed; the others are only what stands around them. */
  blockIds: string[]
}

/** As many blocks on both sides go along: rules look at what a block follows and is followed by. */
const neighbours = 3
/** More changed blocks are worth a whole check. */
const mostChanged = 40

/** The parts of a document that are not known yet; null when they are many. Blocks are told by being the same node. */
export function changedParts(doc: Node, isKnown: (block: Node) => boolean): ChangedPart[] | null {
  const blocks = blocksOf(doc)
  const changed = blocks.flatMap((block, index) => (isKnown(block) ? [] : [index]))
  if (changed.length > mostChanged) return null
  const parts: { from: number; to: number; changed: number[] }[] = []
  for (const index of changed) {
    const last = parts.at(-1)
    if (last && index - neighbours <= last.to) {
      last.to = index + neighbours
      last.changed.push(index)
    } else parts.push({ from: Math.max(0, index - neighbours), to: index + neighbours, changed: [index] })
  }
  return parts.map(part => ({
    doc: documentOf(blocks.slice(part.from, part.to + 1)),
    blockIds: part.changed.flatMap(index => textBlockIds(blocks[index] as Node)),
  }))
}
