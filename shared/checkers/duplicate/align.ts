/** Where two copies differ: a stretch of each, either of which may be empty. Indexes of codes. */
export interface Edit {
  start: number
  end: number
  otherStart: number
  otherEnd: number
}

/** So many equal codes behind a difference show that the copies go on together; one less behind a single character. */
const resumption = 5
/** Longest differences stepped over: small while a passage is extended, as wide as its gaps when it is compared. */
const smallEdit = 3
const widestEdit = 64

/** Two stretches, each read from an index of its own. */
interface Pair {
  a: Uint16Array
  at: number
  b: Uint16Array
  bt: number
}

function agree({ a, b }: Pair, at: number, bt: number, wanted: number): boolean {
  for (let i = 0; i < wanted; i++) {
    if (at + i >= a.length || bt + i >= b.length) return i > 0 && at + i === a.length && bt + i === b.length
    if (a[at + i] !== b[bt + i]) return false
  }
  return true
}

/** The nearest place behind a difference from where both go on alike, the smallest differences first; null when none. */
function resume(pair: Pair, widest: number): [number, number] | null {
  const { at, bt } = pair
  for (let size = 1; size <= widest; size++) {
    const wanted = size === 1 ? resumption - 1 : resumption
    for (let step = 0; step <= size; step++) {
      if (agree(pair, at + size, bt + step, wanted)) return [size, step]
      if (step !== size && agree(pair, at + step, bt + size, wanted)) return [step, size]
    }
  }
  return null
}

/**
 * Whether two texts may go on alike behind a small difference, to the end (`step` 1) or to the start (−1) from where
 * they begin to differ: asked before they are read.
 */
export function mayResume({ a, at, b, bt }: Pair, step: 1 | -1): boolean {
  for (let i = 0; i <= smallEdit; i++) {
    for (let j = 0; j <= smallEdit; j++) if (i + j > 0 && a[at + step * i] === b[bt + step * j]) return true
  }
  return false
}

/**
 * Where two stretches that say the same differ, in order. Differences are few and short, so this is near to linear; the
 * reading stops at one that is wider than `widest`, which is then the last and reaches to both ends.
 */
export function editsBetween(a: Uint16Array, b: Uint16Array, widest = widestEdit): Edit[] {
  const edits: Edit[] = []
  let [at, bt] = [0, 0]
  while (at < a.length && bt < b.length) {
    if (a[at] === b[bt]) {
      at++
      bt++
      continue
    }
    const steps = edits.length < widestEdit ? resume({ a, at, b, bt }, widest) : null
    const [step, otherStep] = steps ?? [a.length - at, b.length - bt]
    edits.push({ start: at, end: at + step, otherStart: bt, otherEnd: bt + otherStep })
    at += step
    bt += otherStep
  }
  return edits
}

/** How far two texts go on alike from two places, small differences stepped over. */
export interface Extension {
  length: number
  otherLength: number
  matched: number
}

/**
 * How far two texts go on alike from where they begin to differ, differences of a few characters stepped over. Each is
 * stepped over only where several equal characters follow.
 */
export function extend(a: Uint16Array, b: Uint16Array): Extension {
  let [at, bt, matched] = [0, 0, 0]
  for (;;) {
    const steps = resume({ a, at, b, bt }, smallEdit)
    if (!steps) return { length: at, otherLength: bt, matched }
    at += steps[0]
    bt += steps[1]
    while (at < a.length && bt < b.length && a[at] === b[bt]) {
      at++
      bt++
      matched++
    }
  }
}
