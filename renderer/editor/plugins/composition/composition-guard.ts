import { Plugin } from 'prosemirror-state'

/** ProseMirror takes the composed text in about 20 ms after `compositionend`; what waited runs after that. */
const settleMs = 30

/**
 * Knows whether an input method is composing, and keeps work back until it has done: attribute and structure changes in
 * the middle of a composition garble the text (`zzhzhozhonzhong中`).
 */
export class CompositionGuard {
  #composing = false
  #waiting: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  /** True from the start of a composition until its text has settled. */
  get isComposing(): boolean {
    return this.#composing
  }

  /** Runs a job now, or as soon as the composition has settled; jobs keep their order. */
  run(job: () => void): void {
    if (this.#composing) this.#waiting.push(job)
    else job()
  }

  start(): void {
    clearTimeout(this.#timer)
    this.#composing = true
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#settle(), settleMs)
  }

  /** Forgets what waits. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#composing = false
    this.#waiting = []
  }

  #settle(): void {
    this.#composing = false
    const waiting = this.#waiting
    this.#waiting = []
    for (const job of waiting) job()
  }
}

/** Tells the guard of compositions. After each, a transaction that changes nothing lets waiting plugins append theirs. */
export function compositionPlugin(guard: CompositionGuard): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: view => {
          if (!guard.isComposing) {
            guard.start()
            guard.run(() => {
              if (!view.isDestroyed) view.dispatch(view.state.tr)
            })
          } else guard.start()
          return false
        },
        compositionend: () => {
          guard.end()
          return false
        },
      },
    },
  })
}
