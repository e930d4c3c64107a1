/** The people of an edition, by the ids that elements point to. */
export class People {
  readonly #ids = new Map<string, string>()

  /** A pointer to a person. */
  pointer(name: string): string {
    const id = this.#ids.get(name) ?? `r${this.#ids.size + 1}`
    this.#ids.set(name, id)
    return `#${id}`
  }

  /** Names with their ids, in the order they were first met. */
  all(): [name: string, id: string][] {
    return [...this.#ids]
  }
}
