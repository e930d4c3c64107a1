import type { Node } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import { cutsOf } from '../../../document/split-long.ts'
import type { BlockRole } from '../../../domain/block.ts'
import type { FidelityCounter } from '../../../domain/fidelity.ts'
import { newId } from '../../../domain/id.ts'
import { type BlockSource, type SourceRun, sourceLengthOf } from '../../../domain/source.ts'
import { InlineContent } from '../inline-content.ts'
import { isText, type MarkupElement, type MarkupText } from '../markup/parse-markup.ts'
import { splitContent } from '../split-content.ts'
import { type FlowBlock, FlowReader, type FlowSink, type Surroundings } from './flow-reader.ts'
import type { HtmlNotes } from './notes.ts'
import { dataTable, fillRow, type TableCell } from './tables.ts'

/** A block as it was read, with what tells body and page furniture apart. */
export interface CollectedBlock {
  node: Node
  sources: BlockSource[]
  element: MarkupElement
  /** UTF-16 units of text, and of text inside links. */
  length: number
  linkLength: number
  role: BlockRole
  isHidden: boolean
}

/** Makes blocks of what a flow reader hands on. */
export class BlockCollector implements FlowSink {
  readonly blocks: CollectedBlock[] = []
  readonly #notes: HtmlNotes
  readonly #fidelity: FidelityCounter

  constructor(notes: HtmlNotes, fidelity: FidelityCounter) {
    this.#notes = notes
    this.#fidelity = fidelity
  }

  block(block: FlowBlock): void {
    const { content } = block.content
    if (content.size === 0 || isOnlyBreaks(content)) return
    const { level, quote, note, role } = block
    if (note) this.#fidelity.add('footnote')
    const stretch = stretchOf(content.runs, block.element)
    if (level > 0) {
      const heading = schema.nodes.heading.create({ id: newId(), quote, level, role: 'body' }, content.nodes)
      this.#add(heading, { ...stretch, runs: content.runs }, block)
      return
    }
    splitContent(content, stretch, cutsOf).forEach((part, index) => {
      const own = index === 0 ? { list: block.list, note } : { list: null, note: null }
      const attributes = { id: newId(), quote, role, continues: index > 0, ...own }
      this.#add(schema.nodes.paragraph.create(attributes, part.nodes), part, block)
    })
  }

  special(element: MarkupElement, around: Surroundings): boolean {
    if (element.name === 'hr') {
      const rule = schema.nodes.rule.create({ id: newId(), quote: around.quote })
      this.#addSpecial(rule, [sourceOf(rule, element, [])], element, around)
      return true
    }
    if (element.name === 'pre') return this.#preformatted(element, around)
    return element.name === 'table' && this.#table(element, around)
  }

  #preformatted(element: MarkupElement, around: Surroundings): boolean {
    const content = new InlineContent()
    for (const text of textsBelow(element)) addLiterally(text, content)
    if (content.size === 0) return true
    const node = schema.nodes.preformatted.create({ id: newId(), quote: around.quote }, content.nodes)
    this.#addSpecial(node, [sourceOf(node, element, content.runs)], element, around)
    return true
  }

  #table(element: MarkupElement, around: Surroundings): boolean {
    const rows = dataTable(element)
    if (!rows) return false
    this.#fidelity.add('merged_cell', rows.flat().filter(cell => cell && (cell.columns > 1 || cell.rows > 1)).length)
    const caption = element.children.find(child => child.name === 'caption')
    if (caption && !isText(caption)) {
      const reader = new FlowReader(this, this.#notes, this.#fidelity)
      reader.read(caption, { ...around, element: caption, role: 'caption' })
      reader.border()
    }
    const sources: BlockSource[] = []
    const width = Math.max(...rows.map(row => row.length))
    const nodes = rows.map(row =>
      schema.nodes.table_row.create(
        null,
        fillRow(row, width).map(cell => this.#cell(cell, element, around, sources)),
      ),
    )
    const table = schema.nodes.table.create({ id: newId(), quote: around.quote }, nodes)
    this.#addSpecial(table, [sourceOf(table, element, []), ...sources], element, around)
    return true
  }

  #cell(cell: TableCell | null, table: MarkupElement, around: Surroundings, sources: BlockSource[]): Node {
    const id = newId()
    const content = cell ? this.#cellContent(cell.element, around) : new InlineContent()
    const element = cell?.element ?? table
    const last = sources.at(-1)
    const at = cell
      ? stretchOf(content.runs, element)
      : { start: last?.end ?? table.start, end: last?.end ?? table.start }
    sources.push({ blockId: id, ...at, blankLinesBefore: 0, runs: content.runs })
    const align = cell?.element.attributes.align?.toLowerCase()
    const attributes = {
      id,
      quote: around.quote,
      header: cell?.element.name === 'th',
      align: align === 'left' || align === 'right' || align === 'center' ? align : null,
    }
    return schema.nodes.table_cell.create(attributes, content.nodes)
  }

  /** The blocks of a cell, a line each. */
  #cellContent(element: MarkupElement, around: Surroundings): InlineContent {
    const joined = new InlineContent()
    const sink: FlowSink = {
      special: () => false,
      block: ({ content: { content }, list }) => {
        if (content.size === 0 || isOnlyBreaks(content)) return
        if (joined.size > 0) joined.addAtom(schema.nodes.line_break.create({ soft: false }))
        if (list?.kind === 'ordered') joined.addUnmapped(`${list.marker} `, [])
        joined.append(content)
      },
    }
    const reader = new FlowReader(sink, this.#notes, this.#fidelity)
    reader.read(element, { ...around, element, level: 0, listDepth: 0, pending: { list: null, note: null } })
    reader.border()
    return joined
  }

  #add(node: Node, source: { start: number; end: number; runs: SourceRun[] }, block: FlowBlock): void {
    const { start, end, runs } = source
    const blankLinesBefore = block.isFirst && node.attrs.continues !== true ? 1 : 0
    this.blocks.push({
      node,
      sources: [{ blockId: node.attrs.id as string, start, end, blankLinesBefore, runs }],
      element: block.element,
      length: node.textContent.length,
      linkLength: Math.min(block.content.linkLength, node.textContent.length),
      role: block.role,
      isHidden: block.isHidden,
    })
  }

  #addSpecial(node: Node, sources: BlockSource[], element: MarkupElement, around: Surroundings): void {
    const length = node.textContent.length
    this.blocks.push({ node, sources, element, length, linkLength: 0, role: 'body', isHidden: around.isHidden })
  }
}

/** The source stretch of runs; that of the element when there are none. */
function stretchOf(runs: readonly SourceRun[], element: MarkupElement): { start: number; end: number } {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return { start: element.start, end: element.end }
  return { start: first.source, end: last.source + sourceLengthOf(last) }
}

function sourceOf(node: Node, element: MarkupElement, runs: SourceRun[]): BlockSource {
  return { blockId: node.attrs.id as string, start: element.start, end: element.end, blankLinesBefore: 1, runs }
}

function isOnlyBreaks(content: InlineContent): boolean {
  return content.nodes.every(node => node.type === schema.nodes.line_break)
}

function* textsBelow(element: MarkupElement): Generator<MarkupText> {
  for (const child of element.children) {
    if (isText(child)) yield child
    else yield* textsBelow(child)
  }
}

/** Preformatted text: white space stays, each kind of line end is one line feed, the first of all is syntax. */
function addLiterally(node: MarkupText, content: InlineContent): void {
  const isLiteral = node.text.length === node.end - node.start
  if (!isLiteral) {
    content.addMapped(node.text, { source: node.start, sourceLength: node.end - node.start }, [])
    return
  }
  for (const match of node.text.matchAll(/\r\n?|[^\r]+/g)) {
    const source = node.start + match.index
    const text = content.size === 0 ? match[0].replace(/^\n/, '') : match[0]
    if (text.startsWith('\r')) {
      if (content.size > 0) content.addMapped('\n', { source, sourceLength: text.length }, [])
    } else content.addText(text, source + match[0].length - text.length, [])
  }
}
