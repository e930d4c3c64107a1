import { Plugin } from 'prosemirror-state'
import type { CompositionGuard } from '../composition/composition-guard.ts'
import { drawNextSection, findingsOf } from './findings-plugin.ts'

/** Draws what the findings plugin has put off: one section a frame, so that typing goes on smoothly. */
export function findingDrawing(guard: CompositionGuard): Plugin {
  return new Plugin({
    view(view) {
      let frame = 0
      const schedule = (): void => {
        if (frame !== 0 || findingsOf(view.state).undrawn.length === 0) return
        frame = requestAnimationFrame(() => {
          frame = 0
          guard.run(() => {
            if (!view.isDestroyed) view.dispatch(drawNextSection(view.state.tr))
          })
        })
      }
      return { update: schedule, destroy: () => cancelAnimationFrame(frame) }
    },
  })
}
