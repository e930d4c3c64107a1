import { isReading, type ReadingRecord } from '../../domain/reading.ts'
import { passageAt } from './passages.ts'
import type { Piece, TwoTexts } from './two-texts.ts'

/** A stretch of a text. */
export interface Stretch {
  from: number
  to: number
}

/** A correction with what it stands for in both texts. */
export interface Claim {
  record: ReadingRecord
  source: Stretch
  present: Stretch
  /** Indexes of its pieces, with the changed ones that touch it. */
  pieces: Stretch
  /** How far the claims up to this one go in the source. */
  reach: number
}

/**
 * The corrections of what the source has, by their place in the present text. Where others or typing touch one, its
 * original tells how far it goes in the source; one whose original the source does not have there (it mends what was
 * typed or corrected before) is left out.
 */
export function claimsOf(texts: TwoTexts): Claim[] {
  const claims: Claim[] = []
  const runs = runsOf(texts.pieces)
  for (const reading of readingsIn(texts.pieces)) {
    const bounds = boundsOf(texts.pieces, runs, reading)
    const found = sourceOf(reading.record, bounds, { texts, known: claims })
    if (!found) continue
    const { present, pieces } = bounds
    const source = present.from < present.to ? found : withBlanks(found, texts, claims.at(-1)?.reach ?? 0)
    const reach = Math.max(source.to, claims.at(-1)?.reach ?? 0)
    claims.push({ record: reading.record, source, present, pieces, reach })
  }
  return claims
}

type Reading = { record: ReadingRecord; first: number; last: number }

/** Corrections in the order in which their text begins, with the first and the last piece that they hold in. */
function readingsIn(pieces: readonly Piece[]): Iterable<Reading> {
  const found = new Map<string, Reading>()
  for (const [index, { kind, records }] of pieces.entries()) {
    if (kind === 'out') continue
    for (const record of records) {
      if (!isReading(record)) continue
      const known = found.get(record.id)
      if (known) known.last = index
      else found.set(record.id, { record, first: index, last: index })
    }
  }
  return found.values()
}

/** Between which places of the source a correction begins and ends. */
interface Bounds {
  start: Stretch
  end: Stretch
  present: Stretch
  pieces: Stretch
}

function boundsOf(pieces: readonly Piece[], runs: Runs, { first, last }: Reading): Bounds {
  const [head, tail] = [pieces[first]!, pieces[last]!]
  const from = runs.starts[head.kind === 'same' ? first : first + 1]!
  const headRun = pieces[runs.ends[first]! - 1]
  const to = runs.ends[last + 1]!
  const tailRun = pieces[runs.starts[last + 1]!]
  return {
    start: {
      from: (pieces[from] ?? head).source,
      to: head.kind === 'same' || !headRun ? head.source : sourceEnd(headRun),
    },
    end: {
      from: tail.kind === 'same' || !tailRun ? tail.source + tail.text.length : tailRun.source,
      to: sourceEnd(pieces[to - 1]!),
    },
    present: { from: head.present, to: tail.present + tail.text.length },
    pieces: { from, to },
  }
}

/** For each border between pieces, where the changed pieces that end there begin, and where those that begin there end. */
interface Runs {
  starts: Int32Array
  ends: Int32Array
}

function runsOf(pieces: readonly Piece[]): Runs {
  const { length } = pieces
  const runs = { starts: new Int32Array(length + 1), ends: new Int32Array(length + 1).fill(length) }
  for (let at = 1; at <= length; at++) runs.starts[at] = pieces[at - 1]!.kind === 'same' ? at : runs.starts[at - 1]!
  for (let at = length - 1; at >= 0; at--) runs.ends[at] = pieces[at]!.kind === 'same' ? at : runs.ends[at + 1]!
  return runs
}

const sourceEnd = ({ kind, source, text }: Piece): number => source + (kind === 'in' ? 0 : text.length)

/** Null when the source does not have what the correction says it replaced. */
function sourceOf(
  { body: { original } }: ReadingRecord,
  { start, end, present }: Bounds,
  { texts, known }: { texts: TwoTexts; known: readonly Claim[] },
): Stretch | null {
  const isCertain = start.from === start.to && end.from === end.to
  if (isCertain) return start.from < end.to || original === '' ? { from: start.from, to: end.to } : null
  for (let from = start.from; from <= start.to; from++) {
    const to = endOfOriginal(texts.source, from, original)
    if (to === null || to > end.to) continue
    const found = { from, to: Math.max(to, Math.min(end.from, behindBlanks(texts.source, to))) }
    if (found.to >= end.from && isFree(found, present, known)) return found
  }
  return null
}

/** Whether a stretch of the source is still to be had: corrections beside each other stand in both texts in one order. */
function isFree(source: Stretch, present: Stretch, known: readonly Claim[]): boolean {
  for (let at = known.length - 1; at >= 0 && known[at]!.reach > source.from; at--) {
    const { source: taken, present: place } = known[at]!
    if (place.to > present.from || taken.to <= source.from) continue
    const isAtOnePlace = place.from === present.from
    if (!isAtOnePlace || taken.from < source.to) return false
  }
  return true
}

/** Of a paragraph that went out whole no blank is left over beside what was taken out, nor its end. */
function withBlanks(found: Stretch, { source, passages }: TwoTexts, taken: number): Stretch {
  const passage = passageAt(passages, found.from)
  if (!passage.isGone || found.to > passage.end) return found
  let { from, to } = found
  while (from > Math.max(passage.start, taken) && blank.test(source[from - 1]!)) from--
  while (to <= passage.end && to < source.length && blank.test(source[to]!)) to++
  return { from, to }
}

const blank = /[\s¶]/

/** Where an original ends that the source has at an offset; line ends and blanks of the source's layout aside. */
function endOfOriginal(source: string, from: number, original: string): number | null {
  if (source.startsWith(original, from)) return from + original.length
  let at = from
  for (const [index, sign] of Array.from(original).entries()) {
    if (blank.test(sign)) continue
    if (index > 0) at = behindBlanks(source, at)
    if (!source.startsWith(sign, at)) return null
    at += sign.length
  }
  return at > from ? at : null
}

function behindBlanks(source: string, offset: number): number {
  let at = offset
  while (at < source.length && blank.test(source[at]!)) at++
  return at
}
