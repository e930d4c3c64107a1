import type { Image, Link, PhrasingContent } from 'mdast'
import { Mark, type Node } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import { firstWhere } from '../../../order/first-where.ts'
import { InlineContent } from '../inline-content.ts'
import { referencesIn } from './notes.ts'
import type { TextPiece } from './parse.ts'

/** The segment being read: its source text, what the parser said of it, and how to undo the shield. */
export interface ReadContext {
  source: string
  /** Where the parsed text begins in the source. */
  base: number
  /** Ascending and disjoint; offsets in the parsed text. */
  pieces: readonly TextPiece[]
  reveal(value: string): string
  /** Labels of the notes that the text defines. */
  notes: ReadonlySet<string>
  /** Source offset before which the block's text is syntax. */
  from: number
}

interface Point {
  offset?: number | undefined
}

/** Where a node of the tree stands. */
interface Positioned {
  position?: { start: Point; end: Point } | undefined
}

/** Source offsets of a node of the tree. */
export function stretchOf(node: Positioned, context: ReadContext): { start: number; end: number } {
  const { start, end } = node.position ?? {}
  return { start: context.base + (start?.offset ?? 0), end: context.base + (end?.offset ?? 0) }
}

/** The inline content of a block. Its text is the source's own, by offset. */
export function readInlines(children: readonly PhrasingContent[], context: ReadContext, isCell = false): InlineContent {
  const content = new InlineContent()
  readAll(children, Mark.none, { content, context, isCell })
  return content
}

interface Target {
  content: InlineContent
  context: ReadContext
  isCell: boolean
}

function readAll(children: readonly PhrasingContent[], marks: readonly Mark[], target: Target): void {
  for (const child of children) readInline(child, marks, target)
}

function readInline(node: PhrasingContent, marks: readonly Mark[], target: Target): void {
  const { content, context } = target
  if (node.type === 'strong') readAll(node.children, schema.marks.strong.create().addToSet(marks), target)
  else if (node.type === 'emphasis') readAll(node.children, schema.marks.em.create().addToSet(marks), target)
  else if (node.type === 'link') readAll(node.children, linkMark(node, context).addToSet(marks), target)
  else if (node.type === 'image') content.addAtom(imageOf(node, marks, context))
  else if (node.type === 'break') content.addAtom(schema.nodes.line_break.create({ soft: false }, null, marks))
  else if (node.type === 'inlineCode') readPieces(node, schema.marks.code.create().addToSet(marks), target)
  else if (node.type === 'text') readPieces(node, marks, target)
  else {
    // Nothing else is switched on; should a new construct come, its source stays as text.
    const { start, end } = stretchOf(node, context)
    content.addText(context.source.slice(start, end), start, marks)
  }
}

function linkMark({ url, title }: Link, { reveal }: ReadContext): Mark {
  return schema.marks.link.create({ href: reveal(url), title: title ? reveal(title) : null })
}

function imageOf({ url, alt, title }: Image, marks: readonly Mark[], { reveal }: ReadContext): Node {
  const attributes = { src: reveal(url), alt: reveal(alt ?? ''), title: title ? reveal(title) : null }
  return schema.nodes.image.create(attributes, null, marks)
}

/** Text and code: their pieces, and a soft break for each line end between them. */
function readPieces(node: Positioned, marks: readonly Mark[], target: Target): void {
  const { context, content, isCell } = target
  const { start, end } = stretchOf(node, context)
  const isCode = marks.some(mark => mark.type === schema.marks.code)
  let done = start
  for (const piece of joined(piecesBetween(context, start, end))) {
    if (piece.end <= context.from) continue
    if (done >= context.from) addBreaks(context.source.slice(done, piece.start), marks, content)
    if (isCode && isCell) addCellCode(piece, marks, target)
    else if (isCode) content.addText(context.source.slice(piece.start, piece.end), piece.start, marks)
    else addNotedText({ start: Math.max(piece.start, context.from), end: piece.end }, marks, target)
    done = piece.end
  }
  addBreaks(context.source.slice(done, end), marks, content)
}

/** Pieces that touch, as one. */
function* joined(pieces: Iterable<TextPiece>): Generator<TextPiece> {
  let open: TextPiece | null = null
  for (const piece of pieces) {
    if (open && open.end === piece.start) open = { start: open.start, end: piece.end }
    else {
      if (open) yield open
      open = piece
    }
  }
  if (open) yield open
}

/** Text with references to notes that the document defines. */
function addNotedText(piece: TextPiece, marks: readonly Mark[], target: Target): void {
  const { source, notes } = target.context
  let done = piece.start
  for (const { label, start, end } of referencesIn(source, piece, notes)) {
    addStruckText({ start: done, end: start }, marks, target)
    target.content.addAtom(schema.nodes.note_reference.create({ note: label, label }, null, marks))
    done = end
  }
  addStruckText({ start: done, end: piece.end }, marks, target)
}

/** Pieces within source offsets `start`–`end`, as source offsets. */
export function* piecesBetween(context: ReadContext, start: number, end: number): Generator<TextPiece> {
  const first = firstWhere(0, context.pieces.length, at => context.pieces[at]!.start + context.base >= start)
  for (let index = first; index < context.pieces.length; index++) {
    const piece = context.pieces[index]!
    if (piece.start + context.base >= end) return
    yield { start: piece.start + context.base, end: piece.end + context.base }
  }
}

function addBreaks(gap: string, marks: readonly Mark[], content: InlineContent): void {
  const count = gap.match(/\r\n|\r|\n/g)?.length ?? 0
  for (let index = 0; index < count; index++) {
    content.addAtom(schema.nodes.line_break.create({ soft: true }, null, marks))
  }
}

/** In a table, code writes a bar as `\|`. */
function addCellCode(piece: TextPiece, marks: readonly Mark[], { content, context }: Target): void {
  const text = context.source.slice(piece.start, piece.end)
  let done = 0
  for (let at = text.indexOf('\\|'); at >= 0; at = text.indexOf('\\|', done + 1)) {
    content.addText(text.slice(done, at), piece.start + done, marks)
    done = at + 1
  }
  content.addText(text.slice(done), piece.start + done, marks)
}

/** `~~struck~~` within one piece of text; a lone `~~` stays. */
function addStruckText(piece: TextPiece, marks: readonly Mark[], { content, context }: Target): void {
  const text = context.source.slice(piece.start, piece.end)
  let done = 0
  for (const match of text.matchAll(/(?<!~)~~(?![\s~])([^~\r\n]*[^~\s])~~(?!~)/g)) {
    content.addText(text.slice(done, match.index), piece.start + done, marks)
    const inner = match.index + 2
    content.addText(match[1]!, piece.start + inner, schema.marks.strike.create().addToSet(marks))
    done = match.index + match[0].length
  }
  content.addText(text.slice(done), piece.start + done, marks)
}
