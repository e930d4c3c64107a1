/** A stretch of a text and what comes in its place. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** The text, in pieces, with every stretch replaced; stretches do not overlap. What is put in at one place keeps its order. */
export function spliced(text: string, splices: readonly Splice[]): string[] {
  const pieces: string[] = []
  let at = 0
  const ordered = splices.map((splice, order) => ({ ...splice, order }))
  for (const { start, end, text: put } of ordered.sort((a, b) => a.start - b.start || a.order - b.order)) {
    pieces.push(text.slice(at, start), put)
    at = end
  }
  pieces.push(text.slice(at))
  return pieces
}
