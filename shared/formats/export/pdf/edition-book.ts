import { BookPieces } from './book-pieces.ts'

/** A place where another part may begin: a piece and the id that it has on the page. */
export interface PartMark {
  piece: number
  name: string
}

/** A stretch of a long edition as a page of its own to print. */
export interface BookPart {
  html: string
  /** In order; none where nothing follows. */
  marks: readonly PartMark[]
  isLast: boolean
}

/** The share of a part, from its end, in which the next one may begin. */
const lookBack = 0.4
const markPrefix = 'zhubi-part-'
/** What a browser does where a page ends before a block. */
const continued =
  '<style>main > :first-child, main > :first-child > li:first-child, .continued ol, .continued li:first-child { margin-top: 0 !important; } .continued .notes { border-top: 0; padding-top: 0; }</style>\n'
const idPattern = / id="([^"]+)"/g
const linkPattern = / href="#([^"]+)"/g

/** Whether an id stands for a place where a part may begin, and for nothing else. */
export const isPartMark = (name: string): boolean => name.startsWith(markPrefix)

/**
 * A long edition as HTML, to be printed in parts: each is a page with some of its blocks. Places where another part may begin
 * are named by links, of which a browser tells in the PDF where they lead to.
 */
export class EditionBook {
  readonly #pieces: BookPieces
  readonly #ids: Set<string>

  constructor(html: string) {
    this.#pieces = new BookPieces(html)
    this.#ids = idsOf(html, idPattern)
  }

  /** How many pieces it has. */
  get count(): number {
    return this.#pieces.count
  }

  /** Characters, and bytes of pictures by their share. */
  get weight(): number {
    return this.#pieces.weightOf(0, this.count)
  }

  /** The part that begins with a piece and has about so much weight after it. */
  part(from: number, weight: number): BookPart {
    let to = from + 1
    while (to < this.count && this.#pieces.weightOf(from + 1, to) < weight) to++
    const isLast = to === this.count
    const marks: PartMark[] = []
    for (let piece = to - 1; !isLast && piece > from && this.#pieces.weightOf(piece, to) < weight * lookBack; piece--)
      marks.unshift({ piece, name: this.#pieces.idOf(piece) ?? `${markPrefix}${piece}` })
    return { html: this.#page(from, to, marks), marks, isLast }
  }

  #page(from: number, to: number, marks: readonly PartMark[]): string {
    const body = this.#body(from, to, marks)
    const own = idsOf(body, idPattern)
    // A browser makes links only to what the page has.
    const elsewhere = [...idsOf(body, linkPattern)].filter(id => this.#ids.has(id) && !own.has(id))
    const hidden = [
      ...marks.map(({ name }) => `<a href="#${name}" hidden="hidden"></a>`),
      ...elsewhere.map(id => `<a id="${id}" hidden="hidden"></a>`),
    ]
    const opening = this.#pieces.opening(from)
    const head = from === 0 ? opening : opening.replace('</head>', () => `${continued}</head>`)
    return `${head}${body}${this.#pieces.closing(to - 1)}${hidden.join('')}${this.#pieces.tail}`
  }

  /** The pieces, those of marks with ids. */
  #body(from: number, to: number, marks: readonly PartMark[]): string {
    const cuts = [from, ...marks.map(({ piece }) => piece), to]
    return marks.reduce(
      (body, { piece, name }, index) =>
        body + this.#pieces.gap(piece) + this.#pieces.named(piece, cuts[index + 2]!, name),
      this.#pieces.text(from, cuts[1]!),
    )
  }
}

const idsOf = (html: string, pattern: RegExp): Set<string> =>
  new Set(Array.from(html.matchAll(pattern), ([, id = '']) => id))
