import { type BlockSource, type SourceRun, sourceLengthOf } from '../domain/source.ts'

/** Where each block of a document came from, by block id. Blocks without a source are not in it. */
export type SourceMap = ReadonlyMap<string, BlockSource>

type Point = { blockId: string; offset: number }

/**
 * Source offset of a place in a block; null only when the block has no source. At a border between runs `start` takes
 * the later run, `end` the earlier; a place that the source does not have takes the nearest run's border.
 */
export function sourceOffset(
  sources: SourceMap,
  blockId: string,
  offset: number,
  side: 'start' | 'end',
): number | null {
  const source = sources.get(blockId)
  if (!source) return null
  const { runs } = source
  if (runs.length === 0) return side === 'start' ? source.start : source.end
  const before = runBefore(runs, offset)
  const after = runs.find(run =>
    side === 'start' ? run.offset + run.length > offset : run.offset + run.length >= offset,
  )
  if (side === 'start') {
    if (after) return after.source + (after.sourceLength === undefined ? Math.max(0, offset - after.offset) : 0)
    const last = runs.at(-1)!
    return last.source + sourceLengthOf(last)
  }
  if (before?.sourceLength !== undefined) return before.source + before.sourceLength
  if (before) return before.source + Math.min(before.length, offset - before.offset)
  return runs[0]!.source
}

/** The last run that begins before an offset. */
function runBefore(runs: readonly SourceRun[], offset: number): SourceRun | null {
  let found: SourceRun | null = null
  for (const run of runs) {
    if (run.offset >= offset) break
    found = run
  }
  return found
}

/** Source stretch of a stretch of the document; null only when a block has no source. Never turned round. */
export function sourceRange(sources: SourceMap, start: Point, end: Point): { start: number; end: number } | null {
  const isEmpty = start.blockId === end.blockId && start.offset >= end.offset
  const first = sourceOffset(sources, start.blockId, start.offset, 'start')
  const last = isEmpty ? first : sourceOffset(sources, end.blockId, end.offset, 'end')
  if (first === null || last === null) return null
  return first <= last ? { start: first, end: last } : { start: Math.min(first, last), end: Math.min(first, last) }
}
