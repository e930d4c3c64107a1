import type { Mark, Node } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import type { FidelityCounter, FidelityKind } from '../../../domain/fidelity.ts'
import { InlineContent } from '../inline-content.ts'
import { elementsBelow, isText, type MarkupElement, textBelow } from '../markup/parse-markup.ts'
import { attributeOf, childOf, childrenOf } from '../markup/xml.ts'
import { raised } from '../raised.ts'
import { childValue, type DocxStyle, isOn } from './styles.ts'

/** What a paragraph says about its own text, at block offsets. */
export type ParagraphEvent =
  | { kind: 'inserted'; start: number; end: number; author: string; at: number | null }
  | { kind: 'deleted'; start: number; text: string; author: string; at: number | null }
  | { kind: 'commentStart' | 'commentEnd' | 'comment'; id: string; start: number }

export interface ReadParagraph {
  content: InlineContent
  events: ParagraphEvent[]
}

export interface ParagraphContext {
  /** Where the part begins in the source's text. */
  base: number
  styleOf(id: string | undefined): DocxStyle
  /** Targets of links and images by id. */
  relations: ReadonlyMap<string, string>
  fidelity: FidelityCounter
  /** The reference to a note; null when the document lacks it. */
  noteReference(kind: 'footnote' | 'endnote', id: string): Node | null
}

interface Around {
  marks: readonly Mark[]
  /** Gathers the text of a deletion. */
  deleted: string[] | null
}

const { strong, em, strike, link } = schema.marks as Record<string, import('prosemirror-model').MarkType>
/** Elements that only wrap runs. */
const wrappers = new Set(['smartTag', 'customXml', 'sdt', 'sdtContent', 'fldSimple', 'bdo', 'dir'])
const formattingChanges = new Set(['rPrChange', 'pPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange'])

/** Reads the runs of one paragraph. */
export class ParagraphReader {
  readonly #context: ParagraphContext
  readonly #content = new InlineContent()
  readonly #events: ParagraphEvent[] = []

  constructor(context: ParagraphContext) {
    this.#context = context
  }

  read(paragraph: MarkupElement): ReadParagraph {
    this.#children(paragraph, { marks: [], deleted: null })
    return { content: this.#content, events: this.#events }
  }

  #children(element: MarkupElement, around: Around): void {
    for (const child of childrenOf(element)) this.#element(child, around)
  }

  #element(element: MarkupElement, around: Around): void {
    const { name } = element
    if (name === 'r') this.#run(element, around)
    else if (name === 'ins' || name === 'moveTo') this.#insertion(element, around)
    else if (name === 'del' || name === 'moveFrom') this.#deletion(element, around)
    else if (name === 'hyperlink') this.#children(element, { ...around, marks: this.#linked(element, around.marks) })
    else if (name === 'commentRangeStart') this.#comment('commentStart', element)
    else if (name === 'commentRangeEnd') this.#comment('commentEnd', element)
    else if (name === 'AlternateContent') this.#alternative(element, around)
    else if (name === 'oMath' || name === 'oMathPara') this.#lose('formula')
    else if (name === 'pPr') this.#lose('formatting_change', changesIn(element))
    else if (wrappers.has(name)) this.#children(element, around)
  }

  #insertion(element: MarkupElement, around: Around): void {
    const start = this.#content.size
    this.#children(element, around)
    const end = this.#content.size
    if (end > start) this.#events.push({ kind: 'inserted', start, end, ...authorship(element) })
  }

  #deletion(element: MarkupElement, around: Around): void {
    const deleted: string[] = []
    this.#children(element, { ...around, deleted })
    const text = deleted.join('')
    if (text) this.#events.push({ kind: 'deleted', start: this.#content.size, text, ...authorship(element) })
  }

  #linked(element: MarkupElement, marks: readonly Mark[]): readonly Mark[] {
    const target = this.#context.relations.get(attributeOf(element, 'id') ?? '')
    if (!target || !/^(?:https?|mailto|ftp):/i.test(target)) return marks
    return link!.create({ href: target, title: null }).addToSet(marks)
  }

  #comment(kind: 'commentStart' | 'commentEnd' | 'comment', element: MarkupElement): void {
    const id = attributeOf(element, 'id')
    if (id !== undefined) this.#events.push({ kind, id, start: this.#content.size })
  }

  /** Of several ways to say the same, the first. */
  #alternative(element: MarkupElement, around: Around): void {
    const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback')
    for (const child of chosen ? childrenOf(chosen) : []) this.#runChild(child, around, null)
  }

  #run(run: MarkupElement, around: Around): void {
    const properties = childOf(run, 'rPr')
    this.#lose('formatting_change', properties ? changesIn(properties) : 0)
    if (isOn(properties, 'vanish') || isOn(properties, 'webHidden')) {
      if (textBelow(run).trim() !== '') this.#lose('hidden_run')
      return
    }
    const style = this.#context.styleOf(properties && childValue(properties, 'rStyle'))
    let { marks } = around
    if (isOn(properties, 'b') ?? style.isBold) marks = strong!.create().addToSet(marks)
    if (isOn(properties, 'i') ?? style.isItalic) marks = em!.create().addToSet(marks)
    if (isOn(properties, 'strike') || isOn(properties, 'dstrike')) marks = strike!.create().addToSet(marks)
    const align = properties && childValue(properties, 'vertAlign')
    const script = align === 'superscript' ? 'sup' : align === 'subscript' ? 'sub' : null
    for (const child of childrenOf(run)) this.#runChild(child, { ...around, marks }, script)
  }

  #runChild(child: MarkupElement, around: Around, script: 'sup' | 'sub' | null): void {
    const { name } = child
    if (name === 't' || name === 'delText') this.#text(child, around, script)
    else if (name === 'tab' || name === 'ptab') this.#sign('\t', child, around)
    else if (name === 'noBreakHyphen') this.#sign('-', child, around)
    else if (name === 'sym') this.#symbol(child, around)
    else if (name === 'br' || name === 'cr') this.#break(child, around)
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#reference(child, around)
    else if (name === 'commentReference') this.#comment('comment', child)
    else if (name === 'AlternateContent') this.#alternative(child, around)
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.#picture(child, around)
    else if (name === 'ruby') this.#ruby(child, around)
  }

  #text(element: MarkupElement, around: Around, script: 'sup' | 'sub' | null): void {
    if (around.deleted) {
      around.deleted.push(textBelow(element))
      return
    }
    const keepsSpace = element.attributes['xml:space'] === 'preserve'
    const { base } = this.#context
    for (const node of element.children) {
      if (!isText(node)) continue
      const lead = keepsSpace ? 0 : node.text.length - node.text.trimStart().length
      const text = keepsSpace ? node.text : node.text.trim()
      const stretch = { source: base + node.start, sourceLength: node.end - node.start }
      const isLiteral = node.text.length === stretch.sourceLength
      const instead = script && raised(text, script)
      if (instead) this.#content.addMapped(instead, stretch, around.marks)
      else if (isLiteral && !/[\r\n]/.test(text)) this.#content.addText(text, stretch.source + lead, around.marks)
      else this.#content.addMapped(text.replace(/\s+/g, ' '), stretch, around.marks)
    }
  }

  /** A character that is an element. */
  #sign(sign: string, element: MarkupElement, around: Around): void {
    if (around.deleted) around.deleted.push(sign)
    else this.#content.addMapped(sign, this.#stretch(element), around.marks)
  }

  #stretch(element: MarkupElement): { source: number; sourceLength: number } {
    return { source: this.#context.base + element.start, sourceLength: Math.max(1, element.end - element.start) }
  }

  /** Characters of symbol fonts lie in the private area, where nobody else knows them. */
  #symbol(element: MarkupElement, around: Around): void {
    const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16)
    const isKnown = code >= 0x20 && code < 0xf000
    if (!isKnown) this.#lose('unmapped_character')
    this.#sign(isKnown ? String.fromCharCode(code) : '\ufffd', element, around)
  }

  #break(element: MarkupElement, around: Around): void {
    const type = attributeOf(element, 'type')
    if (type === 'page' || type === 'column') return
    if (around.deleted) around.deleted.push('\n')
    else this.#content.addAtom(schema.nodes.line_break.create({ soft: false }, null, around.marks))
  }

  #reference(element: MarkupElement, around: Around): void {
    const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote'
    const reference = this.#context.noteReference(kind, attributeOf(element, 'id') ?? '')
    if (reference && !around.deleted) this.#content.addAtom(reference)
  }

  #picture(element: MarkupElement, around: Around): void {
    const below = [...elementsBelow(element)]
    const has = (...names: string[]) => below.some(child => names.includes(child.name))
    const boxes = below.filter(child => child.name === 'txbxContent' && textBelow(child).trim() !== '')
    this.#lose('text_box', has('AlternateContent') ? Math.min(1, boxes.length) : boxes.length)
    if (has('blip', 'imagedata')) this.#image(below, around)
    else if (element.name === 'object' || has('OLEObject', 'control')) this.#lose('embedded_object')
    else if (boxes.length === 0) this.#lose('drawing')
  }

  #image(below: readonly MarkupElement[], around: Around): void {
    const find = (name: string) => below.find(child => child.name === name)
    const picture = find('blip') ?? find('imagedata')
    const id = picture && (attributeOf(picture, 'embed') ?? attributeOf(picture, 'link') ?? attributeOf(picture, 'id'))
    const isInside =
      picture !== undefined && (picture.name === 'imagedata' || attributeOf(picture, 'embed') !== undefined)
    this.#lose(isInside ? 'image_kept' : 'image')
    const properties = find('docPr')
    const alt = properties ? (attributeOf(properties, 'descr') ?? '') : ''
    const src = this.#context.relations.get(id ?? '') ?? ''
    if (!around.deleted) this.#content.addAtom(schema.nodes.image.create({ src, alt, title: null }, null, around.marks))
  }

  #ruby(element: MarkupElement, around: Around): void {
    this.#lose('ruby')
    const base = childOf(element, 'rubyBase')
    if (base) this.#children(base, around)
  }

  #lose(kind: FidelityKind, count = 1): void {
    this.#context.fidelity.add(kind, count)
  }
}

function changesIn(properties: MarkupElement): number {
  let count = 0
  for (const element of elementsBelow(properties)) if (formattingChanges.has(element.name)) count++
  return count
}

/** Who made a change and when, as far as the document says. */
export function authorship(element: MarkupElement): { author: string; at: number | null } {
  const at = Date.parse(attributeOf(element, 'date') ?? '')
  return { author: attributeOf(element, 'author') ?? '', at: Number.isNaN(at) ? null : at }
}
