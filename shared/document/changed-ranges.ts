import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { hasInline, positionText } from './block-text.ts'
import type { Change, ChangedRange } from './change-memory.ts'

/** One stretch that a step replaced, with what it took out and put in, each read once and only when asked for. */
export class StepChange implements Change {
  /** docPos before the step; all later stretches of the step count as done, no earlier ones. */
  readonly start: number
  readonly oldSize: number
  readonly newSize: number
  readonly #before: Node
  readonly #after: Node
  readonly #newStart: number
  #removed: string | null = null
  #inserted: string | null = null

  constructor(range: ChangedRange, newStart: number, before: Node, after: Node) {
    this.start = range.start
    this.oldSize = range.oldSize
    this.newSize = range.newSize
    this.#newStart = newStart
    this.#before = before
    this.#after = after
  }

  /** docPos before the step at which the stretch ended. */
  get end(): number {
    return this.start + this.oldSize
  }

  /** Position text of what was taken out. */
  get removed(): string {
    this.#removed ??= positionText(this.#before, this.start, this.end)
    return this.#removed
  }

  /** Position text of what was put in. */
  get inserted(): string {
    this.#inserted ??= positionText(this.#after, this.#newStart, this.#newStart + this.newSize)
    return this.#inserted
  }

  /** Whether only the kinds or attributes of blocks changed: borders for as many borders. */
  get keepsPlaces(): boolean {
    return this.oldSize === this.newSize && this.removed === this.inserted && !hasInline(this.removed)
  }

  get replacesText(): boolean {
    return this.oldSize > 0 && this.newSize > 0 && hasInline(this.removed) && hasInline(this.inserted)
  }
}

/** The stretches that a step changed, last first, so that each can be carried out without moving those still to come. */
export function changesOf(step: Step, before: Node, after: Node): StepChange[] {
  const ranges: (ChangedRange & { newStart: number })[] = []
  step.getMap().forEach((start, oldEnd, newStart, newEnd) => {
    const last = ranges.at(-1)
    // Both borders of an empty block: a place between them could not tell to which it belongs.
    if (last && last.start + last.oldSize === start) {
      last.oldSize = oldEnd - last.start
      last.newSize = newEnd - last.newStart
    } else ranges.push({ start, oldSize: oldEnd - start, newStart, newSize: newEnd - newStart })
  })
  return ranges.reverse().map(range => new StepChange(range, range.newStart, before, after))
}
