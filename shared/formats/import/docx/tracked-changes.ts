import type { AnnotationContent } from '../../../domain/annotation.ts'
import type { ParagraphEvent } from './paragraph-reader.ts'

/** A tracked change as an annotation of its paragraph, at block offsets. */
export interface TrackedChange {
  start: number
  end: number
  content: AnnotationContent
  author: string
  at: number | null
}

type Inserted = Extract<ParagraphEvent, { kind: 'inserted' }>
type Deleted = Extract<ParagraphEvent, { kind: 'deleted' }>

/**
 * The tracked changes of a paragraph. The text has the insertions and lacks the deletions; a deletion beside an insertion
 * of the same author is one replacement. `textAt` gives the text of a stretch.
 */
export function trackedChanges(
  events: readonly ParagraphEvent[],
  textAt: (start: number, end: number) => string,
): TrackedChange[] {
  const changes: TrackedChange[] = []
  let last: { start: number; end: number; original: string; author: string; at: number | null } | null = null
  const close = () => {
    if (!last) return
    const { original, ...place } = last
    const body = { original, reading: textAt(place.start, place.end) }
    changes.push({ ...place, content: { kind: 'source', body } })
    last = null
  }
  for (const event of events) {
    if (event.kind !== 'inserted' && event.kind !== 'deleted') continue
    if (!last || last.author !== event.author || last.end !== event.start) {
      close()
      last = begin(event)
    } else if (event.kind === 'inserted') last.end = event.end
    else last.original += event.text
  }
  close()
  return changes
}

function begin(event: Inserted | Deleted) {
  const { start, author, at } = event
  return event.kind === 'inserted'
    ? { start, end: event.end, original: '', author, at }
    : { start, end: start, original: event.text, author, at }
}
