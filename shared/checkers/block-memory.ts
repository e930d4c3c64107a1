import type { ListedBlock } from './block-list.ts'

/**
 * What is read of blocks by their text alone, for every checker that asks: once for equal texts, kept as long as the
 * list of the document's blocks is.
 */
export class BlockMemory<T> {
  readonly #known = new WeakMap<readonly ListedBlock[], Map<string, T>>()
  readonly #read: (text: string) => T

  constructor(read: (text: string) => T) {
    this.#read = read
  }

  /** What is read of a text that is a block's of the list. */
  of(list: readonly ListedBlock[], text: string): T {
    let known = this.#known.get(list)
    if (!known) {
      known = new Map()
      this.#known.set(list, known)
    }
    let result = known.get(text)
    if (result === undefined) {
      result = this.#read(text)
      known.set(text, result)
    }
    return result
  }
}
