import type { Mark, Node } from 'prosemirror-model'
import type { DocumentState } from '../document/document-state.ts'
import { blocksOf } from '../document/sections.ts'
import type { SourceMap } from '../document/source-map.ts'
import { type BaselineBlock, SourceBaseline } from './source-baseline.ts'
import { writeGap } from './source-gap.ts'
import { piecesOf, type SourcePiece } from './source-pieces.ts'

/**
 * The source text with only what was edited replaced: an untouched document gives exactly `sourceText`. Syntax, blank
 * lines and order stay; new blocks are parted like their neighbours; deleted blocks go with their line; moved text is
 * written where it stands now. `baseline` is the document as imported.
 */
export function sourceTextOf(
  { doc, sources }: Pick<DocumentState, 'doc' | 'sources'>,
  baseline: { doc: Node; sources: SourceMap },
  sourceText: string,
): string {
  const source = new SourceBaseline(baseline, sourceText)
  const blocks = blocksOf(doc).map(node => present(node, sources, source))
  const tails = tailOwners(blocks, source)
  const first = source.blocks[0]
  let written = first ? sourceText.slice(0, first.start) : ''
  let last: BaselineBlock | null = null
  blocks.forEach((block, index) => {
    if (index > 0) written += separator(last, block, source)
    written += block.isUntouched
      ? sourceText.slice(block.base!.start, block.base!.end)
      : writeBlock(block, tails, source)
    last = lastBaseOf(block, source) ?? last
  })
  return written + sourceText.slice(source.blocks.at(-1)?.end ?? sourceText.length)
}

interface PresentBlock {
  node: Node
  base: BaselineBlock | null
  pieces: readonly SourcePiece[]
  isUntouched: boolean
}

function present(node: Node, sources: SourceMap, source: SourceBaseline): PresentBlock {
  const base = source.get(node.attrs.id as string) ?? null
  const pieces = piecesOf(node, sources)
  return { node, base, pieces, isUntouched: base !== null && isUntouched(node, pieces, base, source) }
}

/** Same content, and each letter still the source's own, in its order. */
function isUntouched(node: Node, pieces: readonly SourcePiece[], base: BaselineBlock, source: SourceBaseline): boolean {
  if (!node.content.eq(base.node.content) || isRestyled(node, base.node)) return false
  const kept = pieces.filter(piece => piece.kind === 'kept')
  const length = kept.reduce((sum, piece) => sum + piece.length, 0)
  if (length !== base.runs.reduce((sum, run) => sum + run.length, 0)) return false
  return kept.every((piece, index) => {
    const before = kept[index - 1]
    return (before ? before.source + before.length <= piece.source : true) && source.blockAt(piece.source) === base
  })
}

function isRestyled(node: Node, base: Node): boolean {
  return node.type !== base.type || node.attrs.level !== base.attrs.level
}

/** For each imported block the last present block that holds text of it: that one writes the syntax at its end. */
function tailOwners(blocks: readonly PresentBlock[], source: SourceBaseline): Map<BaselineBlock, PresentBlock> {
  const owners = new Map<BaselineBlock, PresentBlock>()
  for (const block of blocks) if (block.base) owners.set(block.base, block)
  for (const block of blocks) {
    for (const piece of block.pieces) {
      const base = piece.kind === 'kept' ? source.blockAt(piece.source) : undefined
      if (base) owners.set(base, block)
    }
  }
  return owners
}

function lastBaseOf({ base, pieces }: PresentBlock, source: SourceBaseline): BaselineBlock | null {
  const last = pieces.findLast(piece => piece.kind === 'kept')
  return (last?.kind === 'kept' ? source.blockAt(last.source) : null) ?? base
}

/** What parts a block from the one before: the source's own gap, or one like its neighbours'. */
function separator(last: BaselineBlock | null, { base }: PresentBlock, source: SourceBaseline): string {
  const isNext = base !== null && last !== null && base.index === last.index + 1
  if (isNext) return source.text.slice(last.end, base.start)
  const own = base && source.separatorBefore(base.index)
  if (own) return own
  const near = last ? (source.separatorBefore(last.index + 1) ?? source.separatorBefore(last.index)) : null
  if (near) return near
  return source.isMarkdown ? source.lineEnd.repeat(2) : source.lineEnd
}

function writeBlock(
  block: PresentBlock,
  tails: ReadonlyMap<BaselineBlock, PresentBlock>,
  source: SourceBaseline,
): string {
  const { node, base, pieces } = block
  if (node.type.name === 'rule') return '---'
  let written = prefixOf(block, source)
  let at: { base: BaselineBlock; end: number; marks: readonly Mark[] } | null = null
  let pending: SourcePiece[] = []
  const none: readonly Mark[] = []
  const { lineEnd, isMarkdown } = source
  const style = { lineEnd, isMarkdown, isTable: node.type.name === 'table' }
  for (const piece of pieces) {
    const here = piece.kind === 'kept' ? source.blockAt(piece.source) : undefined
    if (piece.kind !== 'kept' || !here) {
      pending.push(piece)
      continue
    }
    const syntax = at ? syntaxFrom(at, here, piece.source, source) : leadOf(here, base, piece.source, source)
    const gap = { syntax, pending, before: at?.marks ?? none, after: piece.marks }
    written += writeGap(gap, style)
    written += source.text.slice(piece.source, piece.source + piece.length)
    at = { base: here, end: piece.source + piece.length, marks: piece.marks }
    pending = []
  }
  const isOwner = at !== null && tails.get(at.base) === block
  const syntax = at && isOwner ? source.syntaxBetween(at.end, at.base.end) : []
  return written + writeGap({ syntax, pending, before: at?.marks ?? none, after: none }, style)
}

/** Syntax from the end of one kept stretch to the start of the next, which may come from another block. */
function syntaxFrom(
  at: { base: BaselineBlock; end: number },
  here: BaselineBlock,
  to: number,
  source: SourceBaseline,
): string[] {
  if (here === at.base) return to >= at.end ? source.syntaxBetween(at.end, to) : []
  const closing = source.syntaxBetween(at.end, at.base.end).filter(piece => piece.trim() !== '')
  return [...closing, ...leadOf(here, null, to, source)]
}

/** Syntax between a block's prefix and its first kept text; text from the middle of another block brings none. */
function leadOf(here: BaselineBlock, base: BaselineBlock | null, to: number, source: SourceBaseline): string[] {
  return here === base || to === here.runs[0]?.source ? source.syntaxBetween(here.prefixEnd, to) : []
}

/** The signs that open a block: the source's own, with the heading signs of the present level. */
function prefixOf({ node, base }: PresentBlock, source: SourceBaseline): string {
  if (!source.isMarkdown) return ''
  const signs = node.type.name === 'heading' ? `${'#'.repeat(node.attrs.level as number)} ` : ''
  if (base) {
    const own = source.text.slice(base.start, base.prefixEnd)
    return isRestyled(node, base.node) ? own.replace(/#{1,6}[ \t]*$/, '') + signs : own
  }
  const list = node.attrs.list as { depth: number; marker: string } | null | undefined
  const item = list ? `${'  '.repeat(list.depth)}${list.marker} ` : ''
  return '> '.repeat((node.attrs.quote as number | undefined) ?? 0) + item + signs
}
