import type { StepMap } from 'prosemirror-transform'
import { MoveMap, moveSpan } from '#shared/document/move-step.ts'

/** Ranges that a step replaced, as [old start, old end, new start, new end], ascending. */
type Replaced = [oldStart: number, oldEnd: number, newStart: number, newEnd: number]

/**
 * Carries spans over one step in place, and calls `touched` for each span at or in a change. Edges are
 * exclusive; a span that was replaced whole takes over the new text, so that undoing the replacement finds it again.
 * Linear, without an object for each span: it runs on every key with thousands of spans.
 */
export function mapSpans(
  map: StepMap,
  from: Int32Array,
  to: Int32Array,
  touched: (index: number, hadCollapsed: boolean) => void,
): void {
  if (map instanceof MoveMap) {
    moveSpans(map, from, to, touched)
    return
  }
  const ranges: Replaced[] = []
  map.forEach((...range) => {
    ranges.push(range)
  })
  if (ranges.length === 0) return
  const first = ranges[0]![0]
  const [, last, , newLast] = ranges.at(-1)!
  for (let index = 0; index < from.length; index++) {
    if (to[index]! < first) continue
    // Most spans merely stand further on.
    if (from[index]! > last) {
      from[index]! += newLast - last
      to[index]! += newLast - last
      continue
    }
    const hadCollapsed = from[index] === to[index]
    const moved = mapSpan(ranges, from[index]!, to[index]!)
    from[index] = moved.from
    to[index] = moved.to
    if (moved.touched) touched(index, hadCollapsed)
  }
}

/** Blocks that move take their spans along. */
function moveSpans({ move }: MoveMap, from: Int32Array, to: Int32Array, touched: Parameters<typeof mapSpans>[3]): void {
  const { start, end } = move.window
  for (let index = 0; index < from.length; index++) {
    const span = { from: from[index]!, to: to[index]! }
    if (span.to < start || span.from > end) continue
    const moved = moveSpan(move, span)
    from[index] = moved.from
    to[index] = moved.to
    // What shows the span was taken out with its block.
    if (span.to >= move.from && span.from <= move.to) touched(index, span.from === span.to)
  }
}

const result = { from: 0, to: 0, touched: false }

function mapSpan(ranges: readonly Replaced[], oldFrom: number, oldTo: number): typeof result {
  let from = oldFrom
  let to = oldTo
  let touched = false
  for (const [start, end, newStart, newEnd] of ranges) {
    const shift = newEnd - end
    if (oldTo >= start && oldFrom <= end) touched = true
    if (isWhole(oldFrom, oldTo, start, end)) {
      from = newStart
      to = newEnd
      continue
    }
    if (oldFrom >= end) from = oldFrom + shift
    else if (oldFrom > start) from = newEnd
    if (oldTo > end) to = oldTo + shift
    // A replacement that ends with the span lies inside it; one that goes on behind it does not belong to it.
    else if (oldTo > start) to = oldTo === end && oldFrom <= start ? newEnd : newStart
  }
  result.from = from
  result.to = Math.max(from, to)
  result.touched = touched
  return result
}

/** Whether a replaced range holds all of a span, or new text comes where a span had collapsed. */
function isWhole(from: number, to: number, start: number, end: number): boolean {
  if (from === to) return from >= start && to <= end
  return end > start && from >= start && to <= end
}
