import { isPartMark } from './edition-book.ts'
import { JoinedOutline } from './joined-outline.ts'
import { JoinedTags } from './joined-tags.ts'
import { NumberedPages } from './numbered-pages.ts'
import { PartObjects } from './part-objects.ts'
import { PdfFile } from './pdf-file.ts'
import { arrayOf, dictionaryOf, type PdfDictionary, PdfReference, referenceOf, writePdfValue } from './pdf-values.ts'
import { PdfWriter } from './pdf-writer.ts'
import { pdfDate } from './settled-pdf.ts'

/** A printed part of a book, of which so many pages stand. */
export interface PrintedPart {
  pdf: Uint8Array
  pages: number
}

const pagesAGroup = 64
/** What the catalogue of the whole has of its own. */
const written = new Set(['Pages', 'Dests', 'StructTreeRoot', 'Outlines'])
const own = (number: number) => new PdfReference(number)

/** One PDF of the parts of a book: their pages with numbers, links, tags and outline. Its methods throw UnknownPdf. */
export class JoinedPdf {
  readonly #writer = new PdfWriter()
  readonly #numbers = new NumberedPages(this.#writer)
  readonly #tags = new JoinedTags(this.#writer)
  readonly #outline = new JoinedOutline()
  readonly #names: PdfDictionary = new Map()
  readonly #groups: { number: number; pages: number[] }[] = []
  #pageCount = 0
  #catalog: PdfDictionary | null = null
  #info = 0

  /** Takes what stands of a part. `at` is when the text was last changed. */
  add({ pdf, pages }: PrintedPart, at: number): void {
    const file = new PdfFile(pdf)
    const objects = new PartObjects(file, this.#writer, pages)
    if (!this.#catalog) {
      const rest = [...file.catalog].filter(([name]) => !written.has(name))
      this.#catalog = dictionaryOf(objects.mapped(new Map(rest)))
      this.#info = this.#writer.add(writePdfValue(infoOf(file, at), same))
    }
    for (const page of objects.pages) this.#addPage(objects, page)
    this.#tags.add(objects)
    this.#outline.add(objects, this.#tags)
    this.#addNames(objects)
  }

  /** Gives the whole; `numbers` has as many pages, with nothing but their numbers. */
  end(numbers: Uint8Array): Uint8Array<ArrayBuffer> {
    const writer = this.#writer
    this.#numbers.write(new PdfFile(numbers))
    const made = {
      Pages: this.#writePages(),
      Dests: this.#names.size > 0 ? writer.add(writePdfValue(this.#names, same)) : null,
      StructTreeRoot: this.#tags.end(),
      Outlines: this.#outline.write(writer),
    }
    const catalog: PdfDictionary = new Map(this.#catalog ?? [])
    for (const [name, number] of Object.entries(made)) if (number !== null) catalog.set(name, own(number))
    return writer.end(writer.add(writePdfValue(catalog, same)), this.#info)
  }

  #addPage(objects: PartObjects, reference: PdfReference): void {
    const page = new Map(objects.file.dictionary(reference))
    const number = objects.pageNumber(reference)!
    let group = this.#groups.at(-1)
    if (!group || group.pages.length === pagesAGroup) {
      group = { number: this.#writer.reserve(), pages: [] }
      this.#groups.push(group)
    }
    group.pages.push(number)
    page.delete('Parent')
    this.#tags.addPage(page, objects)
    const copied = dictionaryOf(objects.mapped(page))
    this.#numbers.putOn(copied)
    this.#pageCount++
    copied.set('Parent', own(group.number))
    this.#writer.write(number, writePdfValue(copied, same))
  }

  #writePages(): number {
    const root = this.#writer.reserve()
    for (const { number, pages } of this.#groups) {
      const kids = pages.map(page => `${page} 0 R`).join(' ')
      this.#writer.write(number, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${kids}]\n/Parent ${root} 0 R>>`)
    }
    const kids = this.#groups.map(({ number }) => `${number} 0 R`).join(' ')
    this.#writer.write(root, `<</Type /Pages\n/Count ${this.#pageCount}\n/Kids [${kids}]>>`)
    return root
  }

  /** Where links lead to; what was there to find the end of a part is left out. */
  #addNames(objects: PartObjects): void {
    const names = objects.file.resolved(objects.file.catalog.get('Dests'))
    if (names === undefined) return
    for (const [name, value] of dictionaryOf(names)) {
      const place = arrayOf(objects.file.resolved(value))
      const page = objects.pageNumber(referenceOf(place[0]))
      if (page !== null && !isPartMark(name)) this.#names.set(name, [own(page), ...place.slice(1)])
    }
  }
}

/** What the file says of itself, with the date of its text. */
function infoOf(file: PdfFile, at: number): PdfDictionary {
  const date = `(D:${pdfDate(at)}+00'00')`
  return new Map(file.dictionary(referenceOf(file.trailer.get('Info')))).set('CreationDate', date).set('ModDate', date)
}

const same = ({ number }: PdfReference): number => number
