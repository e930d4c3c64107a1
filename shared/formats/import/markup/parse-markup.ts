import { Parser } from 'htmlparser2'
import { AppError } from '../../../domain/errors.ts'
import { type TextStretches, TextWindow } from './text-window.ts'

/** A stretch of text. Where `text` is not as long as its stretch, the source writes it otherwise (`&amp;`). */
export interface MarkupText {
  name: '#text'
  text: string
  /** Source offsets. */
  start: number
  end: number
}

export interface MarkupElement {
  /** Lower case in HTML; in XML without its prefix. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: MarkupNode[]
  parent: MarkupElement | null
  /** Source offsets, tags included. */
  start: number
  end: number
}
export type MarkupNode = MarkupText | MarkupElement

/** XHTML is HTML whose empty elements close themselves. */
export type MarkupKind = 'html' | 'xhtml' | 'xml'

/** Deeper nesting and more nodes are no report; what walks the tree may rely on both. */
const deepest = 256
const mostNodes = 4_000_000

const cdataOpening = '<![CDATA['.length

export const isText = (node: MarkupNode): node is MarkupText => node.name === '#text'

/**
 * The tree of an HTML or XML text. Nothing in it is run or fetched, and no entity is ever defined by the text itself.
 * Bad syntax makes an odd tree, never an error. Throws AppError `file_too_complex` for a tree too deep or too big.
 */
export function parseMarkup(source: string, kind: MarkupKind): MarkupElement {
  return readMarkup([source], kind, null)
}

/** Elements that are handed over one by one, so that a big text never has a whole tree. */
export interface MarkupUnits {
  isUnit(name: string, attributes: Readonly<Record<string, string>>): boolean
  /** Gets a unit that lies in no other, and its source; its ancestors are there without what stood before it. */
  take(unit: MarkupElement, source: TextStretches): void
}

/** As `parseMarkup` of all pieces together, if each but the first begins with `<`; the tree it returns lacks the units. */
export function readMarkup(pieces: Iterable<string>, kind: MarkupKind, units: MarkupUnits | null): MarkupElement {
  const window = new TextWindow()
  const builder = new TreeBuilder(window, kind, units)
  let inCdata = false
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes, parser.startIndex),
      onclosetag: (_name, isImplied) => builder.close(isImplied ? parser.startIndex : parser.endIndex + 1),
      oncdatastart: () => {
        inCdata = true
      },
      oncdataend: () => {
        inCdata = false
      },
      ontext: text => {
        const start = parser.startIndex + (inCdata ? cdataOpening : 0)
        builder.text(text, start, inCdata ? start + text.length : parser.endIndex + 1)
      },
    },
    {
      xmlMode: kind === 'xml',
      decodeEntities: true,
      lowerCaseTags: kind !== 'xml',
      recognizeSelfClosing: kind !== 'html',
    },
  )
  for (const piece of pieces) {
    window.add(piece)
    builder.root.end += piece.length
    parser.write(piece)
    // Where nothing is handed over nobody asks for the source.
    if (!units) window.forget(builder.root.end)
  }
  parser.end()
  return builder.root
}

class TreeBuilder {
  readonly root: MarkupElement
  readonly #kind: MarkupKind
  #current: MarkupElement
  readonly #units: MarkupUnits | null
  readonly #window: TextWindow
  #unit: MarkupElement | null = null
  #depth = 0
  #nodes = 0

  constructor(window: TextWindow, kind: MarkupKind, units: MarkupUnits | null) {
    this.#window = window
    this.#kind = kind
    this.#units = units
    this.root = { name: '#root', attributes: {}, children: [], parent: null, start: 0, end: 0 }
    this.#current = this.root
  }

  open(tag: string, attributes: Record<string, string>, start: number): void {
    this.#count()
    if (++this.#depth > deepest) throw new AppError('file_too_complex')
    const name = this.#kind === 'xml' ? tag.slice(tag.indexOf(':') + 1) : tag
    const element = { name, attributes, children: [], parent: this.#current, start, end: start }
    this.#current.children.push(element)
    this.#current = element
    if (!this.#unit && this.#units?.isUnit(name, attributes)) this.#unit = element
  }

  close(end: number): void {
    this.#depth--
    const element = this.#current
    element.end = Math.max(element.start, end)
    this.#current = element.parent ?? this.root
    if (element !== this.#unit) return
    this.#unit = null
    this.#current.children.pop()
    this.#nodes = 0
    this.#units?.take(element, this.#window)
    this.#window.forget(end)
  }

  text(text: string, start: number, end: number): void {
    this.#count()
    const last = this.#current.children.at(-1)
    // An entity of two characters is told in two pieces; the second has no stretch of its own.
    if (start >= end && last && isText(last)) last.text += text
    else this.#current.children.push({ name: '#text', text, start, end })
  }

  #count(): void {
    if (++this.#nodes > mostNodes) throw new AppError('file_too_complex')
  }
}

/** All elements below, in reading order; what `enter` refuses is left out with all in it. */
export function* elementsBelow(
  element: MarkupElement,
  enter: (element: MarkupElement) => boolean = () => true,
): Generator<MarkupElement> {
  for (const child of element.children) {
    if (isText(child) || !enter(child)) continue
    yield child
    yield* elementsBelow(child, enter)
  }
}

/** The text below an element. */
export function textBelow(element: MarkupElement): string {
  return element.children.map(child => (isText(child) ? child.text : textBelow(child))).join('')
}

/** Moves a tree's places in the source, as where it is one part of several. */
export function moveBy(element: MarkupElement, offset: number): void {
  element.start += offset
  element.end += offset
  for (const child of element.children) {
    if (isText(child)) {
      child.start += offset
      child.end += offset
    } else moveBy(child, offset)
  }
}
