import type { PartObjects } from './part-objects.ts'
import {
  arrayOf,
  dictionaryOf,
  type PdfDictionary,
  PdfReference,
  type PdfValue,
  referenceOf,
  UnknownPdf,
  writePdfValue,
} from './pdf-values.ts'
import { PdfWay } from './pdf-way.ts'
import type { PdfWriter } from './pdf-writer.ts'

/** A tag that stands, with what stands of its content. */
interface StandingTag {
  value: PdfDictionary
  number: number
  content: (StandingTag | PdfValue)[]
}

const idPattern = /\(node\d{8}\)/g
const same = ({ number }: PdfReference): number => number
const idOf = (number: number): string => `(node${String(number).padStart(8, '0')})`

/** The tags for readers of all parts, as one tree. */
export class JoinedTags {
  readonly #writer: PdfWriter
  readonly #root: number
  readonly #document: number
  /** The tag of the document as the first part has it. */
  #head: PdfDictionary | null = null
  readonly #kids: number[] = []
  /** Of the part that was added last: the numbers that its tags have in the whole. */
  #numbers = new Map<number, number>()
  readonly #pageKeys: { old: string; key: number }[] = []
  #nextKey = 0
  readonly #parents: string[] = []
  readonly #leaves: number[] = []
  #lastId = 0

  constructor(writer: PdfWriter) {
    this.#writer = writer
    this.#root = writer.reserve()
    this.#document = writer.reserve()
  }

  /** Gives a page of the next part its key in the whole. */
  addPage(page: PdfDictionary, { file }: PartObjects): void {
    const old = page.get('StructParents')
    if (typeof old !== 'string' || !file.catalog.has('StructTreeRoot')) return
    page.set('StructParents', String(this.#nextKey))
    this.#pageKeys.push({ old, key: this.#nextKey++ })
  }

  /** The number of a tag of the last part; null for one that does not stand. */
  numberOf({ number }: PdfReference): number | null {
    return this.#numbers.get(number) ?? null
  }

  add(objects: PartObjects): void {
    this.#numbers = new Map()
    const { file } = objects
    if (!file.catalog.has('StructTreeRoot')) return
    const root = file.dictionary(referenceOf(file.catalog.get('StructTreeRoot')))
    const top = referenceOf(root.get('K'))
    const document = file.dictionary(top)
    if (document.get('S') !== '/Document') throw new UnknownPdf('No tag of a document')
    this.#head ??= document
    const kids = new PartTags(objects, this.#writer, this.#numbers).contentOf(document)
    const tags = kids.map(kid => (isTag(kid) ? kid : failed('Content without a tag')))
    const ids = this.#named(tags)
    for (const tag of tags) {
      this.#kids.push(tag.number)
      this.#write(tag, this.#document, ids)
    }
    this.#addParents(objects, dictionaryOf(file.resolved(root.get('ParentTree'))))
  }

  /** Writes what holds the tags together; null where there are none. */
  end(): number | null {
    if (!this.#head) return null
    const writer = this.#writer
    const last = ++this.#lastId
    const document = new Map(this.#head)
    document.set('P', new PdfReference(this.#root))
    document.set(
      'K',
      this.#kids.map(number => new PdfReference(number)),
    )
    document.set('ID', idOf(last))
    writer.write(this.#document, writePdfValue(document, same))
    this.#leaves.push(this.#leaf([[last, this.#document]]))
    const parents = writer.add(`<</Type /ParentTree\n/Nums [${this.#parents.join(' ')}]>>`)
    const ids = writer.add(`<</Kids [${this.#leaves.map(leaf => `${leaf} 0 R`).join(' ')}]>>`)
    const parts = [
      '/Type /StructTreeRoot',
      `/K ${this.#document} 0 R`,
      `/ParentTreeNextKey ${this.#nextKey}`,
      `/ParentTree ${parents} 0 R`,
      `/IDTree ${ids} 0 R`,
    ]
    writer.write(this.#root, `<<${parts.join('\n')}>>`)
    return this.#root
  }

  /**
   * Numbers tags as they follow each other; gives their new ids by the ones they had. The browser numbers them in the order in
   * which it came upon them, which differs from one print to the next.
   */
  #named(tags: readonly StandingTag[]): Map<string, string> {
    const ids = new Map<string, string>()
    const leaf: [id: number, number: number][] = []
    const name = ({ value, number, content }: StandingTag): void => {
      leaf.push([++this.#lastId, number])
      ids.set(String(value.get('ID')), idOf(this.#lastId))
      for (const kid of content) if (isTag(kid)) name(kid)
    }
    for (const tag of tags) name(tag)
    if (leaf.length > 0) this.#leaves.push(this.#leaf(leaf))
    return ids
  }

  #write(tag: StandingTag, parent: number, ids: ReadonlyMap<string, string>): void {
    const { value, number, content } = tag
    for (const kid of content) if (isTag(kid)) this.#write(kid, number, ids)
    value.set('P', new PdfReference(parent))
    if (value.has('K'))
      value.set(
        'K',
        content.map(kid => (isTag(kid) ? new PdfReference(kid.number) : kid)),
      )
    const text = writePdfValue(value, same).replace(idPattern, id => ids.get(id) ?? id)
    this.#writer.write(number, text)
  }

  /** Which tags the marked content of each page belongs to. */
  #addParents({ file }: PartObjects, tree: PdfDictionary): void {
    const lists = new Map<string, PdfValue>()
    const entries = arrayOf(tree.get('Nums'))
    for (let at = 0; at < entries.length; at += 2) lists.set(String(entries[at]), entries[at + 1]!)
    for (const { old, key } of this.#pageKeys.splice(0)) {
      const list = lists.get(old)
      if (list === undefined) throw new UnknownPdf('A page without tags')
      const tags = arrayOf(file.resolved(list)).map(each =>
        each instanceof PdfReference ? `${this.numberOf(each) ?? failed('A tag that does not stand')} 0 R` : 'null',
      )
      this.#parents.push(`${key} ${this.#writer.add(`[${tags.join(' ')}]`)} 0 R`)
    }
  }

  #leaf(ids: readonly [id: number, number: number][]): number {
    const limits = `[${idOf(ids[0]![0])} ${idOf(ids.at(-1)![0])}]`
    const names = ids.map(([id, number]) => `${idOf(id)} ${number} 0 R`).join(' ')
    return this.#writer.add(`<</Limits ${limits}\n/Names [${names}]>>`)
  }
}

const isTag = (kid: StandingTag | PdfValue): kid is StandingTag =>
  typeof kid === 'object' && 'content' in kid && 'value' in kid

function failed(reason: string): never {
  throw new UnknownPdf(reason)
}

/** The tags of one part up to the first content that does not stand. */
class PartTags {
  readonly #objects: PartObjects
  readonly #writer: PdfWriter
  readonly #numbers: Map<number, number>
  readonly #way = new PdfWay('tags')
  #isPast = false

  constructor(objects: PartObjects, writer: PdfWriter, numbers: Map<number, number>) {
    this.#objects = objects
    this.#writer = writer
    this.#numbers = numbers
  }

  contentOf(tag: PdfDictionary): (StandingTag | PdfValue)[] {
    const kids = this.#objects.file.resolved(tag.get('K')) ?? []
    const content: (StandingTag | PdfValue)[] = []
    for (const kid of Array.isArray(kids) ? kids : [kids]) {
      const standing = kid instanceof PdfReference ? this.#tag(kid) : this.#marked(kid)
      if (standing !== null) content.push(standing)
    }
    return content
  }

  #tag(reference: PdfReference): StandingTag | null {
    if (this.#isPast) return null
    const value = this.#objects.file.dictionary(reference)
    const content = this.#way.within(reference, () => this.contentOf(value))
    if (content.length === 0 && this.#isPast) return null
    const number = this.#writer.reserve()
    this.#numbers.set(reference.number, number)
    return { value, number, content }
  }

  /** A stretch of a page, or something on it. */
  #marked(kid: PdfValue): PdfValue | null {
    const content = dictionaryOf(kid)
    const page = this.#objects.pageNumber(referenceOf(content.get('Pg')))
    if (page === null) {
      this.#isPast = true
      return null
    }
    return this.#objects.mapped(content)
  }
}
