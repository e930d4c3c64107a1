import { PartObjects } from './part-objects.ts'
import type { PdfFile } from './pdf-file.ts'
import { dictionaryOf, type PdfDictionary, PdfReference, referenceOf, UnknownPdf, writePdfValue } from './pdf-values.ts'
import type { PdfWriter } from './pdf-writer.ts'

const drawing = 'ZhubiNumber'

/** The numbers at the feet of pages: drawings that are written when it is known how many pages there are. */
export class NumberedPages {
  readonly #writer: PdfWriter
  readonly #drawings: number[] = []
  readonly #before: PdfReference
  readonly #after: PdfReference

  constructor(writer: PdfWriter) {
    this.#writer = writer
    this.#before = this.#stream('q\n')
    this.#after = this.#stream(`\nQ\nq /Artifact BMC /${drawing} Do EMC Q\n`)
  }

  /** Has the next page show its number. */
  putOn(page: PdfDictionary): void {
    const number = this.#writer.reserve()
    this.#drawings.push(number)
    const resources = dictionaryOf(page.get('Resources'))
    const shown = resources.get('XObject')
    const drawings = new Map(shown === undefined ? [] : dictionaryOf(shown)).set(drawing, new PdfReference(number))
    page.set('Resources', new Map(resources).set('XObject', drawings))
    page.set('Contents', [this.#before, referenceOf(page.get('Contents')), this.#after])
  }

  /** Writes them as they were printed: pages with nothing else. */
  write(printed: PdfFile): void {
    const objects = new PartObjects(printed, this.#writer, 0)
    const pages = printed.pages()
    if (pages.length !== this.#drawings.length) throw new UnknownPdf('Other pages than numbers')
    for (const [index, reference] of pages.entries()) {
      const page = printed.dictionary(reference)
      const { value, stream } = printed.object(referenceOf(page.get('Contents')))
      const form = new Map(dictionaryOf(value))
        .set('Type', '/XObject')
        .set('Subtype', '/Form')
        .set('BBox', page.get('MediaBox') ?? [])
        .set('Resources', objects.mapped(page.get('Resources') ?? new Map()))
      this.#writer.write(
        this.#drawings[index]!,
        writePdfValue(form, ({ number }) => number),
        stream,
      )
    }
  }

  #stream(text: string): PdfReference {
    const bytes = Uint8Array.from(text, sign => sign.charCodeAt(0))
    return new PdfReference(this.#writer.add(`<</Length ${bytes.length}>>`, bytes))
  }
}
