import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model'
import type { BlockRole, ListAttributes, NoteAttributes } from '../domain/block.ts'
import type { Json } from '../domain/json.ts'

/** As much of a DOM element as parsing needs; this layer knows no DOM. */
interface DomElement {
  getAttribute(name: string): string | null
}

/** Attributes that every text block has. `id` is a ULID, unique in the document. */
export interface BlockAttributes {
  id: string
  role: BlockRole
  /** Depth of quotation, 0 for none. */
  quote: number
  /** The thread that a top-level block is part of, where a page holds several texts; empty for the main text. */
  thread: string
}
export type ParagraphAttributes = BlockAttributes & {
  list: ListAttributes | null
  /** The note that it begins; its further paragraphs have the role alone. */
  note: NoteAttributes | null
  /** Whether it goes on with the paragraph before: import has cut one that was too long to edit; editions rejoin it. */
  continues: boolean
}

/** What a seam keeps of the block that began at a cut, so that taking the join back gives it as it was. */
export interface CutBlock {
  id: string
  type: 'paragraph' | 'heading'
  /** Its other attributes. */
  attributes: Record<string, Json>
  /** The text block that stood before it, where it was another than the one it was joined to. */
  after: string | null
}

const blockAttributes = {
  id: { default: '' },
  role: { default: 'body' },
  quote: { default: 0 },
  thread: { default: '' },
}

/** What the renderer needs on a block's element to style it and to find it again. */
function dataOf(node: Node): Record<string, string> {
  const { id, role, quote, thread } = node.attrs as BlockAttributes
  const data: Record<string, string> = { 'data-block': id }
  if (role !== 'body') data['data-role'] = role
  if (quote > 0) data['data-quote'] = String(quote)
  if (thread !== '') data['data-thread'] = thread
  return data
}

const paragraphDom = (node: Node): DOMOutputSpec => {
  const { list, note } = node.attrs as ParagraphAttributes
  if (!list) return ['p', { ...dataOf(node), ...(note && { 'data-note': note.label }) }, 0]
  return [
    'p',
    { ...dataOf(node), 'data-list': list.kind, 'data-depth': String(list.depth), 'data-marker': list.marker },
    0,
  ]
}

const listFromDom = (element: DomElement): ListAttributes | null => {
  const kind = element.getAttribute('data-list')
  if (kind !== 'bullet' && kind !== 'ordered') return null
  return {
    kind,
    depth: Number(element.getAttribute('data-depth') ?? 0),
    marker: element.getAttribute('data-marker') ?? '',
  }
}

/** Attributes read back from our own clipboard; ids are left out, because a pasted block is a new block. */
const blockFromDom = (element: DomElement): Partial<BlockAttributes> => ({
  role: (element.getAttribute('data-role') as BlockRole | null) ?? 'body',
  quote: Number(element.getAttribute('data-quote') ?? 0),
  thread: element.getAttribute('data-thread') ?? '',
})

/**
 * The document: `doc > section+ > block+`. Sections are layout only (about 16 blocks each, so that the browser lays out
 * what is near the window) and never appear in an export. Text blocks are flat: list items and quotations are
 * paragraphs with attributes. Marks are only what is part of the clean text; everything said *about* the text is a record.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: 'block+',
      toDOM: () => ['section', { class: 'layout-section' }, 0],
      parseDOM: [{ tag: 'section.layout-section' }],
    },
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: { ...blockAttributes, list: { default: null }, note: { default: null }, continues: { default: false } },
      toDOM: paragraphDom,
      parseDOM: [{ tag: 'p', getAttrs: element => ({ ...blockFromDom(element), list: listFromDom(element) }) }],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { ...blockAttributes, level: { default: 1 } },
      toDOM: node => [`h${node.attrs.level as number}`, dataOf(node), 0],
      parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({
        tag: `h${level}`,
        getAttrs: (element: DomElement) => ({ ...blockFromDom(element), level }),
      })),
    },
    preformatted: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      attrs: { ...blockAttributes, info: { default: '' } },
      toDOM: node => ['pre', dataOf(node), 0],
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: blockFromDom }],
    },
    rule: {
      group: 'block',
      attrs: blockAttributes,
      toDOM: node => ['div', { ...dataOf(node), class: 'rule' }, ['hr']],
      parseDOM: [{ tag: 'hr' }],
    },
    table: {
      group: 'block',
      content: 'table_row+',
      isolating: true,
      attrs: blockAttributes,
      toDOM: node => ['table', dataOf(node), ['tbody', 0]],
      parseDOM: [{ tag: 'table' }],
    },
    table_row: { content: 'table_cell+', toDOM: () => ['tr', 0], parseDOM: [{ tag: 'tr' }] },
    table_cell: {
      content: 'inline*',
      isolating: true,
      attrs: { ...blockAttributes, header: { default: false }, align: { default: null } },
      toDOM: node => [node.attrs.header ? 'th' : 'td', dataOf(node), 0],
      parseDOM: [{ tag: 'td' }, { tag: 'th', attrs: { header: true } }],
    },
    text: { group: 'inline' },
    /**
     * Where a page, column or picture once cut a flowing paragraph. `cut` is the text block that began there (`CutBlock`;
     * older seams hold its id alone).
     */
    seam: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { kind: { default: 'unknown' }, cut: { default: null } },
      toDOM: () => ['span', { class: 'seam', contenteditable: 'false' }],
      parseDOM: [{ tag: 'span.seam' }],
    },
    /** A line break inside a block. `soft` is one that the source's layout made, not its author. */
    line_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      attrs: { soft: { default: false } },
      toDOM: () => ['br'],
      parseDOM: [{ tag: 'br' }],
      leafText: () => '\n',
    },
    /** Where the text refers to a note: the paragraph whose `note` has this id. */
    note_reference: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { note: { default: '' }, label: { default: '' } },
      toDOM: node => [
        'sup',
        { class: 'note-reference', 'data-note': String(node.attrs.note) },
        String(node.attrs.label),
      ],
      parseDOM: [
        {
          tag: 'sup.note-reference',
          getAttrs: (element: DomElement & { textContent?: string | null }) => ({
            note: element.getAttribute('data-note') ?? '',
            label: element.textContent ?? '',
          }),
        },
      ],
    },
    image: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { src: { default: '' }, alt: { default: '' }, title: { default: null } },
      toDOM: node => [
        'span',
        { class: 'image', role: 'img', 'aria-label': String(node.attrs.alt), 'data-src': String(node.attrs.src) },
      ],
    },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: null } },
      inclusive: false,
      toDOM: mark => ['span', { class: 'link', 'data-href': String(mark.attrs.href) }, 0],
    },
    strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
    strike: { toDOM: () => ['s', 0], parseDOM: [{ tag: 's' }, { tag: 'del' }] },
    code: { toDOM: () => ['code', 0], parseDOM: [{ tag: 'code' }] },
  },
})
