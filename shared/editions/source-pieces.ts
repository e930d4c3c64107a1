import type { Mark, Node } from 'prosemirror-model'
import { forEachTextBlock } from '../document/sections.ts'
import type { SourceMap } from '../document/source-map.ts'
import type { SourceRun } from '../domain/source.ts'

/** A part of a block's present content: text that the source has, or what came later. */
export type SourcePiece =
  | { kind: 'kept'; source: number; length: number; marks: readonly Mark[] }
  | { kind: 'new'; text: string; marks: readonly Mark[] }
  | { kind: 'break'; soft: boolean }
  | { kind: 'image'; node: Node }

/** The content of a top-level block (all cells of a table) in order. Seams are nothing in a source. */
export function piecesOf(block: Node, sources: SourceMap): SourcePiece[] {
  const pieces: SourcePiece[] = []
  const read = (textBlock: Node) => {
    readBlock(textBlock, sources.get(textBlock.attrs.id as string)?.runs ?? [], pieces)
  }
  if (block.inlineContent) read(block)
  else if (block.childCount > 0) forEachTextBlock(block, read)
  return pieces
}

function readBlock(block: Node, runs: readonly SourceRun[], into: SourcePiece[]): void {
  const cursor = { runs, index: 0 }
  block.forEach((child, offset) => {
    if (child.isText) readText(child, offset, cursor, into)
    else if (child.type.name === 'line_break') into.push({ kind: 'break', soft: child.attrs.soft as boolean })
    else if (child.type.name === 'image') into.push({ kind: 'image', node: child })
  })
}

/** Reads a text node that starts at block offset `start`; leaves the cursor at the run to go on with. */
function readText(
  node: Node,
  start: number,
  cursor: { runs: readonly SourceRun[]; index: number },
  into: SourcePiece[],
): void {
  const text = node.text ?? ''
  const { marks } = node
  const end = start + text.length
  let done = start
  for (; cursor.index < cursor.runs.length; cursor.index++) {
    const run = cursor.runs[cursor.index]!
    if (run.offset >= end) break
    const from = Math.max(done, run.offset)
    const to = Math.min(end, run.offset + run.length)
    if (from > done) addNew(text.slice(done - start, from - start), marks, into)
    if (from < to) into.push({ kind: 'kept', source: run.source + from - run.offset, length: to - from, marks })
    done = Math.max(done, to)
    if (run.offset + run.length > end) break
  }
  addNew(text.slice(done - start), marks, into)
}

/** New text; its line ends (of code) are breaks. */
function addNew(text: string, marks: readonly Mark[], into: SourcePiece[]): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) into.push({ kind: 'break', soft: true })
    if (line) into.push({ kind: 'new', text: line, marks })
  })
}
