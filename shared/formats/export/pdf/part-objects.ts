import type { PdfFile } from './pdf-file.ts'
import { dictionaryOf, PdfReference, type PdfValue, writePdfValue } from './pdf-values.ts'
import { PdfWay } from './pdf-way.ts'
import type { PdfWriter } from './pdf-writer.ts'

/** The objects of one part, as they are taken over into the whole. */
export class PartObjects {
  readonly file: PdfFile
  /** Those that stand. */
  readonly pages: readonly PdfReference[]
  readonly #writer: PdfWriter
  readonly #pageNumbers: Map<number, number>
  readonly #copied = new Map<number, number>()
  readonly #way = new PdfWay('objects')

  constructor(file: PdfFile, writer: PdfWriter, pageCount: number) {
    this.file = file
    this.#writer = writer
    this.pages = pageCount === 0 ? [] : file.pages().slice(0, pageCount)
    this.#pageNumbers = new Map(this.pages.map(({ number }) => [number, writer.reserve()]))
  }

  /** The number that a page has in the whole; null for one that is left out. */
  pageNumber({ number }: PdfReference): number | null {
    return this.#pageNumbers.get(number) ?? null
  }

  /** The number that an object has in the whole, where it is written with all that it needs. */
  copied(reference: PdfReference): number {
    const known = this.#pageNumbers.get(reference.number) ?? this.#copied.get(reference.number)
    if (known !== undefined) return known
    const { value, stream } = this.file.object(reference)
    const mapped = this.#way.within(reference, () => this.mapped(value))
    const text = writePdfValue(mapped, ({ number }) => number)
    // An annotation belongs to one page, even where another has the same.
    const isOwn = value instanceof Map && dictionaryOf(value).get('Type') === '/Annot'
    const number = isOwn ? this.#writer.add(text, stream) : this.#writer.share(text, stream)
    this.#copied.set(reference.number, number)
    return number
  }

  /** A value with the numbers of the whole. */
  mapped(value: PdfValue): PdfValue {
    if (typeof value === 'string') return value
    if (value instanceof PdfReference) return new PdfReference(this.copied(value))
    if (Array.isArray(value)) return value.map(each => this.mapped(each))
    return new Map([...value].map(([name, each]) => [name, this.mapped(each)]))
  }
}
