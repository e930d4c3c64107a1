import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { areSectionsEven, splitSections } from '#shared/document/sections.ts'
import { labelTransaction } from '../autosave/autosave-plugin.ts'
import type { CompositionGuard } from '../composition/composition-guard.ts'

/** Long enough to stay out of the frame that shows the edit. */
const delayMs = 50

/** Keeps sections of a size that the browser lays out fast. Layout only: not on the undo stack, never while composing. */
export function sectionSplitter(guard: CompositionGuard): Plugin {
  return new Plugin({
    view(view) {
      let timer: ReturnType<typeof setTimeout> | undefined
      return {
        update(_view, before) {
          if (view.state.doc === before.doc || timer !== undefined || areSectionsEven(view.state.doc)) return
          timer = setTimeout(() => {
            timer = undefined
            guard.run(() => balance(view))
          }, delayMs)
        },
        destroy: () => clearTimeout(timer),
      }
    },
  })
}

function balance(view: EditorView): void {
  if (view.isDestroyed) return
  const tr = view.state.tr
  splitSections(tr)
  if (tr.docChanged) view.dispatch(labelTransaction(tr.setMeta('addToHistory', false), 'structure'))
}
