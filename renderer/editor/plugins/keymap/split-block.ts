import { chainCommands, newlineInCode, splitBlockAs } from 'prosemirror-commands'
import { type Command, TextSelection } from 'prosemirror-state'
import type { ParagraphAttributes } from '#shared/document/schema.ts'
import type { ListAttributes } from '#shared/domain/block.ts'
import { newId } from '#shared/domain/id.ts'

/** Breaks the line inside a block. */
export const insertLineBreak: Command = (state, dispatch) => {
  const { parent } = state.selection.$from
  if (!parent.inlineContent || parent.type.spec.code) return false
  dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes.line_break!.create()).scrollIntoView())
  return true
}

/** Enter at the start of a block puts an empty paragraph before it, so that the block stays itself: its id, its records. */
const insertBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.depth !== 2 || $from.parentOffset > 0 || $from.parent.content.size === 0) return false
  const { quote, thread } = $from.parent.attrs as ParagraphAttributes
  dispatch?.(
    state.tr
      .insert($from.before(), state.schema.nodes.paragraph!.create({ id: newId(), quote, thread }))
      .scrollIntoView(),
  )
  return true
}

/** Enter in an empty list item or quotation ends it. */
const leaveEmptyItem: Command = (state, dispatch) => {
  const { $from } = state.selection
  const { list, quote } = $from.parent.attrs as Partial<ParagraphAttributes>
  if ($from.parent.content.size > 0 || $from.depth !== 2 || !(list || quote)) return false
  const tr = state.tr
  if (list) tr.setNodeAttribute($from.before(), 'list', null)
  else tr.setNodeAttribute($from.before(), 'quote', 0)
  dispatch?.(tr)
  return true
}

const split = splitBlockAs((node, atEnd, $from) => {
  if ($from.parent.type.name === 'table_cell') return null
  const { paragraph } = node.type.schema.nodes
  const attrs = { ...node.attrs, id: newId() }
  if (node.type.name === 'paragraph') return { type: node.type, attrs: { ...attrs, list: following(node.attrs.list) } }
  return atEnd
    ? {
        type: paragraph!,
        attrs: { id: attrs.id, quote: node.attrs.quote as number, thread: node.attrs.thread as string },
      }
    : { type: node.type, attrs }
})

/** Splits the block at the caret; the new block has an id of its own. In a table cell it breaks the line. */
export const splitTextBlock: Command = chainCommands(newlineInCode, leaveEmptyItem, insertBefore, (state, dispatch) => {
  const isText = state.selection instanceof TextSelection
  const inCell = state.selection.$from.parent.type.name === 'table_cell'
  if (isText && inCell) return insertLineBreak(state, dispatch)
  return split(state, dispatch)
})

/** The next item's marker: the number one higher, other markers as they are. */
function following(list: ListAttributes | null): ListAttributes | null {
  if (list?.kind !== 'ordered') return list
  return { ...list, marker: list.marker.replace(/\d+/, number => String(Number(number) + 1)) }
}
