import { unzlibSync } from 'fflate/browser'
import { describe, expect, it } from 'vitest'
import { JoinedPdf } from './joined-pdf.ts'
import { PdfFile } from './pdf-file.ts'
import { PdfReference, parsePdfValue, UnknownPdf } from './pdf-values.ts'
import { PdfWay } from './pdf-way.ts'
import { browserPdf, type PrintedPage } from './testing/browser-pdf.ts'

const at = Date.UTC(2024, 0, 2, 3, 4, 5)
const textOf = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes)

/** The objects of a joined PDF by number, packed ones among them. */
function objectsOf(pdf: Uint8Array): Map<number, string> {
  const text = textOf(pdf)
  const objects = new Map<number, string>()
  for (const { 1: number, 2: value = '', index, 0: all } of text.matchAll(/(\d+) 0 obj\n(<<[\s\S]*?>>) stream\n/g)) {
    const length = Number(/\/Length (\d+)/.exec(value)?.[1])
    const stream = pdf.subarray(index + all.length, index + all.length + length)
    objects.set(Number(number), value.includes('/FlateDecode') ? value : value + textOf(stream))
    if (!value.includes('/ObjStm')) continue
    const body = textOf(unzlibSync(stream))
    const first = Number(/\/First (\d+)/.exec(value)?.[1])
    const heads = body.slice(0, first).trim().split(' ').map(Number)
    for (let each = 0; each < heads.length; each += 2)
      objects.set(
        heads[each]!,
        body.slice(first + heads[each + 1]!, first + (heads[each + 3] ?? Number.POSITIVE_INFINITY)),
      )
  }
  return objects
}

function joined(parts: readonly { pages: readonly PrintedPage[]; standing?: number }[]): Map<number, string> {
  const book = new JoinedPdf()
  let count = 0
  for (const { pages, standing = pages.length } of parts) {
    book.add({ pdf: browserPdf(pages), pages: standing }, at)
    count += standing
  }
  return objectsOf(
    book.end(
      browserPdf(
        Array.from({ length: count }, (_, index) => ({ tags: [`${index + 1}/${count}`] })),
        false,
      ),
    ),
  )
}

const first = { pages: [{ tags: ['a', 'b'], headings: ['a'], links: ['note-1'] }, { tags: ['c'] }], standing: 1 }
const second = { pages: [{ tags: ['c', 'd'], headings: ['d'], names: { 'note-1': 700, 'zhubi-part-7': 842 } }] }
const find = (objects: Map<number, string>, what: RegExp) => [...objects.values()].filter(value => what.test(value))

describe('JoinedPdf', () => {
  it('has the pages that stand, each with its own number', () => {
    const objects = joined([first, second])
    const pages = find(objects, /\/Type \/Page\n/)
    expect(pages).toHaveLength(2)
    const drawn = pages.map(page => objects.get(Number(/\/ZhubiNumber (\d+)/.exec(page)?.[1])))
    expect(drawn[0]).toContain('1/2')
    expect(drawn[1]).toContain('2/2')
    expect(pages.map(page => /\/StructParents (\d)/.exec(page)?.[1])).toEqual(['0', '1'])
    expect(find(objects, /\/Count 2\n\/Kids/)).toHaveLength(2)
  })

  it('leads links to pages of other parts, and forgets where parts began', () => {
    const objects = joined([first, second])
    const [names] = find(objects, /^<<\/note-1 /)
    const page = Number(/\/note-1 \[(\d+) 0 R \/XYZ 6 700 0\]/.exec(names ?? '')?.[1])
    expect(objects.get(page)).toContain('/StructParents 1')
    expect(find(objects, /zhubi-part/)).toEqual([])
    expect(find(objects, /\/Dest \/note-1/)).toHaveLength(1)
  })

  it('numbers tags in their order and leaves out those of pages that are printed again', () => {
    const objects = joined([first, second])
    const paragraphs = find(objects, /\/StructElem\n\/S \/(?:P|H1)/)
    expect(paragraphs.map(tag => /node0*(\d+)/.exec(tag)?.[1])).toEqual(['2', '3', '5', '6'])
    const [document] = find(objects, /\/S \/Document/)
    expect(/\/K \[([^\]]*)\]/.exec(document ?? '')?.[1]?.match(/0 R/g)).toHaveLength(2)
    expect(find(objects, /\/Limits \[\(node00000001\) \(node00000003\)\]/)).toHaveLength(1)
  })

  it('has one outline of all headings', () => {
    const objects = joined([first, second])
    const [outline = ''] = find(objects, /\/Type \/Outlines/)
    expect(outline).toContain('/Count 2')
    const [top] = find(objects, /\/Title \(a\)/)
    const next = objects.get(Number(/\/Next (\d+)/.exec(top ?? '')?.[1]))
    expect(next).toContain('/Title (d)')
    expect(next).toContain('/Prev')
  })

  it('writes what parts share once, with the date of the text', () => {
    const objects = joined([first, second])
    expect(find(objects, /shared glyph/)).toHaveLength(1)
    expect(find(objects, /\/Type3/)).toHaveLength(1)
    expect(find(objects, /D:20240102030405/)).toHaveLength(1)
    expect(find(objects, /20261125/)).toEqual([])
  })

  it('says when a PDF is not as our browser writes it', () => {
    const cut = browserPdf(first.pages).subarray(0, 400)
    expect(() => new PdfFile(cut)).toThrow(UnknownPdf)
    expect(() => new PdfFile(new Uint8Array())).toThrow(UnknownPdf)
    const book = new JoinedPdf()
    book.add({ pdf: browserPdf(first.pages), pages: 2 }, at)
    expect(() => book.end(browserPdf([{ tags: ['1/1'] }], false))).toThrow(UnknownPdf)
  })
})

describe('a PDF that leads back to itself', () => {
  /** The PDF of a page with a number in place of another, as long as that. */
  function broken(pattern: RegExp, into: (text: string) => number): Uint8Array {
    const pdf = browserPdf([{ tags: ['a', 'b'], headings: ['a', 'b'] }, { tags: ['c'] }])
    const text = textOf(pdf)
    const match = pattern.exec(text)
    if (!match?.[1]) throw new Error(`No ${pattern}`)
    const from = match.index + match[0].length - match[1].length
    const number = String(into(text)).padStart(match[1].length, '0')
    return Uint8Array.from(text.slice(0, from) + number + text.slice(from + match[1].length), sign =>
      sign.charCodeAt(0),
    )
  }
  const objectWith = (pattern: RegExp) => (text: string) => Number(pattern.exec(text)?.[1])

  it.each([
    ['pages', /\/Kids \[(\d+)/, objectWith(/(\d+) 0 obj\n<<\/Type \/Pages\n/)],
    [
      'tags',
      /\/NonStruct\n\/P \d+ 0 R\n\/K \[(\d+)/,
      objectWith(/(\d+) 0 obj\n<<\/Type \/StructElem\n\/S \/NonStruct/),
    ],
    ['outline', /\/Next (\d+)/, objectWith(/(\d+) 0 obj\n<<\/Title \(a\)/)],
    ['objects', /\/g1 (\d+)/, objectWith(/(\d+) 0 obj\n<<\/Type \/Font\n/)],
  ])('is told by its %s', (what, pattern, into) => {
    const part = { pdf: broken(pattern, into), pages: 2 }
    expect(() => new JoinedPdf().add(part, at)).toThrow(
      new UnknownPdf(`${into(textOf(part.pdf))} again in the ${what}`),
    )
  })

  it('and one without end by how deep it is', () => {
    const way = new PdfWay('tags')
    const down = (number: number): void => way.within(new PdfReference(number), () => down(number + 1))
    expect(() => down(1)).toThrow(new UnknownPdf('Too deep in the tags'))
    expect(() => parsePdfValue('['.repeat(10_000), 0)).toThrow(UnknownPdf)
    expect(parsePdfValue(`${'['.repeat(90)}1${']'.repeat(90)}`, 0).end).toBe(181)
  })
})
