import { Transform } from 'prosemirror-transform'
import { applySteps, type DocumentState } from '../document-state.ts'

/** The state that an edit of a state's text leads to. */
export function edited(state: DocumentState, edit: (tr: Transform) => void): DocumentState {
  const tr = new Transform(state.doc)
  edit(tr)
  return applySteps(state, tr.steps)
}
