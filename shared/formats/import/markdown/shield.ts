import { crowdedSigns } from './crowds.ts'
import { maskRuns } from './masks.ts'

/** A text that the Markdown library may see: as long as the source, offset for offset. */
export interface ShieldedText {
  text: string
  /** Puts the source's characters back into a string that the library returned. */
  reveal(value: string): string
}

/** Characters that must not reach the library as they are, beside placeholders: it drops or replaces them. */
const dropped = /[\0\uFEFF]/g
/** A fence right behind a list marker: its code would end with the item, and its closing fence would open another. */
const listFence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t][ \t>]*)+(`{3,}|~{3,})/gm
/** The markers of quotations and lists that open a line. */
const openingMarkers = /^[ \t]*(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/gm
const marker = />|[-+*]|\d[.)]/g
/** Deeper nesting is none that a report has; the parser's time grows with the square of it, its stack with it. */
const deepest = 32
const rule = /^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*$/
/** A dash–number–dash folio line is no list item. */
const folio = /^([ \t]*)[-*+](?=[ \t]*\d+[ \t]*[-*+][ \t]*$)/gm
/** Link targets with nothing of an address in them: `[注](见附件)` is text, and would vanish from sight as a link. */
const linkTarget = /(?<!\\)\]\(([^()\r\n]*)\)/g
const address =
  /^\s*<?(?:[a-z][a-z0-9+.-]*:|\/|#|\.{1,2}\/|www\.|[^\s\u3000-\u9fff\uff00-\uffef]+[./][^\s\u3000-\u9fff\uff00-\uffef]*(?:\s|$)|\S+\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|md|txt|html?|pdf)(?:\s|>|$))/i

/**
 * Replaces, one for one, by private-use characters that the text does not contain, what the Markdown library must take
 * for plain text: placeholders, and what looks like Markdown by accident.
 */
export function shield(source: string): ShieldedText {
  const offsets = [...hiddenOffsets(source)].sort((left, right) => left - right)
  if (offsets.length === 0) return { text: source, reveal: value => value }
  const standIns = new Map<string, string>()
  const originals = new Map<string, string>()
  const free = freeCharacters(source)
  const pieces: string[] = []
  let done = 0
  for (const offset of offsets) {
    const original = source[offset]!
    let standIn = standIns.get(original)
    if (standIn === undefined) {
      standIn = free.next().value as string
      standIns.set(original, standIn)
      originals.set(standIn, original)
    }
    pieces.push(source.slice(done, offset), standIn)
    done = offset + 1
  }
  pieces.push(source.slice(done))
  return {
    text: pieces.join(''),
    reveal: value => value.replace(/[\uE000-\uF8FF]/g, character => originals.get(character) ?? character),
  }
}

function hiddenOffsets(source: string): Set<number> {
  const offsets = new Set<number>()
  for (const run of maskRuns(source)) for (let offset = run.start; offset < run.end; offset++) offsets.add(offset)
  for (const match of source.matchAll(dropped)) offsets.add(match.index)
  for (const match of source.matchAll(folio)) offsets.add(match.index + match[1]!.length)
  for (const match of source.matchAll(linkTarget)) if (!address.test(match[1]!)) offsets.add(match.index)
  for (const offset of crowdedSigns(source)) offsets.add(offset)
  for (const offset of strayFences(source)) offsets.add(offset)
  for (const offset of deepMarkers(source)) offsets.add(offset)
  for (const { index, 0: line, 1: marks } of source.matchAll(listFence)) {
    for (let offset = index + line.length - marks!.length; offset < index + line.length; offset++) offsets.add(offset)
  }
  return offsets
}

/** Markers that would nest deeper than `deepest`: the sign that makes each of them one. */
function deepMarkers(source: string): number[] {
  return [...source.matchAll(openingMarkers)].flatMap(({ index, 0: opening }) => {
    const isWholeLine = /[\r\n]/.test(source[index + opening.length] ?? '\n')
    if (opening.length <= deepest || (isWholeLine && rule.test(opening))) return []
    return [...opening.matchAll(marker)].slice(deepest).map(sign => index + sign.index + sign[0].length - 1)
  })
}

/** Fences that nothing closes: to the library all the rest of the document would be code. */
function strayFences(source: string): number[] {
  const fences = [...source.matchAll(/^([ \t>]*)(`{3,}|~{3,})([^\r\n]*)/gm)]
  const longestCloser = longestClosersFrom(fences)
  const offsets: number[] = []
  for (let index = 0; index < fences.length; index++) {
    const [, prefix, marks] = fences[index]!
    if ((longestCloser[index + 1]?.get(marks![0]!) ?? 0) >= marks!.length) {
      index = closingFence(fences, index)
      continue
    }
    const start = fences[index]!.index + prefix!.length
    for (let offset = 0; offset < marks!.length; offset++) offsets.push(start + offset)
  }
  return offsets
}

/** For each index, the longest closing fence of each mark from there on; so that no search for a closer is in vain. */
function longestClosersFrom(fences: readonly RegExpMatchArray[]): Map<string, number>[] {
  const longest: Map<string, number>[] = new Array(fences.length + 1)
  longest[fences.length] = new Map()
  for (let index = fences.length - 1; index >= 0; index--) {
    const [, , marks, rest] = fences[index]!
    const after = longest[index + 1]!
    const known = after.get(marks![0]!) ?? 0
    longest[index] =
      rest!.trim() === '' && marks!.length > known ? new Map(after).set(marks![0]!, marks!.length) : after
  }
  return longest
}

function closingFence(fences: readonly RegExpMatchArray[], open: number): number {
  const fence = fences[open]![2]!
  let index = open + 1
  while (!closes(fences[index]!, fence)) index++
  return index
}

function closes([, , marks, rest]: RegExpMatchArray, fence: string): boolean {
  return marks![0] === fence[0] && marks!.length >= fence.length && rest!.trim() === ''
}

/** Private-use characters that `source` does not contain. */
function* freeCharacters(source: string): Generator<string> {
  for (let code = 0xe000; code <= 0xf8ff; code++) {
    const character = String.fromCharCode(code)
    if (!source.includes(character)) yield character
  }
  throw new RangeError('The text uses every private-use character')
}
