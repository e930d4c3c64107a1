import type { Node } from 'prosemirror-model'
import { offsetText, readableText } from '../../../document/block-text.ts'
import { schema } from '../../../document/schema.ts'
import { cutsOf } from '../../../document/split-long.ts'
import type { BlockRole, NoteAttributes } from '../../../domain/block.ts'
import { newId } from '../../../domain/id.ts'
import { type BlockSource, type SourceRun, sourceLengthOf } from '../../../domain/source.ts'
import type { ImportedAnnotation, ImportedPlace } from '../imported-document.ts'
import { InlineContent } from '../inline-content.ts'
import type { MarkupElement } from '../markup/parse-markup.ts'
import { attributeOf, childOf, childrenOf } from '../markup/xml.ts'
import { splitContent } from '../split-content.ts'
import type { CommentRanges } from './comments.ts'
import type { Numbering, PrintedNumber } from './numbering.ts'
import { type ParagraphContext, type ParagraphEvent, ParagraphReader } from './paragraph-reader.ts'
import { childValue, type DocxStyle, numberOf, outlineLevel } from './styles.ts'
import { trackedChanges } from './tracked-changes.ts'

export interface BodyContext extends ParagraphContext {
  numbering: Numbering
  comments: CommentRanges
}

interface Paragraph {
  content: InlineContent
  events: ParagraphEvent[]
  style: DocxStyle
  level: number
  number: PrintedNumber | null
  isContents: boolean
}

const widestSpan = 63

/** Turns paragraphs and tables of a Word part into blocks, in reading order. */
export class BodyReader {
  readonly blocks: Node[] = []
  readonly sources: BlockSource[] = []
  readonly annotations: ImportedAnnotation[] = []
  readonly #context: BodyContext
  /** Empty paragraphs since the last block. */
  #blank = 0
  /** Changes and comments of empty paragraphs, which wait for a block to stand in. */
  #lastPlace: ImportedPlace | null = null

  constructor(context: BodyContext) {
    this.#context = context
  }

  /** Reads a paragraph or table. `note` makes a note of it, `role` says what it is. */
  read(element: MarkupElement, role: BlockRole = 'body', note: NoteAttributes | null = null): void {
    if (element.name === 'tbl') this.#table(element)
    else this.#paragraph(element, role, note)
  }

  #paragraph(element: MarkupElement, role: BlockRole, note: NoteAttributes | null): void {
    const { content, events, style, level, number, isContents } = this.#contentOf(element)
    if (content.size === 0) {
      this.#blank++
      const place = this.#lastPlace
      if (place) this.#annotate(events, () => place, content)
      if (!note && (place || events.length === 0)) return
    }
    const isPlain = role === 'body'
    const own: BlockRole = isContents ? 'boilerplate' : style.isTitle && isPlain ? 'title' : role
    if (isContents) this.#context.fidelity.add('boilerplate')
    const places = this.#addBlocks(content, this.#stretch(content.runs, element), {
      quote: style.isQuote ? 1 : 0,
      role: own,
      level: isPlain && !isContents ? level : 0,
      list: number?.list ?? null,
      note,
    })
    this.#annotate(events, offset => placeAt(places, offset), content)
  }

  #contentOf(element: MarkupElement): Paragraph {
    const properties = childOf(element, 'pPr')
    const styleId = properties && childValue(properties, 'pStyle')
    const style = this.#context.styleOf(styleId)
    const { content, events } = new ParagraphReader(this.#context).read(element)
    const level = outlineLevel(properties) ?? style.level
    const number = content.size > 0 ? this.#numberOf(properties, style) : null
    const isContents = /^toc ?\d$/i.test(styleId ?? '') && level === 0
    if (!number?.text) return { content, events, style, level, number, isContents }
    this.#context.fidelity.add('numbering')
    const numbered = new InlineContent()
    numbered.addUnmapped(number.text, [])
    const shift = numbered.size
    numbered.append(content)
    return { content: numbered, events: shifted(events, shift), style, level, number, isContents }
  }

  #numberOf(properties: MarkupElement | undefined, style: DocxStyle): PrintedNumber | null {
    const own = properties && childOf(properties, 'numPr')
    const numId = (own && childValue(own, 'numId')) ?? style.numbering.numId
    const depth = numberOf(own && childValue(own, 'ilvl')) ?? style.numbering.level ?? 0
    return this.#context.numbering.next(numId, Math.min(8, Math.max(0, depth)))
  }

  #addBlocks(
    content: InlineContent,
    stretch: { start: number; end: number },
    attributes: { quote: number; role: BlockRole; level: number; list: object | null; note: NoteAttributes | null },
  ): { blockId: string; start: number; size: number }[] {
    const { level, ...shared } = attributes
    let start = 0
    const parts =
      level > 0 ? [{ nodes: content.nodes, runs: content.runs, ...stretch }] : splitContent(content, stretch, cutsOf)
    return parts.map((part, index) => {
      const id = newId()
      const first = index === 0
      const block =
        level > 0
          ? schema.nodes.heading.create({ id, quote: shared.quote, role: shared.role, level }, part.nodes)
          : schema.nodes.paragraph.create(
              { ...shared, id, continues: !first, list: first ? shared.list : null, note: first ? shared.note : null },
              part.nodes,
            )
      this.#add(block, {
        blockId: id,
        start: part.start,
        end: part.end,
        blankLinesBefore: first ? this.#blank : 0,
        runs: part.runs,
      })
      const place = { blockId: id, start, size: block.content.size }
      start += block.content.size
      return place
    })
  }

  #add(block: Node, ...sources: BlockSource[]): void {
    this.blocks.push(block)
    this.sources.push(...sources)
    this.#blank = 0
    const last = sources.at(-1)
    if (last && block.inlineContent) this.#lastPlace = { blockId: last.blockId, offset: block.content.size }
  }

  #annotate(
    events: readonly ParagraphEvent[],
    placeOf: (offset: number) => ImportedPlace,
    content: InlineContent,
  ): void {
    if (events.length === 0) return
    const units = offsetText(schema.nodes.paragraph.create(null, content.nodes))
    for (const { start, end, ...change } of trackedChanges(events, (from, to) => readableText(units.slice(from, to)))) {
      this.#context.fidelity.add('tracked_change')
      this.annotations.push({ ...change, start: placeOf(start), end: placeOf(end) })
    }
    for (const event of events) {
      if (event.kind === 'commentStart') this.#context.comments.begin(event.id, placeOf(event.start))
      else if (event.kind === 'commentEnd') this.#context.comments.end(event.id, placeOf(event.start))
      else if (event.kind === 'comment') this.#context.comments.refer(event.id, placeOf(event.start))
    }
  }

  #table(table: MarkupElement): void {
    const rows = rowsOf(table)
    // A table of one cell is a frame around text.
    if (rows.length === 1 && rows[0]!.length === 1) {
      for (const child of flowOf(rows[0]![0]!)) this.read(child)
      return
    }
    const nodes: Node[] = []
    const cells: BlockSource[] = []
    const width = Math.max(0, ...rows.map(row => row.reduce((sum, cell) => sum + spanOf(cell), 0)))
    for (const row of rows) {
      const made = row.flatMap(cell => this.#cell(cell, cells))
      while (made.length < width) made.push(this.#emptyCell(row.at(-1) ?? table, cells))
      if (made.length > 0) nodes.push(schema.nodes.table_row.create(null, made))
    }
    if (nodes.length === 0) return
    const id = newId()
    const { start, end } = this.#stretch([], table)
    const own = { blockId: id, start, end, blankLinesBefore: this.#blank, runs: [] }
    this.#add(schema.nodes.table.create({ id }, nodes), own, ...cells)
  }

  #cell(cell: MarkupElement, sources: BlockSource[]): Node[] {
    const properties = childOf(cell, 'tcPr')
    const merge = properties && childOf(properties, 'vMerge')
    const span = spanOf(cell)
    const isFirst = merge !== undefined && attributeOf(merge, 'val') === 'restart'
    if (span > 1 || isFirst) this.#context.fidelity.add('merged_cell')
    const id = newId()
    const joined = new InlineContent()
    const events: ParagraphEvent[] = []
    for (const element of flowOf(cell, () => this.#context.fidelity.add('nested_table'))) {
      const read = this.#contentOf(element)
      if (joined.size > 0 && read.content.size > 0) joined.addAtom(schema.nodes.line_break.create({ soft: false }))
      const marker = read.number?.list?.kind === 'ordered' ? `${read.number.list.marker} ` : ''
      if (marker) joined.addUnmapped(marker, [])
      events.push(...shifted(read.events, joined.size))
      joined.append(read.content)
    }
    sources.push({ blockId: id, ...this.#stretch(joined.runs, cell), blankLinesBefore: 0, runs: joined.runs })
    this.#annotate(events, offset => ({ blockId: id, offset }), joined)
    const isHeader = cell.parent !== null && isHeaderRow(cell.parent)
    const node = schema.nodes.table_cell.create({ id, header: isHeader }, joined.nodes)
    return [node, ...Array.from({ length: span - 1 }, () => this.#emptyCell(cell, sources))]
  }

  #emptyCell(near: MarkupElement, sources: BlockSource[]): Node {
    const id = newId()
    const at = sources.at(-1)?.end ?? this.#context.base + near.start
    sources.push({ blockId: id, start: at, end: at, blankLinesBefore: 0, runs: [] })
    return schema.nodes.table_cell.create({ id })
  }

  #stretch(runs: readonly SourceRun[], element: MarkupElement): { start: number; end: number } {
    const { base } = this.#context
    const [first, last] = [runs[0], runs.at(-1)]
    if (!first || !last) return { start: base + element.start, end: base + element.end }
    return { start: first.source, end: last.source + sourceLengthOf(last) }
  }
}

function placeAt(places: readonly { blockId: string; start: number; size: number }[], offset: number): ImportedPlace {
  const place = places.findLast(({ start }) => start <= offset) ?? places[0]!
  return { blockId: place.blockId, offset: Math.min(offset - place.start, place.size) }
}

function shifted(events: readonly ParagraphEvent[], by: number): ParagraphEvent[] {
  if (by === 0) return [...events]
  return events.map(event => ({ ...event, start: event.start + by, ...('end' in event && { end: event.end + by }) }))
}

/** The rows of a table and their cells, through what wraps them. */
function rowsOf(table: MarkupElement): MarkupElement[][] {
  return through(table, 'tr').map(row => through(row, 'tc'))
}

/** Children of a name, also those that content controls and tracked rows wrap. */
function through(element: MarkupElement, name: string): MarkupElement[] {
  return childrenOf(element).flatMap(child => {
    if (child.name === name) return [child]
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? through(child, name) : []
  })
}

/** The paragraphs of a cell, those of tables inside it too. */
function flowOf(cell: MarkupElement, nested: () => void = () => undefined): MarkupElement[] {
  return childrenOf(cell).flatMap(child => {
    if (child.name === 'p') return [child]
    if (child.name === 'tbl') {
      nested()
      return rowsOf(child).flatMap(row => row.flatMap(inner => flowOf(inner, nested)))
    }
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? flowOf(child, nested) : []
  })
}

function spanOf(cell: MarkupElement): number {
  const properties = childOf(cell, 'tcPr')
  return Math.min(widestSpan, Math.max(1, numberOf(properties && childValue(properties, 'gridSpan')) ?? 1))
}

function isHeaderRow(row: MarkupElement): boolean {
  const properties = childOf(row, 'trPr')
  return properties !== undefined && childOf(properties, 'tblHeader') !== undefined
}
