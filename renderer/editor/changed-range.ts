import type { Transaction } from 'prosemirror-state'

/** A docPos range. */
export interface Range {
  from: number
  to: number
}

/** The stretch of the new document that holds every change of text or structure; null when there is none. */
export function changedRange(tr: Transaction): Range | null {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1)
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, later.map(newStart, -1))
      to = Math.max(to, later.map(newEnd, 1))
    })
  })
  return from <= to ? { from, to } : null
}
