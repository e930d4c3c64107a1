import type { EditorView } from 'prosemirror-view'

/** The focus of a text that may be frozen: asked for meanwhile, it comes as soon as that is over. */
export class LateFocus {
  readonly #view: EditorView
  /** Who had the focus when it was asked for the text that could not take it: whoever has it by then otherwise keeps it. */
  #askedFrom: Element | null = null

  constructor(view: EditorView) {
    this.#view = view
  }

  /** Gives the text the focus, if it can take it now, else later. */
  ask(isFrozen: boolean): void {
    if (isFrozen) this.#askedFrom = document.activeElement
    this.#view.focus()
  }

  /** Gives it what was asked for while it was frozen. */
  settle(): void {
    if (this.#askedFrom !== null && this.#askedFrom === document.activeElement) this.#view.focus()
    this.#askedFrom = null
  }
}
