import { history } from 'prosemirror-history'
import { Plugin } from 'prosemirror-state'
import { KeptStep } from './kept-step.ts'

/** The undo stack, which gives back step by step what was done step by step. */
export function undoPlugins(): Plugin[] {
  return [keptSteps(), history({ depth: 1000 })]
}

/** Filters nothing: a filter is what sees every transaction, appended ones too, before the undo stack does. */
function keptSteps(): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      for (const [index, step] of tr.steps.entries()) tr.steps[index] = KeptStep.of(step)
      return true
    },
  })
}
