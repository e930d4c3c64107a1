import type { Mark, Node } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import type { BlockRole, ListAttributes, NoteAttributes } from '../../../domain/block.ts'
import type { FidelityCounter } from '../../../domain/fidelity.ts'
import { embeddedAddress } from '../embedded-image.ts'
import { FlowContent } from '../markup/flow-content.ts'
import { isText, type MarkupElement, type MarkupText } from '../markup/parse-markup.ts'
import { raised } from '../raised.ts'
import type { HtmlNotes } from './notes.ts'
import { blockTags, headingTags, isHidden, lostTags, safeAddress, silentTags } from './tags.ts'

/** A stretch of flowing content between two block borders. */
export interface FlowBlock {
  content: FlowContent
  /** The innermost block element around it. */
  element: MarkupElement
  /** Whether a block element begins here, so that it is no continuation after a line break. */
  isFirst: boolean
  level: number
  quote: number
  list: ListAttributes | null
  note: NoteAttributes | null
  /** A role that the markup itself tells. */
  role: BlockRole
  isHidden: boolean
}

/** What meets the reader on its way. */
export interface FlowSink {
  block(block: FlowBlock): void
  /** A block that is no flowing text: a rule, preformatted text, a table. Returns whether it took it. */
  special(element: MarkupElement, around: Surroundings): boolean
}

export interface Surroundings {
  marks: readonly Mark[]
  element: MarkupElement
  level: number
  quote: number
  listDepth: number
  role: BlockRole
  isHidden: boolean
  /** Whether letters stand above or below the line. */
  script: 'sup' | 'sub' | null
  /** The list item's marker and the note's label: the next block takes them, once. */
  pending: { list: ListAttributes | null; note: NoteAttributes | null }
}

export function outside(element: MarkupElement): Surroundings {
  const pending = { list: null, note: null }
  return {
    marks: [],
    element,
    level: 0,
    quote: 0,
    listDepth: 0,
    role: 'body',
    isHidden: false,
    script: null,
    pending,
  }
}

const markTags: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
}
/** A line that begins so begins a paragraph, whatever tag parts it from the line before. */
const indent = /^(?:\u3000{2}|\u00a0{2,}\S|\u2003{2})/

/** Walks markup as a browser lays it out and hands on its stretches of flowing text. */
export class FlowReader {
  readonly #sink: FlowSink
  readonly #notes: HtmlNotes
  readonly #fidelity: FidelityCounter
  #open: FlowBlock | null = null
  /** Line breaks since the last text, and the element that the next text opens a block of. */
  #breaks = 0
  #isFirst = true

  constructor(sink: FlowSink, notes: HtmlNotes, fidelity: FidelityCounter) {
    this.#sink = sink
    this.#notes = notes
    this.#fidelity = fidelity
  }

  read(element: MarkupElement, around: Surroundings): void {
    for (const child of element.children) {
      if (isText(child)) this.#text(child, around)
      else this.#element(child, around)
    }
  }

  /** Ends the stretch that is open. */
  border(): void {
    if (this.#open) this.#sink.block(this.#open)
    this.#open = null
    this.#breaks = 0
    this.#isFirst = true
  }

  #element(element: MarkupElement, outer: Surroundings): void {
    const { name } = element
    const lost = lostTags[name]
    const note = this.#notes.noteAt(element)
    const around = note && blockTags.has(name) ? { ...outer, pending: { ...outer.pending, note } } : outer
    if (note && around === outer) {
      this.border()
      outer.pending.note = note
    }
    if (silentTags.has(name)) return
    if (lost) {
      if (name !== 'input' || element.attributes.type !== 'hidden') this.#fidelity.add(lost)
    } else if (name === 'br') this.#break(around)
    else if (name === 'img') this.#image(element, around)
    else if (blockTags.has(name)) this.#blockElement(element, around)
    else this.#inline(element, around)
  }

  #blockElement(element: MarkupElement, around: Surroundings): void {
    this.border()
    const inside = insideOf(element, around)
    if (!this.#sink.special(element, inside)) this.read(element, inside)
    this.border()
  }

  #inline(element: MarkupElement, around: Surroundings): void {
    const { name } = element
    if (name === 'a') {
      const reference = this.#notes.referenceOf(element)
      if (reference) this.#atom(reference, around)
      if (reference || this.#notes.isBack(element)) return
    }
    const hidden = around.isHidden || isHidden(element)
    if (hidden && !around.isHidden) this.border()
    const script = name === 'sup' || name === 'sub' ? name : around.script
    this.read(element, { ...around, marks: withMark(element, around.marks), script, isHidden: hidden })
    if (hidden && !around.isHidden) this.border()
  }

  #text(node: MarkupText, around: Surroundings): void {
    const isBlank = /^[ \t\n\r\f]*$/.test(node.text)
    if (isBlank && (!this.#open || this.#breaks > 0)) return
    this.#settleBreaks(indent.test(node.text.replace(/^[ \t\n\r\f]+/, '')))
    const { content } = this.#block(around)
    const instead = around.script && raised(node.text, around.script)
    if (instead) content.addInstead(instead, node, around.marks)
    else content.add(node, around.marks)
  }

  #break(around: Surroundings): void {
    if (this.#open || around.isHidden) this.#breaks++
  }

  /** Two breaks, or a break before an indented line, part paragraphs; one alone parts lines. */
  #settleBreaks(isIndented: boolean): void {
    if (this.#breaks === 0 || !this.#open) return
    if (this.#breaks > 1 || isIndented) {
      const isHeading = this.#open.level > 0
      if (!isHeading) {
        this.border()
        this.#isFirst = false
        return
      }
    }
    this.#open.content.addAtom(schema.nodes.line_break.create({ soft: false }))
    this.#breaks = 0
  }

  #image(element: MarkupElement, around: Surroundings): void {
    const { src = '', alt = '', title } = element.attributes
    const inside = embeddedAddress(src)
    const address = inside ?? safeAddress(src) ?? ''
    this.#fidelity.add(inside ? 'image_kept' : 'image')
    this.#atom(
      schema.nodes.image.create({ src: address, alt: alt.trim(), title: title ?? null }, null, around.marks),
      around,
    )
  }

  #atom(atom: Node, around: Surroundings): void {
    this.#settleBreaks(false)
    this.#block(around).content.addAtom(atom)
  }

  #block(around: Surroundings): FlowBlock {
    if (this.#open) return this.#open
    const { element, level, quote, role, pending } = around
    this.#open = {
      content: new FlowContent(),
      element,
      isFirst: this.#isFirst,
      level,
      quote,
      list: pending.list,
      note: pending.note,
      role: pending.note ? 'note' : role,
      isHidden: around.isHidden,
    }
    pending.list = null
    pending.note = null
    this.#isFirst = false
    return this.#open
  }
}

function withMark({ name, attributes }: MarkupElement, marks: readonly Mark[]): readonly Mark[] {
  const mark = markTags[name]
  if (mark) return schema.marks[mark]!.create().addToSet(marks)
  if (name !== 'a') return marks
  const href = safeAddress(attributes.href)
  return href ? schema.marks.link!.create({ href, title: attributes.title ?? null }).addToSet(marks) : marks
}

/** What surrounds the content of a block element. */
function insideOf(element: MarkupElement, around: Surroundings): Surroundings {
  const { name } = element
  const inside = { ...around, element, isHidden: around.isHidden || isHidden(element) }
  if (headingTags[name]) return { ...inside, level: headingTags[name] }
  if (name === 'blockquote') return { ...inside, quote: around.quote + 1 }
  if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
    return { ...inside, listDepth: around.listDepth + 1, pending: { ...around.pending } }
  }
  if (name === 'li' && around.listDepth > 0) {
    const { note } = around.pending
    return { ...inside, pending: { list: note ? null : itemOf(element, around.listDepth - 1), note } }
  }
  if (name === 'caption' || name === 'figcaption') return { ...inside, role: 'caption' }
  return inside
}

function itemOf(item: MarkupElement, depth: number): ListAttributes {
  const list = item.parent
  if (list?.name !== 'ol') return { kind: 'bullet', depth, marker: '-' }
  const { value } = item.attributes
  const first = Number.parseInt(list.attributes.start ?? '1', 10) || 1
  const number = value ? Number.parseInt(value, 10) || first : first + placeOf(item, list)
  return { kind: 'ordered', depth, marker: `${number}.` }
}

const places = new WeakMap<MarkupElement, Map<unknown, number>>()

/** How many items stand before one in its list. */
function placeOf(item: MarkupElement, list: MarkupElement): number {
  let known = places.get(list)
  if (!known) {
    known = new Map(list.children.filter(child => child.name === 'li').map((child, index) => [child, index]))
    places.set(list, known)
  }
  return known.get(item) ?? 0
}
