import { Parser } from 'htmlparser2'
import { AppError } from '../../../domain/errors.ts'

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

/** Deeper nesting and more nodes are no report; what walks the tree may rely on both. */
const deepest = 256
const mostNodes = 4_000_000

const cdataOpening = '<![CDATA['.length

export const isText = (node: MarkupNode): node is MarkupText => node.name === '#text'

/**
 * The tree of an HTML or XML text. Nothing in it is run or fetched, and no entity is ever defined by the text itself.
 * Bad syntax makes an odd tree, never an error. Throws AppError `file_too_complex` for a tree too deep or too big.
 */
export function parseMarkup(source: string, kind: 'html' | 'xml'): MarkupElement {
  const builder = new TreeBuilder(source, kind)
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
      lowerCaseTags: kind === 'html',
      recognizeSelfClosing: kind === 'xml',
    },
  )
  parser.end(source)
  return builder.root
}

class TreeBuilder {
  readonly root: MarkupElement
  readonly #kind: 'html' | 'xml'
  #current: MarkupElement
  #depth = 0
  #nodes = 0

  constructor(source: string, kind: 'html' | 'xml') {
    this.#kind = kind
    this.root = { name: '#root', attributes: {}, children: [], parent: null, start: 0, end: source.length }
    this.#current = this.root
  }

  open(tag: string, attributes: Record<string, string>, start: number): void {
    this.#count()
    if (++this.#depth > deepest) throw new AppError('file_too_complex')
    const name = this.#kind === 'xml' ? tag.slice(tag.indexOf(':') + 1) : tag
    const element = { name, attributes, children: [], parent: this.#current, start, end: start }
    this.#current.children.push(element)
    this.#current = element
  }

  close(end: number): void {
    this.#depth--
    this.#current.end = Math.max(this.#current.start, end)
    this.#current = this.#current.parent ?? this.root
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
