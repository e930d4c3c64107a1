import { chainCommands, joinBackward, joinForward, selectNodeBackward, selectNodeForward } from 'prosemirror-commands'
import { type Command, EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'

const backward = chainCommands(joinBackward, selectNodeBackward)
const forward = chainCommands(joinForward, selectNodeForward)

/**
 * Backspace at the start of a section's first block: the section's border moves below the block, so that the ordinary
 * command meets the block before. Moving the border instead of the text keeps every position in the text mapped.
 */
export const backspaceAtSectionStart: Command = (state, dispatch) => {
  const border = borderBefore(state)
  if (border === null) return false
  const tr = state.tr
  const first = tr.doc.nodeAt(border)!.firstChild!
  const isOnly = tr.doc.nodeAt(border)!.childCount === 1
  tr.join(border)
  // After the join the block starts where the section before had ended.
  if (!isOnly) tr.split(border - 1 + first.nodeSize)
  return finish(tr, backward, dispatch)
}

/** Delete at the end of a section's last block: the border moves below the block after, then the ordinary command runs. */
export const deleteAtSectionEnd: Command = (state, dispatch) => {
  const border = borderAfter(state)
  if (border === null) return false
  const tr = state.tr
  const next = tr.doc.nodeAt(border)!
  tr.join(border)
  if (next.childCount > 1) tr.split(border - 1 + next.firstChild!.nodeSize)
  return finish(tr, forward, dispatch)
}

/** docPos of the border before the section whose very start the caret is at; null elsewhere. */
function borderBefore(state: EditorState): number | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { $head } = selection
  if ($head.parentOffset > 0 || $head.depth !== 2 || $head.index(1) > 0 || $head.index(0) === 0) return null
  return $head.before(1)
}

/** docPos of the border behind the section whose very end the caret is at; null elsewhere. */
function borderAfter(state: EditorState): number | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { $head } = selection
  const isEnd = $head.parentOffset === $head.parent.content.size && $head.depth === 2
  if (!isEnd || $head.index(1) < $head.node(1).childCount - 1 || $head.index(0) === state.doc.childCount - 1)
    return null
  return $head.after(1)
}

/** Runs a command on what `tr` has made and adds its steps, so that both are one undo step. */
function finish(tr: Transaction, command: Command, dispatch?: (tr: Transaction) => void): boolean {
  const between = EditorState.create({ doc: tr.doc, selection: tr.selection })
  command(between, inner => {
    for (const step of inner.steps) tr.step(step)
    tr.setSelection(Selection.fromJSON(tr.doc, inner.selection.toJSON()))
    dispatch?.(tr.scrollIntoView())
  })
  // Where nothing can be joined nothing happens: the browser's own deletion would join the sections.
  return true
}
