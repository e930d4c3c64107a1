import { Fragment, type Node } from 'prosemirror-model'
import type { NoteAttributes } from '../../domain/block.ts'
import { blocksOf } from '../sections.ts'
import type { AlignedBlock } from './align-blocks.ts'

/** Ids of an import and the ids of the same blocks and notes in the document. */
interface Ids {
  blocks: Map<string, string>
  notes: Map<string, string>
}

/** A new version with the ids that the document has for what it knows; what is new keeps its own. */
export function adoptIds(base: Node, incoming: Node, aligned: readonly AlignedBlock[]): Node {
  const [known, fresh] = [blocksOf(base), blocksOf(incoming)]
  const ids: Ids = { blocks: new Map(), notes: new Map() }
  for (const pair of aligned) {
    if (pair.base !== null && pair.incoming !== null) note(known[pair.base]!, fresh[pair.incoming]!, ids)
  }
  return adopted(incoming, ids)
}

function note(known: Node, fresh: Node, ids: Ids): void {
  if (typeof fresh.attrs.id === 'string') ids.blocks.set(fresh.attrs.id, known.attrs.id as string)
  const [knownNote, freshNote] = [known.attrs.note, fresh.attrs.note] as (NoteAttributes | null | undefined)[]
  if (knownNote && freshNote) ids.notes.set(freshNote.id, knownNote.id)
  if (fresh.inlineContent || !hasSameShape(known, fresh)) return
  fresh.forEach((child, _offset, index) => {
    note(known.child(index), child, ids)
  })
}

/** Whether two tables have the same rows and cells. */
export function hasSameShape(first: Node, second: Node): boolean {
  if (first.type !== second.type) return false
  if (first.inlineContent || first.isLeaf) return true
  return (
    first.childCount === second.childCount && first.children.every((child, at) => hasSameShape(child, second.child(at)))
  )
}

function adopted(node: Node, ids: Ids): Node {
  if (node.isText) return node
  const content = Fragment.from(node.children.map(child => adopted(child, ids)))
  const { id, note } = node.attrs as { id?: string; note?: NoteAttributes | string | null }
  if (id === undefined && !note) return node.copy(content)
  return node.type.create(
    {
      ...node.attrs,
      ...(id !== undefined && { id: ids.blocks.get(id) ?? id }),
      ...(typeof note === 'string' && { note: ids.notes.get(note) ?? note }),
      ...(note && typeof note === 'object' && { note: { ...note, id: ids.notes.get(note.id) ?? note.id } }),
    },
    content,
    node.marks,
  )
}
