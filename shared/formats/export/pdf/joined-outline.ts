import type { JoinedTags } from './joined-tags.ts'
import type { PartObjects } from './part-objects.ts'
import { arrayOf, type PdfDictionary, type PdfValue, referenceOf } from './pdf-values.ts'
import { PdfWay } from './pdf-way.ts'
import type { PdfWriter } from './pdf-writer.ts'

interface OutlineItem {
  title: PdfValue
  place: string
  tag: number
  level: number
  number: number
  kids: OutlineItem[]
}

/** The headings of all parts, those of lower levels below the ones before them. */
export class JoinedOutline {
  readonly #items: OutlineItem[] = []

  /** Takes those of a part whose tags are in `tags`. */
  add(objects: PartObjects, tags: JoinedTags): void {
    const { file } = objects
    const way = new PdfWay('outline')
    const read = (parent: PdfDictionary, depth: number): void => {
      for (let next = parent.get('First'); next !== undefined; ) {
        const reference = referenceOf(next)
        const item = file.dictionary(reference)
        way.within(reference, () => {
          this.#take(item, { objects, tags, depth })
          read(item, depth + 1)
        })
        next = item.get('Next')
      }
    }
    const outlines = file.catalog.get('Outlines')
    if (outlines !== undefined) read(file.dictionary(referenceOf(outlines)), 1)
  }

  /** Null where there are no headings. */
  write(writer: PdfWriter): number | null {
    if (this.#items.length === 0) return null
    const root: OutlineItem = { title: '', place: '', tag: 0, level: 0, number: writer.reserve(), kids: [] }
    const open = [root]
    for (const item of this.#items) {
      while (open.at(-1)!.level >= item.level) open.pop()
      open.at(-1)!.kids.push(item)
      open.push(item)
      item.number = writer.reserve()
    }
    writeKids(root, writer)
    const lines = ['/Type /Outlines', ...spanOf(root)]
    writer.write(root.number, `<<${lines.join('\n')}>>`)
    return root.number
  }

  #take(
    item: PdfDictionary,
    { objects, tags, depth }: { objects: PartObjects; tags: JoinedTags; depth: number },
  ): void {
    const tag = referenceOf(item.get('SE'))
    const number = tags.numberOf(tag)
    const [page, ...place] = arrayOf(item.get('Dest'))
    const pageNumber = objects.pageNumber(referenceOf(page))
    if (number === null || pageNumber === null) return
    const level = Number(/^\/H([1-6])$/.exec(String(objects.file.dictionary(tag).get('S')))?.[1] ?? depth)
    const to = `[${pageNumber} 0 R ${place.join(' ')}]`
    this.#items.push({ title: item.get('Title') ?? '()', place: to, tag: number, level, number: 0, kids: [] })
  }
}

const countBelow = ({ kids }: OutlineItem): number => kids.reduce((sum, kid) => sum + 1 + countBelow(kid), 0)

const spanOf = (item: OutlineItem): string[] =>
  item.kids.length === 0
    ? []
    : [`/First ${item.kids[0]!.number} 0 R`, `/Last ${item.kids.at(-1)!.number} 0 R`, `/Count ${countBelow(item)}`]

function writeKids(parent: OutlineItem, writer: PdfWriter): void {
  for (const [index, item] of parent.kids.entries()) {
    writeKids(item, writer)
    const [before, after] = [parent.kids[index - 1], parent.kids[index + 1]]
    const lines = [
      `/Title ${String(item.title)}`,
      `/Dest ${item.place}`,
      `/Parent ${parent.number} 0 R`,
      `/SE ${item.tag} 0 R`,
      ...(before ? [`/Prev ${before.number} 0 R`] : []),
      ...(after ? [`/Next ${after.number} 0 R`] : []),
      ...spanOf(item),
    ]
    writer.write(item.number, `<<${lines.join('\n')}>>`)
  }
}
