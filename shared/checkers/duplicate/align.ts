/** Where two copies differ: a stretch of each, either of which may be empty. Indexes of codes. */
export interface Edit {
  start: number
  end: number
  otherStart: number
  otherEnd: number
}

/** So many equal codes behind a difference show that the copies go on together. */
const resumption = 5
/** Longest differences stepped over: small while a passage is extended, as wide as its gaps when it is compared. */
const smallEdit = 3
const widestEdit = 64

type Position = readonly [codes: Uint16Array, at: number]

function agree([a, at]: Position, [b, bt]: Position): boolean {
  for (let i = 0; i < resumption; i++) {
    if (at + i >= a.length || bt + i >= b.length) return i > 0 && at + i === a.length && bt + i === b.length
    if (a[at + i] !== b[bt + i]) return false
  }
  return true
}

/** The nearest place behind a difference from where both go on alike, the smallest differences first; null when none. */
function resume([a, at]: Position, [b, bt]: Position, widest: number): [number, number] | null {
  for (let size = 1; size <= widest; size++) {
    for (let step = 0; step <= size; step++) {
      if (agree([a, at + size], [b, bt + step])) return [size, step]
      if (step !== size && agree([a, at + step], [b, bt + size])) return [step, size]
    }
  }
  return null
}

/**
 * Where two stretches that say the same differ, in order. Differences are few and short, so this is near to linear; the
 * reading stops at one that is too wide, which is then the last and reaches to both ends.
 */
export function editsBetween(a: Uint16Array, b: Uint16Array): Edit[] {
  const edits: Edit[] = []
  let [at, bt] = [0, 0]
  while (at < a.length && bt < b.length) {
    if (a[at] === b[bt]) {
      at++
      bt++
      continue
    }
    const steps = edits.length < widestEdit ? resume([a, at], [b, bt], widestEdit) : null
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
    const steps = resume([a, at], [b, bt], smallEdit)
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
