import { type Extension, extend, mayResume } from './align.ts'
import { Diagonals } from './diagonals.ts'
import { type FingerprintIndex, type IndexedText, longestChain } from './fingerprint-index.ts'
import { gramLength } from './winnow.ts'

/** A stretch of one text and a stretch of another (or of the same text, earlier) that say the same. Indexes of codes. */
export interface Passage {
  start: number
  end: number
  other: IndexedText
  /** Whether the other text is the same text. */
  ownText: boolean
  otherStart: number
  otherEnd: number
  /** Codes that are equal; the rest of the stretch differs. */
  matched: number
  /** It is a whole sentence, to the letter. */
  isSentence?: boolean
}

/** Shortest equal run that counts towards a passage. */
const shortestRun = 14
/** Equal runs this near to each other in both texts are one passage with edits between. */
const widestGap = 60
/** How much longer the edit may be on one side than on the other. */
const largestShift = 15
const placesTried = 8

interface Place {
  other: IndexedText
  position: number
}

const byNearness = (a: Place, b: Place) =>
  a.other.documentId < b.other.documentId ? -1 : a.other.documentId > b.other.documentId ? 1 : b.position - a.position

/** Other places of a fingerprint: in the same text the nearest earlier ones, and some in other texts. */
function placesOf(index: FingerprintIndex, text: IndexedText, hash: number, position: number): readonly Place[] {
  let own = nowhere
  let others = nowhere
  index.visit(hash, (other, at) => {
    if (other !== text) others = [...others, { other, position: at }]
    else if (at < position && own.length < placesTried) own = [...own, { other, position: at }]
    return true
  })
  if (others.length === 0) return own
  return [...own, ...others.toSorted(byNearness).slice(0, placesTried)]
}

const nowhere: readonly Place[] = []

/** Every equal run of the text with an earlier stretch of itself or with another text; each diagonal is read once. */
function equalRuns(index: FingerprintIndex, text: IndexedText): Passage[] {
  const runs = new EqualRuns(text)
  const { hashes, positions } = text.fingerprints
  if (index.size === 1) {
    const { previous, later } = index.ownChains(text)
    for (let i = 0; i < hashes.length; i++) {
      const most = Math.min(placesTried, longestChain - 1 - (later[i] as number))
      for (let at = previous[i] as number, tried = 0; at >= 0 && tried < most; at = previous[at] as number, tried++)
        runs.take(positions[i] as number, text, positions[at] as number)
    }
    return runs.found
  }
  for (let i = 0; i < hashes.length; i++) {
    const position = positions[i] as number
    for (const place of placesOf(index, text, hashes[i] as number, position))
      runs.take(position, place.other, place.position)
  }
  return runs.found
}

/** Collects the equal runs of a text with others. */
class EqualRuns {
  readonly found: Passage[] = []
  readonly #text: IndexedText
  readonly #known = new Map<IndexedText, Diagonals>()

  constructor(text: IndexedText) {
    this.#text = text
  }

  /** Takes two places with one fingerprint in. */
  take(position: number, other: IndexedText, at: number): void {
    let diagonals = this.#known.get(other)
    if (!diagonals) {
      diagonals = new Diagonals()
      this.#known.set(other, diagonals)
    }
    if (diagonals.reaches(position - at, position)) return
    const run = runAt(this.#text, position, other, at)
    diagonals.note(position - at, Math.max(run.end, position), position)
    if (run.end - position >= gramLength && run.matched >= shortestRun) this.found.push(run)
  }
}

/** The equal run through a place of a text and a place of another. */
function runAt(text: IndexedText, position: number, other: IndexedText, at: number): Passage {
  const { codes } = text.folded
  const theirs = other.folded.codes
  let back = 0
  while (position - back > 0 && at - back > 0 && codes[position - back - 1] === theirs[at - back - 1]) back++
  let length = 0
  const most = Math.min(codes.length - position, theirs.length - at)
  while (length < most && codes[position + length] === theirs[at + length]) length++
  const matched = back + length
  return {
    start: position - back,
    end: position + length,
    other,
    ownText: other === text,
    otherStart: at - back,
    otherEnd: at + length,
    matched,
  }
}

function follows(chain: Passage, run: Passage): boolean {
  if (chain.other !== run.other) return false
  // Copies that stand in a row are several passages, not one.
  if (chain.ownText && run.otherEnd > chain.start) return false
  const gap = run.start - chain.end
  const otherGap = run.otherStart - chain.otherEnd
  if (gap < -5 || gap > widestGap || otherGap < -5 || otherGap > widestGap) return false
  return Math.abs(gap - otherGap) <= largestShift
}

/** Takes the chains away that a run from here on cannot continue. */
function keepNear(open: Passage[], start: number): void {
  let kept = 0
  for (const chain of open) if (start - chain.end <= widestGap) open[kept++] = chain
  open.length = kept
}

/**
 * Passages of a text that stand elsewhere too, edits inside them bridged. Within the text each pair is given once, as
 * the later stretch. Every repeat of 20 letters or more is found (see winnow.ts), whole paragraphs with edits as well.
 */
export function findPassages(index: FingerprintIndex, text: IndexedText): Passage[] {
  const runs = equalRuns(index, text).sort((a, b) => a.start - b.start || a.otherStart - b.otherStart)
  const passages: Passage[] = []
  const open: Passage[] = []
  for (const run of runs) {
    keepNear(open, run.start)
    const chain = open.find(candidate => follows(candidate, run))
    if (!chain) {
      passages.push(run)
      open.push(run)
      continue
    }
    chain.matched += Math.max(0, Math.min(run.end - Math.max(run.start, chain.end), run.matched))
    chain.end = Math.max(chain.end, run.end)
    chain.otherEnd = Math.max(chain.otherEnd, run.otherEnd)
  }
  for (const passage of passages) extendPassage(text.folded.codes, passage)
  return passages
}

/** So far a passage is read on beyond its last long equal run, over single characters that differ. */
const furthestExtension = 120

const unmoved: Extension = { length: 0, otherLength: 0, matched: 0 }

/** Reads a passage on at both ends over small differences; equal runs between those are too short to be runs of their own. */
function extendPassage(codes: Uint16Array, passage: Passage): void {
  const theirs = passage.other.folded.codes
  const { start, end, otherStart, otherEnd, ownText } = passage
  const limit = ownText ? Math.min(start, otherEnd + furthestExtension) : otherEnd + furthestExtension
  if (limit < otherEnd) return
  const ahead = mayResume({ a: codes, at: end, b: theirs, bt: otherEnd }, 1)
    ? extend(codes.subarray(end, end + furthestExtension), theirs.subarray(otherEnd, limit))
    : unmoved
  const floor = Math.max(0, start - furthestExtension, ownText ? passage.otherEnd + ahead.otherLength : 0)
  const back = mayResume({ a: codes, at: start - 1, b: theirs, bt: otherStart - 1 }, -1)
    ? extend(
        codes.slice(floor, Math.max(start, floor)).reverse(),
        theirs.slice(Math.max(0, otherStart - furthestExtension), otherStart).reverse(),
      )
    : unmoved
  passage.end += ahead.length
  passage.otherEnd += ahead.otherLength
  passage.start -= back.length
  passage.otherStart -= back.otherLength
  passage.matched += ahead.matched + back.matched
}
