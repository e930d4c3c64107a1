import { type EditorState, Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { CompositionGuard } from '../composition/composition-guard.ts'
import { drawFindings, findingsOf } from './findings-plugin.ts'

const eventName = 'contentvisibilityautostatechange'

/**
 * Draws what the findings plugin has put off, section by section as each comes near the window: marks that nobody sees
 * would cost time for every one of thousands of sections.
 */
export function findingDrawing(guard: CompositionGuard): Plugin {
  return new Plugin({ view: view => new FindingDrawing(view, guard) })
}

class FindingDrawing {
  readonly #view: EditorView
  readonly #guard: CompositionGuard
  /** Elements of the sections that the browser lays out, because they are near the window. */
  readonly #near = new Set<Element>()
  #frame = 0
  readonly #noteVisibility = (event: Event): void => {
    const section = event.target as Element
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) this.#near.delete(section)
    else this.#near.add(section)
    this.#schedule()
  }

  constructor(view: EditorView, guard: CompositionGuard) {
    this.#view = view
    this.#guard = guard
    view.dom.addEventListener(eventName, this.#noteVisibility, { capture: true })
  }

  update(_view: EditorView, before: EditorState): void {
    // What is put off stays so until its section comes near, of which the browser tells.
    if (findingsOf(this.#view.state).undrawn.length > findingsOf(before).undrawn.length) this.#schedule()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#view.dom.removeEventListener(eventName, this.#noteVisibility, { capture: true })
  }

  #schedule(): void {
    if (this.#frame !== 0 || findingsOf(this.#view.state).undrawn.length === 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#guard.run(() => this.#draw())
    })
  }

  #draw(): void {
    if (this.#view.isDestroyed) return
    const undrawn = new Set(findingsOf(this.#view.state).undrawn)
    const starts = this.#nearStarts().filter(start => undrawn.has(start))
    if (starts.length > 0) this.#view.dispatch(drawFindings(this.#view.state.tr, starts))
  }

  /** docPos of the starts of the sections near the window. */
  #nearStarts(): number[] {
    return [...this.#near].flatMap(section => {
      if (section.isConnected) return [this.#view.posAtDOM(section, 0) - 1]
      this.#near.delete(section)
      return []
    })
  }
}
