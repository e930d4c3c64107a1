import type { BlockSource, SourceRun } from '../domain/source.ts'
import { borderCharacter } from './block-text.ts'
import { ChangeMemory, type RememberedChange } from './change-memory.ts'
import type { SourceMap } from './source-map.ts'

/** What a step took away: the runs in it, offsets from the change's place, and the blocks as they were. */
export interface SourceLoss {
  runs: readonly SourceRun[]
  blocks: readonly BlockSource[]
}

/** Text that came in without a source: a move may put in first and take out afterwards. */
export interface Arrival {
  /** docPos, carried through later steps. */
  place: number
  text: string
  /** How many steps ago. */
  steps: number
}

/** A source map that remembers what steps have taken away, so that moved and restored text keeps its source. */
export class CarriedSources extends Map<string, BlockSource> {
  memory: ChangeMemory<SourceLoss>
  arrivals: readonly Arrival[]
  /** Key of what the step before took away last. */
  lastGone: object | null

  constructor(sources: SourceMap) {
    super(sources)
    this.memory = sources instanceof CarriedSources ? sources.memory : new ChangeMemory()
    this.arrivals = sources instanceof CarriedSources ? sources.arrivals : []
    this.lastGone = sources instanceof CarriedSources ? sources.lastGone : null
  }
}

/** Shorter text may as well have been typed anew. */
const shortestMoved = 4

export function longEnough(text: string): boolean {
  return (coreOf(text)?.text.length ?? 0) >= shortestMoved
}

/** A position text without the node borders at its ends, and where that begins; null when nothing is left. */
export function coreOf(text: string): { text: string; start: number } | null {
  let start = 0
  let end = text.length
  while (start < end && text[start] === borderCharacter) start++
  while (end > start && text[end - 1] === borderCharacter) end--
  return start < end ? { text: text.slice(start, end), start } : null
}

/**
 * The runs of what was taken away lately and stands in new content (position text) now; offsets from its start. What
 * the step before took away (`lastGone`) may be shorter: one step out, the next in is how things are moved.
 */
export function takeMoved(
  inserted: string,
  changes: readonly RememberedChange<SourceLoss>[],
  lastGone: object | null,
): SourceLoss[] {
  const moves: SourceLoss[] = []
  const filled: { start: number; end: number }[] = []
  for (const { text, payload, key } of changes.toReversed()) {
    if (payload.runs.length === 0) continue
    const core = coreOf(text)
    const least = key !== lastGone ? shortestMoved : text.includes(borderCharacter) ? 1 : 2
    if (!core || core.text.length < least || core.text.length > inserted.length) continue
    const at = inserted.indexOf(core.text)
    if (at < 0 || inserted.indexOf(core.text, at + 1) >= 0) continue
    const end = at + core.text.length
    if (filled.some(range => range.start < end && at < range.end)) continue
    filled.push({ start: at, end })
    const shift = at - core.start
    moves.push({ runs: payload.runs.map(run => ({ ...run, offset: run.offset + shift })), blocks: payload.blocks })
  }
  return moves
}
