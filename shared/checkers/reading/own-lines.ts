import type { JoinedLines } from '../joined-lines.ts'
import type { Suspicion } from './suspicion.ts'

/** The texts between which a suspicion is carried: the document's own, and the one whose lines are put together. */
interface Texts {
  joined: JoinedLines
  source: string
  read: string
}

/**
 * A suspicion about joined lines in the document's own text. What reaches across the end of a line shrinks to what its
 * readings change, with a neighbour where that is nothing; where even this stands on both lines, nothing is said: the
 * break between them belongs to the source.
 */
export function inOwnLines(suspicion: Suspicion, { joined, source, read }: Texts): readonly Suspicion[] {
  const own = joined.ownStretch(suspicion)
  const isWhole = ({ start, end }: { start: number; end: number }) => !source.slice(start, end).includes('\n')
  if (isWhole(own)) return [{ ...suspicion, ...own }]
  const { head, tail } = sharedBy(read.slice(suspicion.start, suspicion.end), suspicion.readings)
  const least = { start: suspicion.start + head, end: suspicion.end - tail }
  const isNothing = least.start === least.end
  const stretches = isNothing
    ? [
        { start: least.start - 1, end: least.end },
        { start: least.start, end: least.end + 1 },
      ]
    : [least]
  const kept = stretches.find(
    stretch => stretch.start >= suspicion.start && stretch.end <= suspicion.end && isWhole(joined.ownStretch(stretch)),
  )
  if (!kept) return []
  const readings = suspicion.readings.map(reading =>
    reading.slice(kept.start - suspicion.start, reading.length - (suspicion.end - kept.end)),
  )
  return [{ ...suspicion, ...joined.ownStretch(kept), readings }]
}

/** How many characters at either end what is printed and all its readings have in common. */
function sharedBy(printed: string, readings: readonly string[]): { head: number; tail: number } {
  const least = Math.min(printed.length, ...readings.map(({ length }) => length))
  let head = 0
  while (head < least && readings.every(reading => reading[head] === printed[head])) head++
  let tail = 0
  while (tail < least - head && readings.every(reading => reading.at(-1 - tail) === printed.at(-1 - tail))) tail++
  return readings.length > 0 ? { head, tail } : { head: 0, tail: 0 }
}
