import type { Node } from 'prosemirror-model'
import { type BlockSource, type SourceRun, sourceLengthOf } from '../domain/source.ts'
import type { StepChange } from './changed-ranges.ts'
import { isTextBlock } from './sections.ts'

/** A run at a docPos; its `offset` is no longer used. */
export interface AbsoluteRun extends SourceRun {
  pos: number
}

/** A text block of a document and where its content lies (docPos). */
export interface PlacedBlock {
  id: string
  contentPos: number
  contentEnd: number
}

/** The text blocks that ranges (docPos) overlap or touch, in reading order. */
export function touchedBlocks(doc: Node, ranges: readonly { start: number; end: number }[]): PlacedBlock[] {
  const found = new Map<number, PlacedBlock>()
  for (const range of ranges) visitTouching(doc, 0, range, found)
  return [...found.values()].sort((a, b) => a.contentPos - b.contentPos)
}

function visitTouching(
  parent: Node,
  contentStart: number,
  range: { start: number; end: number },
  found: Map<number, PlacedBlock>,
): void {
  let pos = contentStart
  for (let index = 0; index < parent.childCount && pos <= range.end; index++) {
    const child = parent.child(index)
    const end = pos + child.nodeSize
    if (end >= range.start) {
      if (isTextBlock(child)) {
        const contentPos = child.isLeaf ? pos : pos + 1
        const id = child.attrs.id as string
        found.set(contentPos, { id, contentPos, contentEnd: contentPos + child.content.size })
      } else visitTouching(child, pos + 1, range, found)
    }
    pos = end
  }
}

/** Takes a changed stretch out of runs and moves those behind it; `removed` have offsets from the stretch's start. */
export function cutRuns(
  runs: readonly AbsoluteRun[],
  change: StepChange,
): { kept: AbsoluteRun[]; removed: SourceRun[] } {
  const { start, end } = change
  const shift = change.newSize - change.oldSize
  const kept: AbsoluteRun[] = []
  const removed: SourceRun[] = []
  for (const run of runs) {
    const before = slice(run, run.pos, start)
    const inside = slice(run, start, end)
    const after = slice(run, Math.max(end, start), run.pos + run.length)
    if (before) kept.push(before)
    if (inside) removed.push(runAt(inside, inside.pos - start))
    if (after) kept.push({ ...after, pos: after.pos + shift })
  }
  return { kept, removed }
}

/** A part of a run. What the source writes otherwise cannot be told apart in it: each part stands for all of that. */
function slice(run: AbsoluteRun, from: number, to: number): AbsoluteRun | null {
  const pos = Math.max(run.pos, from)
  const end = Math.min(run.pos + run.length, to)
  if (pos >= end) return null
  const source = run.sourceLength === undefined ? run.source + pos - run.pos : run.source
  return { ...run, pos, length: end - pos, source }
}

function runAt({ length, source, sourceLength }: AbsoluteRun, offset: number): SourceRun {
  return { offset, length, source, ...(sourceLength !== undefined && { sourceLength }) }
}

/** Whether a run goes on where another ends, in the text and letter for letter in the source. */
export function goesOn(last: SourceRun | undefined, next: SourceRun): last is SourceRun {
  if (!last || last.sourceLength !== undefined || next.sourceLength !== undefined) return false
  return last.offset + last.length === next.offset && last.source + last.length === next.source
}

interface Provenance {
  /** The block's source before the step. */
  previous: BlockSource | undefined
  /** Sources of blocks that come back. */
  known: readonly BlockSource[]
  /** Sources of all blocks that the step touched. */
  old: readonly BlockSource[]
  /** Whether blocks were split, joined, put in or taken out. */
  isRestructured: boolean
}

/** The source of a block that has these runs among others; an object that is the same as before stays the same. */
export function sourceOfBlock(
  block: PlacedBlock,
  all: readonly AbsoluteRun[],
  { previous, known, old, isRestructured }: Provenance,
): BlockSource | null {
  const runs = runsWithin(block, all)
  const returned = known.findLast(source => source.blockId === block.id)
  for (const source of [previous, returned])
    if (source && sameRuns(source.runs, runs) && (source === returned || !isRestructured)) return source
  const base = returned ?? previous
  // A block keeps its own stretch, also when text from elsewhere has come into it.
  if (base && (runs.length === 0 || returned || !isRestructured)) return { ...base, runs }
  if (runs.length === 0) return null
  const stretch = stretchOf(runs, old)
  if (previous && sameRuns(previous.runs, runs) && previous.start === stretch.start && previous.end === stretch.end)
    return previous
  return { blockId: block.id, ...stretch, blankLinesBefore: base?.blankLinesBefore ?? 0, runs }
}

function runsWithin(block: PlacedBlock, all: readonly AbsoluteRun[]): SourceRun[] {
  const runs: SourceRun[] = []
  for (const run of all) {
    const part = slice(run, block.contentPos, block.contentEnd)
    if (!part) continue
    const next = runAt(part, part.pos - block.contentPos)
    const last = runs.at(-1)
    if (goesOn(last, next)) last.length += next.length
    else runs.push(next)
  }
  return runs
}

/** The source stretch of runs, with the syntax at the ends of the blocks they come from. */
function stretchOf(runs: readonly SourceRun[], old: readonly BlockSource[]): { start: number; end: number } {
  let first = runs[0]!
  let last = first
  for (const run of runs) {
    if (run.source < first.source) first = run
    if (endOf(run) > endOf(last)) last = run
  }
  const lastEnd = endOf(last)
  const opening = old.find(({ runs: [run] }) => run?.source === first.source)
  const closing = old.find(source => {
    const run = source.runs.at(-1)
    return run && endOf(run) === lastEnd
  })
  return { start: opening?.start ?? first.source, end: closing?.end ?? lastEnd }
}

const endOf = (run: SourceRun): number => run.source + sourceLengthOf(run)

/** Whether two lists hold the same runs. */
export function sameRuns(a: readonly SourceRun[], b: readonly SourceRun[]): boolean {
  return (
    a.length === b.length &&
    a.every((run, index) => {
      const other = b[index]!
      return (
        run.offset === other.offset &&
        run.length === other.length &&
        run.source === other.source &&
        run.sourceLength === other.sourceLength
      )
    })
  )
}
