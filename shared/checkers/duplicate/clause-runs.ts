import type { IndexedText } from './fingerprint-index.ts'
import type { Passage } from './passages.ts'

/** Letters of a run of whole clauses that is looked for here; a longer repeat has a fingerprint. */
const [shortest, longest] = [15, 19]
/** The same of a whole sentence of three clauses, or of two with a figure. */
const shortestWhole = 12

/** 1 for the marks that end a clause, 2 for those that end its sentence. */
const kinds = new Uint8Array(0x10000)
for (const mark of '，,：:') kinds[mark.charCodeAt(0)] = 1
for (const mark of '。！？!?；;\n') kinds[mark.charCodeAt(0)] = 2

const figures = new Set([...'0123456789〇零一二三四五六七八九十百千万'].map(each => each.charCodeAt(0)))

/** Where the clauses of a text begin and end, as indexes of codes; the last of a sentence is followed by a new one. */
interface Clauses {
  starts: number[]
  ends: number[]
  isLast: boolean[]
}

function clausesOf(text: string, { folded }: IndexedText): Clauses {
  const clauses: Clauses = { starts: [], ends: [], isLast: [] }
  const { offsets } = folded
  let [start, end] = [0, 0]
  for (let at = 0; at <= text.length; at++) {
    const kind = at === text.length ? 2 : (kinds[text.charCodeAt(at)] as number)
    if (kind === 0) continue
    while (end < offsets.length && (offsets[end] as number) < at) end++
    if (end > start) {
      clauses.starts.push(start)
      clauses.ends.push(end)
      clauses.isLast.push(kind === 2)
    } else if (kind === 2 && clauses.isLast.length > 0) clauses.isLast[clauses.isLast.length - 1] = true
    start = end
  }
  return clauses
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let [one, other] = [end - start, start - end]
  for (let at = start; at < end; at++) {
    one = Math.imul(one ^ (codes[at] as number), 0x01000193)
    other = Math.imul(other + (codes[at] as number), 0x85ebca6b)
  }
  return (one >>> 6) * 0x4000000 + (other >>> 6)
}

/** Whether the equal runs around two places are so long that fingerprints find them. */
function isLonger(codes: Uint16Array, at: number, other: number, length: number): boolean {
  let [before, behind] = [0, 0]
  while (before <= longest && other - before > 0 && codes[at - before - 1] === codes[other - before - 1]) before++
  while (
    behind <= longest &&
    codes[at + length + behind] === codes[other + length + behind] &&
    at + length + behind < codes.length
  )
    behind++
  return before + length + behind > longest
}

/** Whether codes hold a figure of two characters and more: 三千, 12. */
function hasFigure(codes: Uint16Array, start: number, end: number): boolean {
  let row = 0
  for (let at = start; at < end; at++) {
    row = figures.has(codes[at] as number) ? row + 1 : 0
    if (row === 2) return true
  }
  return false
}

/** Runs of whole clauses, 15 to 19 letters (of a whole sentence 12), that stand again to the letter. Linear. */
export function clauseRuns(text: string, indexed: IndexedText): Passage[] {
  const { codes } = indexed.folded
  const { starts, ends, isLast } = clausesOf(text, indexed)
  const seen = new Map<number, number>()
  const found: Passage[] = []
  for (let first = 0; first < starts.length; first++) {
    const start = starts[first] as number
    let last = first
    while (!isLast[last] && (ends[last] as number) - start < shortest) last++
    const end = ends[last] as number
    if (end - start < shortestWhole || end - start > longest) continue
    if (end - start < shortest) {
      const isWhole = isLast[last] && (first === 0 || isLast[first - 1])
      if (!isWhole || last === first || (last - first < 2 && !hasFigure(codes, start, end))) continue
    }
    const key = hashOf(codes, start, end)
    const other = seen.get(key)
    seen.set(key, start)
    if (other === undefined || other + end - start > start || isLonger(codes, start, other, end - start)) continue
    found.push({
      start,
      end,
      other: indexed,
      ownText: true,
      otherStart: other,
      otherEnd: other + end - start,
      matched: end - start,
      isSentence: true,
    })
  }
  return found
}
