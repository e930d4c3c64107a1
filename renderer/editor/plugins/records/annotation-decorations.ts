import type { Node } from 'prosemirror-model'
import type { Decoration } from 'prosemirror-view'
import type { PlacedState } from '#shared/document/record-set.ts'
import { isReading } from '#shared/domain/reading.ts'
import type { AnnotationRecord } from '#shared/domain/record.ts'
import type { TagReference } from '#shared/domain/tag.ts'
import type { EditorTexts } from '../../editor-host.ts'
import { spanDecorations } from '../../span-decorations.ts'

/** How an annotation shows in the text; decisions and removed annotations do not. */
export function annotationDecorations(placed: PlacedState, doc: Node, texts: EditorTexts): Decoration[] {
  const { record, from, to } = placed
  if (record.type !== 'annotation' || placed.removed) return []
  return spanDecorations(doc, from, to, {
    className: `annotation annotation-${record.kind}`,
    attributes: {
      'data-annotation': record.id,
      role: roleOf(record),
      'aria-description': descriptionOf(record, texts),
      ...(record.kind === 'tag' ? tagAttributes(record.body) : {}),
    },
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

/** What a screen reader takes the span for: what a correction put in, what an edition leaves out, or a mark. */
function roleOf(record: AnnotationRecord): 'insertion' | 'deletion' | 'mark' {
  if (isReading(record)) return 'insertion'
  return record.kind === 'duplicate' ? 'deletion' : 'mark'
}

/** What is said about the span beside its text. */
function descriptionOf(record: AnnotationRecord, texts: EditorTexts): string {
  const kind = texts(`types.annotation.${record.kind}`)
  const said = (text: string) => texts('editor.annotation', { kind, text })
  if (isReading(record)) {
    return record.body.original === '' ? kind : texts('editor.corrected', { kind, original: record.body.original })
  }
  if (record.kind === 'query') return said(record.body.text)
  if (record.kind === 'tag') return said(record.body.name)
  return record.kind === 'mask' && record.body.value ? said(record.body.value) : kind
}
