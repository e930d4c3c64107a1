import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast'
import type { Node } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import { cutsOf } from '../../../document/split-long.ts'
import type { ListAttributes, NoteAttributes } from '../../../domain/block.ts'
import { newId } from '../../../domain/id.ts'
import type { ImportedBlocks } from '../imported-document.ts'
import { InlineContent } from '../inline-content.ts'
import { splitContent } from '../split-content.ts'
import { noteAt, noteLabels } from './notes.ts'
import type { Parsed } from './parse.ts'
import { plainContent, plainHeadingMark, plainItemMark } from './plain-lines.ts'
import { piecesBetween, type ReadContext, readInlines, stretchOf } from './read-inlines.ts'
import type { ShieldedText } from './shield.ts'

/** What surrounds a block: lists and quotations, which blocks carry as attributes. */
interface Surroundings {
  quote: number
  /** Depth of the list that a list inside would have. */
  listDepth: number
  /** The marker that the next paragraph takes; taken once. */
  pending: { list: ListAttributes | null }
}

type Flow = RootContent | BlockContent | DefinitionContent

/** Turns parsed Markdown into flat blocks with their sources, in reading order. */
export class BlockReader {
  readonly #source: string
  readonly #shielded: ShieldedText
  readonly #into: ImportedBlocks
  readonly #notes: ReadonlySet<string>
  /** Whether the paragraphs that follow belong to a note. */
  #isInNote = false
  /** Source offset where the last block ended. */
  #done = 0

  constructor(source: string, shielded: ShieldedText, into: ImportedBlocks) {
    this.#source = source
    this.#shielded = shielded
    this.#into = into
    this.#notes = noteLabels(source)
  }

  /** Plain lines: one paragraph, as the parser would give it. */
  readPlain(start: number, end: number): void {
    this.#isInNote = false
    const content = plainContent(this.#source, this.#shielded.text, start, end)
    this.#addParagraph(content, { start, end }, { quote: 0, list: null })
  }

  /** A plain heading, as the parser would give it. */
  readPlainHeading(start: number, end: number): void {
    const mark = plainHeadingMark(this.#shielded.text.slice(start, end)) ?? ''
    const { nodes, runs } = plainContent(this.#source, this.#shielded.text, start + mark.length, end)
    const level = mark.trimEnd().length
    this.#addBlock(schema.nodes.heading.create({ id: newId(), quote: 0, level }, nodes), { start, end, runs })
  }

  /** A plain list item at the margin, as the parser would give it. */
  readPlainItem(start: number, end: number): void {
    const mark = plainItemMark(this.#shielded.text.slice(start, end)) ?? ''
    const content = plainContent(this.#source, this.#shielded.text, start + mark.length, end)
    const marker = mark.trimEnd()
    const kind = marker.length > 1 ? 'ordered' : 'bullet'
    this.#isInNote = false
    this.#addParagraph(content, { start, end }, { quote: 0, list: { kind, depth: 0, marker } })
  }

  /** The blocks of a parsed segment that begins at source offset `base`. */
  readTree(parsed: Parsed, base: number): void {
    const { reveal } = this.#shielded
    const context = { source: this.#source, base, pieces: parsed.pieces, reveal, notes: this.#notes, from: 0 }
    this.#isInNote = false
    for (const node of parsed.root.children) {
      const { start } = stretchOf(node, context)
      if (startOfLine(this.#source, start) === start) this.#isInNote = false
      this.#readFlow(node, context, outside())
    }
  }

  #readFlow(node: Flow, context: ReadContext, around: Surroundings): void {
    if (node.type === 'paragraph') this.#readParagraph(node, context, around)
    else if (node.type === 'heading') this.#readHeading(node, context, around)
    else if (node.type === 'list') this.#readList(node, context, around)
    else if (node.type === 'table') this.#readTable(node, context, around)
    else if (node.type === 'code') this.#readCode(node, context, around)
    else if (node.type === 'blockquote') {
      for (const child of node.children) this.#readFlow(child, context, { ...around, quote: around.quote + 1 })
    } else if (node.type === 'thematicBreak') {
      const rule = schema.nodes.rule.create({ id: newId(), quote: around.quote })
      this.#addBlock(rule, { ...stretchOf(node, context), runs: [] })
    } else this.#readUnknown(stretchOf(node, context), around)
  }

  #readHeading(node: Heading, context: ReadContext, { quote }: Surroundings): void {
    const content = readInlines(node.children, context)
    const heading = schema.nodes.heading.create({ id: newId(), quote, level: node.depth }, content.nodes)
    this.#addBlock(heading, { ...stretchOf(node, context), runs: content.runs })
  }

  #readParagraph(node: Paragraph, context: ReadContext, { quote, pending }: Surroundings): void {
    const list = pending.list
    pending.list = null
    const stretch = stretchOf(node, context)
    const definition = list || quote > 0 ? null : noteAt(this.#source, stretch.start)
    const from = definition?.textStart ?? 0
    const note = definition && { id: definition.label, label: definition.label }
    this.#isInNote ||= note !== null
    this.#addParagraph(readInlines(node.children, { ...context, from }), stretch, { quote, list, note })
  }

  #readList(node: List, context: ReadContext, around: Surroundings): void {
    for (const item of node.children) {
      const list: ListAttributes = {
        kind: node.ordered ? 'ordered' : 'bullet',
        depth: around.listDepth,
        marker: this.#markerOf(item, context),
      }
      const inside = { quote: around.quote, listDepth: around.listDepth + 1, pending: { list } }
      if (item.children.length === 0) {
        this.#addParagraph(new InlineContent(), stretchOf(item, context), { quote: around.quote, list })
      }
      for (const child of item.children) this.#readFlow(child, context, inside)
    }
  }

  #markerOf(item: ListItem, context: ReadContext): string {
    const { start } = stretchOf(item, context)
    return /^[ \t]*(\d+[.)]|[-+*])/.exec(this.#source.slice(start, start + 16))?.[1] ?? '-'
  }

  #readCode(node: Code, context: ReadContext, { quote }: Surroundings): void {
    const { start, end } = stretchOf(node, context)
    const content = new InlineContent()
    // The fence's own line, with its words, comes before the first line of code.
    let done = Math.min(endOfFirstLine(this.#source, start), end)
    for (const piece of piecesBetween(context, done, end)) {
      addLineEnds(content, this.#source, done, piece.start)
      content.addText(this.#source.slice(piece.start, piece.end), piece.start, [])
      done = piece.end
    }
    const info = this.#shielded.reveal([node.lang, node.meta].filter(Boolean).join(' '))
    const value = this.#shielded.reveal(node.value)
    // Blank lines at the end of code have no piece of their own.
    const missing = value.length - content.size
    if (missing > 0) content.addUnmapped('\n'.repeat(missing), [])
    this.#addBlock(schema.nodes.preformatted.create({ id: newId(), quote, info }, content.nodes), {
      start,
      end,
      runs: content.runs,
    })
  }

  #readTable(node: Table, context: ReadContext, { quote }: Surroundings): void {
    const stretch = stretchOf(node, context)
    const before = this.#into.sources.length
    const rows: Node[] = node.children.map((row, index) => {
      const cells = row.children.map((cell, column) => {
        const content = readInlines(cell.children, context, true)
        const id = newId()
        this.#into.sources.push({ blockId: id, ...stretchOf(cell, context), blankLinesBefore: 0, runs: content.runs })
        return schema.nodes.table_cell.create(
          { id, quote, header: index === 0, align: node.align?.[column] ?? null },
          content.nodes,
        )
      })
      return schema.nodes.table_row.create(null, cells)
    })
    const cells = this.#into.sources.splice(before)
    this.#addBlock(schema.nodes.table.create({ id: newId(), quote }, rows), { ...stretch, runs: [] })
    this.#into.sources.push(...cells)
  }

  #readUnknown({ start, end }: { start: number; end: number }, { quote }: Surroundings): void {
    const content = new InlineContent()
    content.addText(this.#source.slice(start, end), start, [])
    this.#addParagraph(content, { start, end }, { quote, list: null })
  }

  /** A paragraph, in parts when it is too long to edit. */
  #addParagraph(
    content: InlineContent,
    { start, end }: { start: number; end: number },
    attributes: { quote: number; list: ListAttributes | null; note?: NoteAttributes | null },
  ): void {
    const parts = splitContent(content, { start, end }, cutsOf)
    parts.forEach((part, index) => {
      const [list, note] = index === 0 ? [attributes.list, attributes.note ?? null] : [null, null]
      const role = this.#isInNote ? 'note' : 'body'
      const block = schema.nodes.paragraph.create(
        { id: newId(), ...attributes, role, list, note, continues: index > 0 },
        part.nodes,
      )
      this.#addBlock(block, part)
    })
  }

  #addBlock(block: Node, source: { start: number; end: number; runs: InlineContent['runs'] }): void {
    const isContinuation = block.attrs.continues === true
    const start = isContinuation ? source.start : Math.max(this.#done, startOfLine(this.#source, source.start))
    const last = source.runs.at(-1)
    const textEnd = last ? last.source + last.length : start
    const end = endOfBlankRest(this.#source, withoutLineEnds(this.#source, textEnd, source.end))
    this.#into.blocks.push(block)
    this.#into.sources.push({
      blockId: block.attrs.id as string,
      start,
      end,
      blankLinesBefore: isContinuation ? 0 : blankLinesBetween(this.#source, this.#done, start),
      runs: source.runs,
    })
    this.#done = end
  }
}

function outside(): Surroundings {
  return { quote: 0, listDepth: 0, pending: { list: null } }
}

/** Line ends of the source between two lines of code. A lone LF is the source's own character; others are not. */
function addLineEnds(content: InlineContent, source: string, from: number, to: number): void {
  for (const match of source.slice(from, to).matchAll(/\r\n|\r|\n/g)) {
    if (match[0] === '\r') content.addUnmapped('\n', [])
    else content.addText('\n', from + match.index + match[0].length - 1, [])
  }
}

function endOfFirstLine(source: string, from: number): number {
  const match = /\r\n|\r|\n/g
  match.lastIndex = from
  return match.exec(source) ? match.lastIndex : source.length
}

function startOfLine(source: string, offset: number): number {
  let start = offset
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return start
}

/** `end`, moved back over line ends as far as `from`: an unclosed block may reach over the line end behind it. */
function withoutLineEnds(source: string, from: number, end: number): number {
  let at = end
  while (at > from && (source[at - 1] === '\n' || source[at - 1] === '\r')) at--
  return at
}

/** `offset`, moved over spaces when nothing else follows on the line. */
function endOfBlankRest(source: string, offset: number): number {
  let end = offset
  while (source[end] === ' ' || source[end] === '\t') end++
  return end === source.length || source[end] === '\n' || source[end] === '\r' ? end : offset
}

function blankLinesBetween(source: string, from: number, to: number): number {
  const count = source.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0
  return from === 0 ? count : Math.max(0, count - 1)
}
