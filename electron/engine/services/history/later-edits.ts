import type { Node } from 'prosemirror-model'
import type { RestoreChange } from '#shared/contract/history.ts'
import { type BlockPair, keyOf } from '#shared/document/restore/block-changes.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import { Batches } from './batch-cache.ts'
import type { DocumentHistory } from './document-history.ts'
import { kindOf } from './history-kinds.ts'

const mostTold = 3

type Edits = Pick<RestoreChange, 'edits' | 'editCount'>

/** Tells of a block what was done to it after a revision. The log is gone through once. */
export function editsOfBlocks(
  store: ProjectStore,
  history: DocumentHistory,
  revision: number,
): (pair: BlockPair) => { list: Edits['edits']; count: number } {
  /** Batches that touched a block, by its key, in their order. */
  const touching = new Map<string, Map<string, number>>()
  const start = history.indexAfter(revision)
  for (const { step, before, after, batchId, revision: at } of history.walk(start, history.steps.length)) {
    if (before === after) continue
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      for (const key of [...keysIn(before, oldStart, oldEnd), ...keysIn(after, newStart, newEnd)]) {
        const batches = touching.get(key) ?? new Map<string, number>()
        batches.set(batchId, at)
        touching.set(key, batches)
      }
    })
  }
  const batches = new Batches(store)
  return ({ key }) => {
    const all = [...(touching.get(key) ?? [])].reverse()
    const list = all.slice(0, mostTold).map(([batchId, at]) => {
      const { label, actor, at: time } = batches.get(batchId)
      return { kind: kindOf(label, store.history), actor, at: time, revision: at }
    })
    return { list, count: all.length }
  }
}

/** Keys of the top-level blocks that a stretch (docPos) meets. */
function keysIn(doc: Node, from: number, to: number): string[] {
  const keys: string[] = []
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos, parent) => {
    if (parent === doc) return true
    if (pos < to && pos + node.nodeSize > from) keys.push(keyOf(node))
    return false
  })
  return keys
}
