import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { newId } from '#shared/domain/id.ts'
import { changedRange, type Range } from '../../changed-range.ts'
import type { CompositionGuard } from '../composition/composition-guard.ts'

/**
 * Gives blocks that are new or copied an id of their own, on the same undo step as the change. Typing inside a block
 * costs nothing: the document is read only when the change reaches over the border of a block.
 */
export function blockIds(guard: CompositionGuard): Plugin {
  let waits = false
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      const isDue = waits || transactions.some(tr => tr.docChanged && bringsBlocks(tr))
      if (!isDue) return null
      waits = guard.isComposing
      if (waits) return null
      const last = transactions.find(tr => tr.docChanged)
      return giveIds(state, last ? changedRange(last) : null)
    },
  })
}

/** Whether a change may have brought a block in or cut one in two. */
function bringsBlocks(tr: Transaction): boolean {
  const range = changedRange(tr)
  if (!range) return false
  const $from = tr.doc.resolve(range.from)
  return !$from.parent.inlineContent || !$from.sameParent(tr.doc.resolve(range.to))
}

function giveIds(state: EditorState, changed: Range | null): Transaction | null {
  const holders = idHolders(state.doc)
  const byId = new Map<string, number[]>()
  for (const [pos, id] of holders) byId.set(id, [...(byId.get(id) ?? []), pos])
  const isNew = (pos: number): boolean => changed !== null && pos >= changed.from && pos <= changed.to
  const tr = state.tr
  for (const [id, places] of byId) {
    if (id !== '' && places.length === 1) continue
    // The block that was there before keeps its id; of several new ones the first does.
    const keeper = id === '' ? undefined : (places.find(pos => !isNew(pos)) ?? places[0])
    for (const pos of places) if (pos !== keeper) tr.setNodeAttribute(pos, 'id', newId())
  }
  return tr.docChanged ? tr : null
}

function idHolders(doc: Node): [pos: number, id: string][] {
  const holders: [number, string][] = []
  doc.descendants((node, pos) => {
    if ('id' in node.attrs) holders.push([pos, node.attrs.id as string])
    return !node.isTextblock
  })
  return holders
}
