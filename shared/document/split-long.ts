/** Text blocks hold at most this many UTF-16 units: a longer paragraph makes each key slow (docs/adr, editor rules). */
const longestBlock = 5000
/** A cut is sought at a sentence end no further than this before the limit, then at any punctuation. */
const shortestPart = 3000

/**
 * Where to cut a text of more than `longestBlock` units: ascending offsets, each after a sentence end where there is
 * one, else after a comma, else at the limit (never inside a surrogate pair). Empty for a text that is short enough.
 */
export function cutsOf(text: string): number[] {
  const cuts: number[] = []
  let start = 0
  while (text.length - start > longestBlock) {
    start = cutAfter(text, start)
    cuts.push(start)
  }
  return cuts
}

function cutAfter(text: string, start: number): number {
  const limit = start + longestBlock
  return (
    lastMatch(text, start + shortestPart, limit, /[。！？!?…][”’」』）)》]*/g) ??
    lastMatch(text, start + shortestPart, limit, /[；;，,、：:\n]/g) ??
    wholeCharacter(text, limit)
  )
}

function lastMatch(text: string, from: number, limit: number, pattern: RegExp): number | null {
  let last: number | null = null
  for (const match of text.slice(from, limit).matchAll(pattern)) last = from + match.index + match[0].length
  return last
}

function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}
