import { isoSecond } from '../../../editions/dates.ts'
import { element } from '../xml.ts'

/** Who changed a text and when, each once, as the changes of its revision description that elements point to. */
export class Changes {
  readonly #ids = new Map<string, string>()

  /** A pointer to what a person (a pointer to one) did at a time. */
  pointer(who: string, at: number): string {
    const key = `${isoSecond(at)} ${who}`
    const id = this.#ids.get(key) ?? `c${this.#ids.size + 1}`
    this.#ids.set(key, id)
    return `#${id}`
  }

  /** The changes as elements, in the order they were first met. */
  elements(): string[] {
    return [...this.#ids].map(([key, id]) => {
      const [when, who] = key.split(' ')
      return element('change', { 'xml:id': id, when, who })
    })
  }
}
