import { type Node, ReplaceError, Slice } from 'prosemirror-model'
import { type Mappable, Step, StepMap, StepResult } from 'prosemirror-transform'
import { schema } from './schema.ts'

/** Whole blocks and where they go; docPos at borders of blocks, inside sections. */
export interface BlockMove {
  from: number
  to: number
  /** Before `from` or behind `to`. */
  target: number
}

/**
 * Takes whole blocks to another place. Taking them out and putting them in again would do the same to the text, but what
 * is said about the text and where it came from could then only be guessed by its wording; this step tells it.
 */
export class MoveStep extends Step implements BlockMove {
  readonly from: number
  readonly to: number
  readonly target: number

  constructor({ from, to, target }: BlockMove) {
    super()
    this.from = from
    this.to = to
    this.target = target
  }

  get isForward(): boolean {
    return this.target > this.to
  }

  /** Where the step changes anything: what moves, and what it moves over. */
  get window(): { start: number; end: number } {
    return { start: Math.min(this.from, this.target), end: Math.max(this.to, this.target) }
  }

  override apply(doc: Node): StepResult {
    const { from, to, target } = this
    const isApart = from < to && (target < from || target > to)
    if (!isApart || ![from, to, target].every(pos => isBlockBorder(doc, pos)))
      return StepResult.fail('No blocks to move')
    if (leavesEmptySection(doc, this)) return StepResult.fail('A section would be left empty')
    const slice = doc.slice(from, to)
    try {
      // The later of the two places first, so that the earlier still counts.
      return StepResult.ok(
        this.isForward
          ? doc.replace(target, target, slice).replace(from, to, Slice.empty)
          : doc.replace(from, to, Slice.empty).replace(target, target, slice),
      )
    } catch (error) {
      if (error instanceof ReplaceError || error instanceof RangeError) return StepResult.fail(error.message)
      throw error
    }
  }

  override getMap(): StepMap {
    return new MoveMap(this)
  }

  override invert(): MoveStep {
    const { from, to, target } = this
    const size = to - from
    if (this.isForward) return new MoveStep({ from: target - size, to: target, target: from })
    return new MoveStep({ from: target, to: target + size, target: to })
  }

  override map(mapping: Mappable): MoveStep | null {
    const [from, to, target] = [mapping.map(this.from, 1), mapping.map(this.to, -1), mapping.mapResult(this.target, 1)]
    const isApart = from < to && (target.pos < from || target.pos > to)
    return isApart && !target.deletedAcross ? new MoveStep({ from, to, target: target.pos }) : null
  }

  override toJSON(): object {
    return { stepType: 'move', from: this.from, to: this.to, target: this.target }
  }

  static override fromJSON(_schema: unknown, { from, to, target }: BlockMove): MoveStep {
    if (![from, to, target].every(pos => Number.isInteger(pos) && pos >= 0)) throw new RangeError('Not a move')
    return new MoveStep({ from, to, target })
  }
}

function isBlockBorder(doc: Node, pos: number): boolean {
  return pos <= doc.content.size && doc.resolve(pos).parent.type === schema.nodes.section
}

/** Whether blocks are all that their section has, so that taking them away would leave it without any. */
export function leavesEmptySection(doc: Node, { from, to }: { from: number; to: number }): boolean {
  const [start, end] = [doc.resolve(from), doc.resolve(to)]
  return start.parentOffset === 0 && end.parentOffset === end.parent.content.size
}

/** To what knows nothing of moves: taken out here, put in there. */
export class MoveMap extends StepMap {
  readonly move: MoveStep

  constructor(move: MoveStep) {
    const { from, to, target, isForward } = move
    const out = [from, to - from, 0]
    const into = [target, 0, to - from]
    super(isForward ? [...out, ...into] : [...into, ...out])
    this.move = move
  }
}

/**
 * Where a point goes that belongs to what follows it (`after`) or to what precedes it (`before`). Within what the step
 * changes each of the two is one to one, so that the inverse finds every point again.
 */
export function movePoint(move: MoveStep, pos: number, side: 'after' | 'before'): number {
  const { start, end } = move.window
  const isInside = side === 'after' ? pos >= start && pos < end : pos > start && pos <= end
  if (!isInside) return pos
  const border = move.isForward ? move.to : move.from
  const size = move.to - move.from
  const isFirst = side === 'after' ? pos < border : pos <= border
  const firstSize = border - start
  if (isFirst) return pos + (move.isForward ? end - start - size : size)
  return pos - firstSize
}

interface Span {
  from: number
  to: number
}

/**
 * Where a span goes. One that holds all that the step changes stays; what is moved out of its middle leaves it, what is
 * moved into its middle joins it, and what else would tear it leaves it its longest part.
 */
export function moveSpan(move: MoveStep, span: Span): Span {
  const { from, to } = span
  const { start, end } = move.window
  if (from === to) {
    const pos = movePoint(move, from, 'after')
    return { from: pos, to: pos }
  }
  if (to <= start || from >= end || (from <= start && to >= end)) return span
  const isBehind = move.isForward ? from >= move.to : to <= move.from
  const isMovedIn = isBehind && from < move.target && to > move.target
  const isMovedOut = from < move.from && to > move.to
  if (isMovedIn || isMovedOut) return { from: movePoint(move, from, 'after'), to: movePoint(move, to, 'before') }
  return longestPart(move, span)
}

function longestPart(move: MoveStep, span: Span): Span {
  const { start, end } = move.window
  const borders = [Number.NEGATIVE_INFINITY, start, move.isForward ? move.to : move.from, end, Number.POSITIVE_INFINITY]
  const parts: Span[] = []
  for (let index = 0; index + 1 < borders.length; index++) {
    const [from, to] = [Math.max(span.from, borders[index]!), Math.min(span.to, borders[index + 1]!)]
    if (from < to) parts.push({ from: movePoint(move, from, 'after'), to: movePoint(move, to, 'before') })
  }
  parts.sort((a, b) => a.from - b.from)
  const joined: Span[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.to === part.from) last.to = part.to
    else joined.push({ ...part })
  }
  return joined.reduce((longest, part) => (part.to - part.from > longest.to - longest.from ? part : longest))
}

Step.jsonID('move', MoveStep)
