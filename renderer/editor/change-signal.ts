import type { EditorChange } from './editor-host.ts'
import { afterFrame, whenLull } from './lull.ts'

/** A hidden window draws no frames; its lists are told all the same. */
const hiddenMs = 100

/**
 * Gathers changes and tells them at most once a frame, behind the frame that shows them in the text: whatever lists and
 * status bar have to do then does not hold up the character that was typed.
 */
export class ChangeSignal {
  readonly #tell: (change: EditorChange) => void
  #pending: EditorChange | null = null
  #unhurried: EditorChange | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #isStopped = false

  constructor(tell: (change: EditorChange) => void) {
    this.#tell = tell
  }

  add(change: EditorChange): void {
    // A frame for nothing would have the next key wait for the one after it.
    if (Object.keys(change).length === 0) return
    if (this.#pending) {
      Object.assign(this.#pending, change)
      return
    }
    this.#pending = { ...change }
    const tell = (): void => this.flush()
    this.#timer = setTimeout(tell, hiddenMs)
    afterFrame(tell)
  }

  /** As `add`, of what nobody waits for: told in a lull, or with the next change that somebody waits for. */
  addUnhurried(change: EditorChange): void {
    if (!this.#unhurried) whenLull(() => this.flush())
    this.#unhurried = { ...this.#unhurried, ...change }
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  /** Tells at once what waits. */
  flush(): void {
    clearTimeout(this.#timer)
    const change = { ...this.#unhurried, ...this.#pending }
    this.#pending = null
    this.#unhurried = null
    if (!this.#isStopped && Object.keys(change).length > 0) this.#tell(change)
  }
}
