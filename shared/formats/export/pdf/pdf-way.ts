import { type PdfReference, UnknownPdf } from './pdf-values.ts'

/** Deeper than any text that can be imported makes tags, and far from what a thread can bear. */
const deepest = 1500

/** The way down through the objects of a tree. One that comes again, or a tree without end, is UnknownPdf. */
export class PdfWay {
  readonly #what: string
  readonly #seen = new Set<number>()
  #depth = 0

  constructor(what: string) {
    this.#what = what
  }

  within<Result>({ number }: PdfReference, work: () => Result): Result {
    if (this.#seen.has(number)) throw new UnknownPdf(`${number} again in the ${this.#what}`)
    if (this.#depth === deepest) throw new UnknownPdf(`Too deep in the ${this.#what}`)
    this.#seen.add(number)
    this.#depth++
    const result = work()
    this.#depth--
    return result
  }
}
