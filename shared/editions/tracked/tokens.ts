import type { SourceMap } from '../../document/source-map.ts'
import type { SourceRun } from '../../domain/source.ts'
import { firstWhere } from '../../order/first-where.ts'
import type { EditionBlock, EditionInline, EditionTable, EditionTextBlock } from '../edition-blocks.ts'
import { withoutSoftBreaks } from '../soft-breaks.ts'

type EditionText = Extract<EditionInline, { kind: 'text' }>

/** A piece of an edition's text in the order it is read. */
export type Token =
  /** `source`: source offset of its first character; null for text that the source does not have. */
  | { kind: 'text'; inline: EditionText; text: string; source: number | null }
  | { kind: 'atom'; inline: EditionInline }
  /** Prints nothing that is read: notes, seams, points. */
  | { kind: 'rider'; inline: EditionInline }
  /** The border behind a block. */
  | { kind: 'end'; block: EditionTextBlock; id: string }
  | { kind: 'table'; table: EditionTable; id: string }

/** The blocks of a traced edition as one row of tokens. */
export function tokensOf(blocks: readonly EditionBlock[], sources: SourceMap): Token[] {
  const tokens: Token[] = []
  for (const block of blocks) {
    if (block.kind === 'table') tokens.push({ kind: 'table', table: block, id: block.ids[0] ?? '' })
    else {
      // Of what corrections have emptied only they are told: the paragraph is gone.
      inlineTokens(block.isEmptied ? block.inlines.filter(isPoint) : block.inlines, sources, tokens)
      if (!block.isEmptied) tokens.push({ kind: 'end', block, id: block.ids.at(-1) ?? '' })
    }
  }
  return tokens
}

const isPoint = ({ kind }: EditionInline): boolean => kind === 'point'

/** The inlines of one block as tokens. */
export function inlineTokens(inlines: readonly EditionInline[], sources: SourceMap, into: Token[] = []): Token[] {
  for (const inline of withoutSoftBreaks(inlines)) {
    if (inline.kind === 'text') textTokens(inline, sources, into)
    else if (inline.kind === 'break' || inline.kind === 'image' || inline.kind === 'note')
      into.push({ kind: 'atom', inline })
    else into.push({ kind: 'rider', inline })
  }
  return into
}

/** A text cut where its source runs begin and end. */
function textTokens(inline: EditionText, sources: SourceMap, into: Token[]): void {
  const { origin, text } = inline
  const add = (from: number, to: number, source: number | null) => {
    if (from < to) into.push({ kind: 'text', inline, text: text.slice(from, to), source })
  }
  const runs = origin ? (sources.get(origin.blockId)?.runs ?? []) : []
  const start = origin?.offset ?? 0
  let done = 0
  for (let index = firstRunAt(runs, start); index < runs.length; index++) {
    const run = runs[index]!
    const from = Math.max(0, run.offset - start)
    const to = Math.min(text.length, run.offset + run.length - start)
    if (from >= text.length) break
    add(done, from, null)
    add(Math.max(done, from), to, run.source + Math.max(done, from) + start - run.offset)
    done = Math.max(done, to)
  }
  add(done, text.length, null)
}

/** Index of the first run that ends behind an offset. */
const firstRunAt = (runs: readonly SourceRun[], offset: number): number =>
  firstWhere(0, runs.length, index => runs[index]!.offset + runs[index]!.length > offset)
