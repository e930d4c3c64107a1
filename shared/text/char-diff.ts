import { commonStart } from './common-ends.ts'

/** A stretch that both texts share, or that only one of them has. */
export interface DiffPart {
  kind: 'same' | 'first' | 'second'
  text: string
}

/** Differences beyond this many characters are shown as one replaced stretch: no eye follows more. */
const maxEdits = 400

/** The furthest point on each diagonal after each number of edits, until the end is reached; null beyond `maxEdits`. */
function traceOf(first: string, second: string): Map<number, number>[] | null {
  const trace: Map<number, number>[] = []
  let reached = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= Math.min(maxEdits, first.length + second.length); edits++) {
    trace.push(reached)
    const next = new Map(reached)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let at = stepInto(reached, diagonal, edits).at
      while (at < first.length && at - diagonal < second.length && first[at] === second[at - diagonal]) at++
      next.set(diagonal, at)
      if (at >= first.length && at - diagonal >= second.length) return trace
    }
    reached = next
  }
  return null
}

/** How the best path enters a diagonal: from above (a character of the second text) or from the left. */
function stepInto(reached: Map<number, number>, diagonal: number, edits: number) {
  const below = reached.get(diagonal - 1) ?? -1
  const above = reached.get(diagonal + 1) ?? -1
  const isDown = diagonal === -edits || (diagonal !== edits && below < above)
  return isDown ? { isDown, at: above, from: diagonal + 1 } : { isDown, at: below + 1, from: diagonal - 1 }
}

/** Walks the trace back from the end; parts come out last first, one character each. */
function walkBack(first: string, second: string, trace: Map<number, number>[]): DiffPart[] {
  const parts: DiffPart[] = []
  let at = first.length
  let diagonal = first.length - second.length
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const entry = stepInto(trace[edits] ?? new Map(), diagonal, edits)
    for (; at > entry.at; at--) parts.push({ kind: 'same', text: first[at - 1] ?? '' })
    if (entry.isDown) parts.push({ kind: 'second', text: second[at - diagonal - 1] ?? '' })
    else parts.push({ kind: 'first', text: first[--at] ?? '' })
    diagonal = entry.from
  }
  for (; at > 0; at--) parts.push({ kind: 'same', text: first[at - 1] ?? '' })
  return parts.reverse()
}

function merge(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind) last.text += part.text
    else merged.push({ ...part })
  }
  return merged
}

/** Character by character what two texts share and what each has alone (Myers, "An O(ND) Difference Algorithm", 1986). */
export function diffCharacters(first: string, second: string): DiffPart[] {
  const start = commonStart(first, second)
  const a = first.slice(start)
  const b = second.slice(start)
  const trace = traceOf(a, b)
  const rest: DiffPart[] = trace
    ? walkBack(a, b, trace)
    : [
        { kind: 'first', text: a },
        { kind: 'second', text: b },
      ]
  return merge([{ kind: 'same', text: first.slice(0, start) }, ...rest])
}
