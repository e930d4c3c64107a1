import { history } from 'prosemirror-history'
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { KeptStep } from './kept-step.ts'

/** The undo stack, which gives back step by step what was done step by step. */
export function undoPlugins(): Plugin[] {
  return [keptSteps(), history({ depth: 1000 })]
}

/** Under which prosemirror-history has its stack in a state, and tells of an Undo or Redo in a transaction. */
const historyKey = 'history$'
const restoredMeta = 'restoredUndoStack'

/** The undo stack of a state, to be given to another state of the same text. */
export function undoStackOf(state: EditorState): unknown {
  return (state as unknown as Record<string, unknown>)[historyKey]
}

/** Gives a state the undo stack of another with the same text. */
export function withUndoStack(tr: Transaction, stack: unknown): Transaction {
  // What an Undo says of the stack that it leaves; `redo` counts for what plug-ins append to it.
  return tr.setMeta(historyKey, { redo: false, historyState: stack }).setMeta(restoredMeta, true)
}

/** Whether a transaction does only that. */
export const givesUndoStack = (tr: Transaction): boolean => tr.getMeta(restoredMeta) === true

/** Filters nothing: a filter is what sees every transaction, appended ones too, before the undo stack does. */
function keptSteps(): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      for (const [index, step] of tr.steps.entries()) tr.steps[index] = KeptStep.of(step)
      return true
    },
  })
}
