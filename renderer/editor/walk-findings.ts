import type { EditorState } from 'prosemirror-state'
import type { FindingView } from './editor-host.ts'
import { currentFinding } from './plugins/current-finding/current-finding-plugin.ts'
import { findingsOf } from './plugins/findings/findings-plugin.ts'

/** The findings that are there, from the current one or the caret on, in one direction and round the end. */
export function* walkFindings(
  state: EditorState,
  views: readonly FindingView[],
  direction: 1 | -1,
): Generator<FindingView> {
  const { list } = findingsOf(state)
  const count = views.length
  const start = startOf(state, direction)
  for (let offset = 0; offset < count; offset++) {
    const index = (start + direction * offset + count * 2) % count
    if (list.present[index] === 1) yield views[index]!
  }
}

/** Index at which a search for the next finding begins. */
function startOf(state: EditorState, direction: 1 | -1): number {
  const { list } = findingsOf(state)
  const current = list.indexOf(currentFinding(state) ?? '')
  if (current >= 0) return current + direction
  const caret = state.selection.head
  // A finding that the caret stands in is the next one, too: nobody has been shown it.
  const behind = list.from.findIndex((from, index) => from >= caret || list.to[index]! > caret)
  const next = behind < 0 ? list.length : behind
  return direction === 1 ? next : next - 1
}
