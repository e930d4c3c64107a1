import { whenLull } from '#renderer/editor/lull.ts'

/** Saves come every half second while somebody types: what lists say of a document may be so old. */
const gatherMs = 400

/** Gathers documents of which lists are to say something new, and has them read together in a lull. */
export class StaleDocuments {
  readonly #read: (documentIds: string[]) => Promise<void>
  #ids = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(read: (documentIds: string[]) => Promise<void>) {
    this.#read = read
  }

  add(documentIds: readonly string[]): void {
    for (const id of documentIds) this.#ids.add(id)
    this.#timer ??= setTimeout(() => whenLull(() => this.#flush()), gatherMs)
  }

  #flush(): void {
    this.#timer = undefined
    const ids = [...this.#ids]
    this.#ids.clear()
    // A list that could not be read says what it said before; the next change tells again.
    void this.#read(ids).catch(() => undefined)
  }
}
