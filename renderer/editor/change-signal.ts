import type { EditorChange } from './editor-host.ts'

/** A hidden window draws no frames; its lists are told all the same. */
const hiddenMs = 100

/** Gathers changes and tells them at most once a frame. */
export class ChangeSignal {
  readonly #tell: (change: EditorChange) => void
  #pending: EditorChange | null = null
  #frame = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(tell: (change: EditorChange) => void) {
    this.#tell = tell
  }

  add(change: EditorChange): void {
    if (this.#pending) {
      Object.assign(this.#pending, change)
      return
    }
    this.#pending = { ...change }
    const tell = (): void => this.#flush()
    this.#frame = requestAnimationFrame(tell)
    this.#timer = setTimeout(tell, hiddenMs)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#timer)
    this.#pending = null
  }

  #flush(): void {
    const change = this.#pending
    this.stop()
    if (change) this.#tell(change)
  }
}
