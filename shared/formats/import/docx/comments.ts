import type { FidelityCounter } from '../../../domain/fidelity.ts'
import type { ImportedAnnotation, ImportedPlace } from '../imported-document.ts'
import { elementsBelow, type MarkupElement, textBelow } from '../markup/parse-markup.ts'
import { attributeOf, childrenOf } from '../markup/xml.ts'
import { authorship } from './paragraph-reader.ts'

interface Range {
  start: ImportedPlace
  end: ImportedPlace | null
}

/** The comments of a document and where the text refers to them. */
export class CommentRanges {
  readonly #comments = new Map<string, MarkupElement>()
  readonly #ranges = new Map<string, Range>()

  constructor(root: MarkupElement) {
    for (const element of elementsBelow(root)) {
      const id = element.name === 'comment' ? attributeOf(element, 'id') : undefined
      if (id !== undefined) this.#comments.set(id, element)
    }
  }

  begin(id: string, start: ImportedPlace): void {
    this.#ranges.set(id, { start, end: null })
  }

  end(id: string, end: ImportedPlace): void {
    const range = this.#ranges.get(id)
    this.#ranges.set(id, { start: range?.start ?? end, end })
  }

  /** A comment without a range stands at its reference. */
  refer(id: string, at: ImportedPlace): void {
    const range = this.#ranges.get(id)
    if (!range?.end) this.#ranges.set(id, { start: range?.start ?? at, end: at })
  }

  /** Each comment as a query; those that the text does not refer to are not in it. */
  annotations(fidelity: FidelityCounter): ImportedAnnotation[] {
    return [...this.#comments].flatMap(([id, element]) => {
      const range = this.#ranges.get(id)
      if (!range) return []
      fidelity.add('comment')
      const text = childrenOf(element, 'p').map(textBelow).join('\n').trim()
      const { start, end } = range
      return [{ start, end: end ?? start, content: { kind: 'query' as const, body: { text } }, ...authorship(element) }]
    })
  }
}
