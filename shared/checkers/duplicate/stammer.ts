import type { Doubled } from './doubled.ts'
import type { FoldedText } from './folded-text.ts'

/** Letters of words that stand twice with nothing between; fewer are often meant. */
const [shortest, longest] = [5, 60]
const fewestDifferent = 4
/** Letters by which a place is known again. */
const anchor = 4
const slotBits = 14
const han = /\p{Script=Han}/u

const slotOf = (codes: Uint16Array, at: number): number => {
  let hash = codes[at] as number
  for (let i = at + 1; i < at + anchor; i++) hash = Math.imul(hash, 0x9e3779b1) + (codes[i] as number)
  return Math.imul(hash, 0x85ebca6b) >>> (32 - slotBits)
}

function isEqual(codes: Uint16Array, at: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (codes[at + i] !== codes[other + i]) return false
  return true
}

const differentIn = (codes: Uint16Array, start: number, end: number): number =>
  new Set([...codes.subarray(start, end)].filter(code => han.test(String.fromCharCode(code)))).size

const numeral = /[\d〇○零一二三四五六七八九十百千万亿两]/u
const at = (codes: Uint16Array, index: number): string =>
  index < codes.length ? String.fromCharCode(codes[index] as number) : ''

/** Whether what seems to stand twice ends inside two numbers, of which the second goes on: 第七百七十条、第七百七十五条, 第二十条、第二十条之一. */
function isNextNumber(codes: Uint16Array, start: number, length: number): boolean {
  if (!numeral.test(at(codes, start + length - 1))) return false
  const next = at(codes, start + length)
  return next === at(codes, start) ? at(codes, start + length + 1) === '之' : numeral.test(next)
}

/** Words that stand twice in a row, no mark between them: 以人民为中心以人民为中心. Text offsets. Linear. */
export function stammersIn({ codes, offsets }: FoldedText): Doubled[] {
  const last = new Int32Array(1 << slotBits).fill(-1)
  const found: Doubled[] = []
  let done = 0
  for (let at = 0; at + shortest <= codes.length; at++) {
    const slot = slotOf(codes, at)
    const before = last[slot] as number
    last[slot] = at
    const length = at - before
    // The words before them are alike, too, with a mark or a new line between: a clause, a heading, not a stammer.
    if (before > 0 && codes[before - 1] === codes[at - 1]) continue
    if (before < done || length < shortest || length > longest || at + length > codes.length) continue
    if ((offsets[at] as number) - (offsets[at - 1] as number) !== 1 || !isEqual(codes, before, at, length)) continue
    if (differentIn(codes, before, at) < fewestDifferent) continue
    if (isNextNumber(codes, at, length)) continue
    const [start, end] = [offsets[at] as number, (offsets[at + length - 1] as number) + 1]
    found.push({ start, end, firstStart: offsets[before] as number, confidence: length >= 8 ? 0.88 : 0.76 })
    done = at + length
  }
  return found
}
