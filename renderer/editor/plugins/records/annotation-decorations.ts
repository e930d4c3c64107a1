import type { Node } from 'prosemirror-model'
import type { Decoration } from 'prosemirror-view'
import type { PlacedState } from '#shared/document/record-set.ts'
import type { TagReference } from '#shared/domain/tag.ts'
import { spanDecorations } from '../../span-decorations.ts'

/** How an annotation shows in the text; decisions and removed annotations do not. */
export function annotationDecorations(placed: PlacedState, doc: Node): Decoration[] {
  const { record, from, to } = placed
  if (record.type !== 'annotation' || placed.removed) return []
  return spanDecorations(doc, from, to, {
    className: `annotation annotation-${record.kind}`,
    attributes: { 'data-annotation': record.id, ...(record.kind === 'tag' ? tagAttributes(record.body) : {}) },
    isApart: record.kind === 'tag',
    spec: { recordId: record.id },
    marksWhole: record.kind === 'duplicate' || record.kind === 'tag',
  })
}

/** Tells which tag it is, for its colour; annotations from before there was a tree say only its name. */
const tagAttributes = ({ name, tag }: TagReference): Record<string, string> => ({
  'data-tag': tag ?? `name:${name}`,
  title: name,
})
