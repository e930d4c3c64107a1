/** A block of the text, or a note after it, by where it stands in the HTML. */
interface Piece {
  start: number
  end: number
  isNote: boolean
}

const tag = /<(\/?)([a-z][a-z0-9]*)([^<>]*?)(\/?)>/g
const mainStart = '<main>'
const notesPattern = /\n<footer><section[^<>]*>\n<h2>[^<>]*<\/h2>\n<ol>/
const empty = new Set(['br', 'img', 'hr', 'wbr'])
/** Bytes of a picture, written as base64, that weigh as much as a character. */
const pictureShare = 16

/** Where the HTML of an edition can be cut: its blocks, then its notes. It is HTML as our exporter writes it. */
export class BookPieces {
  readonly #html: string
  readonly #pieces: Piece[]
  /** The weight of all before a piece. */
  readonly #weights: Float64Array
  readonly #notes: string
  readonly #mainStart: number
  /** What stands after all blocks and notes. */
  readonly tail: string

  constructor(html: string) {
    this.#html = html
    this.#mainStart = html.indexOf(mainStart) + mainStart.length
    const mainEnd = html.indexOf('</main>', this.#mainStart)
    const bodyEnd = html.lastIndexOf('\n</body>')
    const notes = notesPattern.exec(html.slice(mainEnd))
    this.#notes = notes?.[0] ?? ''
    const notesStart = mainEnd + (notes ? notes.index + notes[0].length : 0)
    this.#pieces = [
      ...elementsOf(html, this.#mainStart, mainEnd, false),
      ...(notes ? elementsOf(html, notesStart, html.indexOf('\n</ol>', notesStart), true) : []),
    ]
    this.tail = html.slice(bodyEnd)
    this.#weights = new Float64Array(this.#pieces.length + 1)
    for (const [index, { start, end }] of this.#pieces.entries())
      this.#weights[index + 1] = this.#weights[index]! + weightOf(html.slice(start, end))
  }

  get count(): number {
    return this.#pieces.length
  }

  weightOf(from: number, to: number): number {
    return this.#weights[to]! - this.#weights[from]!
  }

  text(from: number, to: number): string {
    return this.#html.slice(this.#pieces[from]!.start, this.#pieces[to - 1]!.end)
  }

  /** What stands between a piece and the one before. */
  gap(piece: number): string {
    return this.#html.slice(this.#pieces[piece - 1]!.end, this.#pieces[piece]!.start)
  }

  /** As `text`, the first with an id, unless it has one. */
  named(from: number, to: number, id: string): string {
    const text = this.text(from, to)
    return this.idOf(from) === null ? text.replace(/^<[a-z][a-z0-9]*/, name => `${name} id="${id}"`) : text
  }

  idOf(piece: number): string | null {
    return /^<[^<>]* id="([^"]+)"/.exec(this.text(piece, piece + 1))?.[1] ?? null
  }

  /** All that must stand before a piece. */
  opening(piece: number): string {
    const head = `${this.#html.slice(0, this.#mainStart)}\n`
    const { isNote } = this.#pieces[piece]!
    if (!isNote) return head
    const number = this.#pieces.slice(0, piece).filter(each => each.isNote).length + 1
    const notes = this.#notes
      .replace('<footer>', '<footer class="continued">')
      .replace(/<h2>.*<\/h2>/, '')
      .replace('<ol>', `<ol start="${number}">`)
    return `${head}</main>${notes}\n`
  }

  /** What closes what is open after a piece. */
  closing(piece: number): string {
    return this.#pieces[piece]!.isNote ? '\n</ol>\n</section></footer>' : '\n</main>'
  }
}

/** The elements side by side in a stretch. */
function elementsOf(html: string, from: number, to: number, isNote: boolean): Piece[] {
  const pieces: Piece[] = []
  let [depth, start] = [0, from]
  for (const match of html.slice(from, to).matchAll(tag)) {
    const [all, isEnd, name = '', , isClosed] = match
    const at = from + match.index
    if (isEnd) depth--
    else {
      if (depth === 0) start = at
      if (!isClosed && !empty.has(name)) depth++
    }
    if (depth === 0) pieces.push({ start, end: at + all.length, isNote })
  }
  return pieces
}

/** Signs of markup weigh nothing, the bytes of pictures little. */
function weightOf(html: string): number {
  let weight = 1
  let at = 0
  for (const match of html.matchAll(tag)) {
    weight += match.index - at
    if (match[2] === 'img') weight += match[0].length / pictureShare
    at = match.index + match[0].length
  }
  return weight
}
