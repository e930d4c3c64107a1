import type { FindingDraft } from '../domain/finding.ts'
import { commonEnd, commonStart } from '../text/common-ends.ts'
import { type CheckedDocument, type CheckerRun, perDocument } from './checker.ts'
import { type JoinedLines, joinedLines } from './joined-lines.ts'

/** The texts between which a finding is carried: the document's own, and the one whose lines are put together. */
export interface LineTexts {
  joined: JoinedLines
  source: string
  read: string
}

/** A stretch of a text and what may be put in its place. */
export interface Change {
  start: number
  end: number
  readings: string[]
}

/**
 * A change of joined lines in the document's own text. What reaches across the end of a line shrinks to what its
 * readings change, with a neighbour where that is nothing; null where even this stands on both lines: the break between
 * them belongs to the source.
 */
export function ownChange(change: Change, { joined, source, read }: LineTexts): Change | null {
  const own = joined.ownStretch(change)
  const isWhole = ({ start, end }: { start: number; end: number }) => !source.slice(start, end).includes('\n')
  if (isWhole(own)) return { ...own, readings: change.readings }
  const { head, tail } = sharedBy(read.slice(change.start, change.end), change.readings)
  const least = wholeFigures({ start: change.start + head, end: change.end - tail }, change, read)
  const isNothing = least.start === least.end
  const stretches = isNothing
    ? [
        { start: least.start - 1, end: least.end },
        { start: least.start, end: least.end + 1 },
      ]
    : [least]
  const kept = stretches.find(
    stretch => stretch.start >= change.start && stretch.end <= change.end && isWhole(joined.ownStretch(stretch)),
  )
  if (!kept) return null
  const readings = change.readings.map(reading =>
    reading.slice(kept.start - change.start, reading.length - (change.end - kept.end)),
  )
  return { ...joined.ownStretch(kept), readings }
}

const inFigure = /[\d.,]/u

/** A stretch with all of the figures that it changes, as far as they are in the change. */
function wholeFigures({ start, end }: { start: number; end: number }, change: Change, read: string) {
  let [from, to] = [start, end]
  if (start === end || !/^\d+$/u.test(read.slice(start, end))) return { start, end }
  while (from > change.start && inFigure.test(read[from - 1] as string)) from--
  while (to < change.end && inFigure.test(read[to] as string)) to++
  return { start: from, end: to }
}

/** How many characters at either end what is printed and all its readings have in common. */
function sharedBy(printed: string, readings: readonly string[]): { head: number; tail: number } {
  if (readings.length === 0) return { head: 0, tail: 0 }
  const least = Math.min(printed.length, ...readings.map(({ length }) => length))
  const head = Math.min(...readings.map(reading => commonStart(printed, reading)))
  return { head, tail: Math.min(...readings.map(reading => commonEnd(printed, reading, least - head))) }
}

/** A draft about joined lines in the document's own text. Across the end of a line that its fix would take away it has none. */
function ownDraft(found: FindingDraft, texts: LineTexts): FindingDraft {
  const related = found.related?.map(span =>
    span.documentId === found.documentId ? { ...span, ...texts.joined.ownStretch(span) } : span,
  )
  const draft = { ...found, ...(related && { related }) }
  const given = draft.fixes ?? []
  if (given.length === 0) return { ...draft, ...texts.joined.ownStretch(draft) }
  const change = ownChange({ ...draft, readings: given.map(({ text }) => text) }, texts)
  const { start, end } = change ?? texts.joined.ownStretch(draft)
  const fixes = change ? given.map((fix, index) => ({ ...fix, text: change.readings[index] as string })) : []
  const { message } = draft
  const params = { ...message.params, quote: texts.source.slice(start, end), reading: fixes[0]?.text ?? '' }
  return { ...draft, start, end, fixes, message: { ...message, params } }
}

interface Prepared<Own> {
  joined: JoinedLines | null
  source: string
  own: Own
}

/** `perDocument` of documents whose cut lines are put together: drafts are carried back to where the document has them. */
export function perJoinedDocument<Own>(
  prepare: (document: CheckedDocument, before: Own | undefined) => Own,
  check: (prepared: Own) => FindingDraft[],
): CheckerRun {
  return perDocument<Prepared<Own>>(
    (document, before) => {
      const joined = joinedLines(document, null)
      const own = prepare(joined?.document ?? document, before?.own)
      return { joined, source: document.snapshot.text, own }
    },
    ({ joined, source, own }) => {
      const drafts = check(own)
      if (!joined) return drafts
      const texts = { joined, source, read: joined.document.snapshot.text }
      return drafts.map(draft => ownDraft(draft, texts))
    },
  )
}
