/** A stretch of a text and what comes in its place. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** The text in pieces, with every stretch replaced; stretches do not overlap. What is put in at one place keeps its order. */
export function* spliced(pieces: Iterable<string>, splices: readonly Splice[]): Generator<string> {
  const ordered = splices.toSorted((left, right) => left.start - right.start)
  let next = 0
  let done = 0
  let start = 0
  for (const piece of pieces) {
    const end = start + piece.length
    for (; next < ordered.length && ordered[next]!.start < end; next++) {
      const splice = ordered[next]!
      yield piece.slice(done - start, splice.start - start)
      yield splice.text
      done = splice.end
    }
    // A stretch may reach into the next piece.
    if (done < end) yield piece.slice(done - start)
    done = Math.max(done, end)
    start = end
  }
  for (; next < ordered.length; next++) yield ordered[next]!.text
}
