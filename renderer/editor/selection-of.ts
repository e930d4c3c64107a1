import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { positionText, readableText } from '#shared/document/block-text.ts'
import { isTextBlock } from '#shared/document/sections.ts'
import type { EditorSelection } from './editor-host.ts'
import type { Place } from './plugins/autosave/revisions.ts'

/** Characters before and after a stretch that make it understood. */
const surroundings = 120

/** What is selected, in the words of the domain. */
export function selectionOf(state: EditorState): EditorSelection {
  const { from, to, empty, $from, $to } = state.selection
  const { parent } = $from
  const isHeading = parent.type.name === 'heading' && $from.sameParent($to)
  return {
    from,
    to,
    text: readableText(positionText(state.doc, from, to)),
    blockId: isTextBlock(parent) ? (parent.attrs.id as string) : null,
    empty,
    headingId: isHeading ? (parent.attrs.id as string) : null,
  }
}

/** The text at a place, or as much of it as is asked for, and what stands around it. */
export function textAround(
  doc: Node,
  { from, to }: Place,
  most = Number.POSITIVE_INFINITY,
): { before: string; text: string; after: string } {
  const read = (start: number, end: number): string => readableText(positionText(doc, start, end))
  return {
    before: read(Math.max(0, from - surroundings), from),
    text: read(from, Math.min(to, from + most)),
    after: read(to, Math.min(doc.content.size, to + surroundings)),
  }
}
