/** More signs than this in one stretch of lines are no emphasis and no links; pairing them takes time that grows with the square. */
const mostSigns = 1200
/** No address of a link ends further from where it begins. */
const longestTarget = 2000

const blockStart = /^[ \t>]*(?:$|#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t])/
const attention = /[*_]+/g
// One behind a backslash is text as it is, and its backslash must be seen to be taken away.
const linkStart = /(?<!\\)\]\(/g

/** Offsets of signs that the parser had better not see: those of crowds, and links that nothing closes. */
export function* crowdedSigns(source: string): Generator<number> {
  yield* openLinks(source)
  for (const { start, end } of stretches(source)) {
    const text = source.slice(start, end)
    yield* crowd(text, attention, start)
    yield* crowd(text, linkStart, start)
  }
}

function* crowd(text: string, sign: RegExp, start: number): Generator<number> {
  const found = [...text.matchAll(sign)]
  if (found.length <= mostSigns) return
  for (const { index, 0: signs } of found) {
    const length = signs === '](' ? 1 : signs.length
    for (let offset = 0; offset < length; offset++) yield start + index + offset
  }
}

/** The `]` of each `](` that no `)` follows soon. */
function* openLinks(source: string): Generator<number> {
  let close = source.indexOf(')')
  for (const { index } of source.matchAll(linkStart)) {
    while (close >= 0 && close < index) close = source.indexOf(')', close + 1)
    if (close < 0 || close - index > longestTarget) yield index
  }
}

/** Lines that may be one paragraph: parted by blank lines, headings and list items. */
function* stretches(source: string): Generator<{ start: number; end: number }> {
  const lineEnd = /\r\n|\r|\n/g
  let begin = 0
  for (let start = 0; start <= source.length; ) {
    const match = lineEnd.exec(source)
    const end = match ? match.index : source.length
    if (blockStart.test(source.slice(start, Math.min(end, start + 100)))) {
      if (start > begin) yield { start: begin, end: start }
      begin = start
    }
    if (!match) break
    start = lineEnd.lastIndex
  }
  yield { start: begin, end: source.length }
}
