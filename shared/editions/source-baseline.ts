import type { Node } from 'prosemirror-model'
import { blocksOf, forEachTextBlock } from '../document/sections.ts'
import type { SourceMap } from '../document/source-map.ts'
import type { SourceRun } from '../domain/source.ts'
import { firstWhere } from '../order/first-where.ts'

/** A top-level block as it was imported. Source offsets. */
export interface BaselineBlock {
  index: number
  node: Node
  start: number
  end: number
  /** The runs of the block, those of its cells for a table. */
  runs: readonly SourceRun[]
  /** Behind list marker, quotation and heading signs. */
  prefixEnd: number
}

const blockPrefix = /^(?:[ \t]*>)*[ \t]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$))*(?:[ \t]*>)*[ \t]*(?:#{1,6}(?:[ \t]+|$))?/

/** The imported document over its source text: which characters are text, which syntax, and between which blocks. */
export class SourceBaseline {
  readonly text: string
  readonly blocks: BaselineBlock[] = []
  readonly isMarkdown: boolean
  readonly lineEnd: string
  readonly #byId = new Map<string, BaselineBlock>()
  readonly #runs: SourceRun[] = []

  constructor(baseline: { doc: Node; sources: SourceMap }, text: string) {
    this.text = text
    for (const node of blocksOf(baseline.doc)) this.#add(node, baseline.sources)
    this.lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
    this.isMarkdown = this.blocks.some(block => this.syntaxBetween(block.start, block.end).some(piece => piece.trim()))
  }

  get(blockId: string): BaselineBlock | undefined {
    return this.#byId.get(blockId)
  }

  /** The block whose stretch holds a source offset. */
  blockAt(offset: number): BaselineBlock | undefined {
    const index = firstWhere(0, this.blocks.length, at => this.blocks[at]!.end > offset)
    const block = this.blocks[index]
    return block && block.start <= offset ? block : undefined
  }

  /** What of a source stretch is not text: the strings before, between and behind its texts, empty ones too. */
  syntaxBetween(from: number, to: number): string[] {
    const pieces: string[] = []
    let done = from
    let index = firstWhere(0, this.#runs.length, at => this.#runs[at]!.source + this.#runs[at]!.length > from)
    for (; index < this.#runs.length && this.#runs[index]!.source < to; index++) {
      const run = this.#runs[index]!
      pieces.push(this.text.slice(done, Math.max(done, run.source)))
      done = Math.max(done, Math.min(to, run.source + run.length))
    }
    pieces.push(this.text.slice(done, Math.max(done, to)))
    return pieces
  }

  /** The source before a block, back to the block before it; null for the first block and for a cut within a line. */
  separatorBefore(index: number): string | null {
    const [before, block] = [this.blocks[index - 1], this.blocks[index]]
    return before && block && before.end < block.start ? this.text.slice(before.end, block.start) : null
  }

  #add(node: Node, sources: SourceMap): void {
    const source = sources.get(node.attrs.id as string)
    if (!source) return
    const runs: SourceRun[] = [...source.runs]
    if (!node.inlineContent) {
      forEachTextBlock(node, cell => runs.push(...(sources.get(cell.attrs.id as string)?.runs ?? [])))
    }
    const { start, end } = source
    const length = blockPrefix.exec(this.text.slice(start, Math.min(end, start + 200)))?.[0].length ?? 0
    const prefixEnd = Math.min(start + length, runs[0]?.source ?? end)
    const block = { index: this.blocks.length, node, start, end, runs, prefixEnd }
    this.blocks.push(block)
    this.#byId.set(source.blockId, block)
    this.#runs.push(...runs)
  }
}
