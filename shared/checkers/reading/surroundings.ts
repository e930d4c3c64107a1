import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, wordOver } from './block-reading.ts'
import type { Corpus } from './corpus.ts'

/** How near what is meant stands again. Characters. */
const intentReach = 6
/** How far an echo may come. Characters. */
const echoReach = 12
/** Those of banks among them that are words of their own nowhere else (伍 and 陆 are names). */
const numerals = new CodeSet('一二三四五六七八九十百千万亿〇两壹贰叁肆柒捌玖佰仟')

/** Whether a character stands in quotation marks or comes again near by in a series of like build (听党话、跟党走). */
export function isIntended(reading: BlockReading, at: number): boolean {
  const { codes, text } = reading
  for (let step = 2; step <= intentReach; step++)
    if (codes[at - step] === codes[at] || codes[at + step] === codes[at]) return true
  const open = text.lastIndexOf('“', at)
  return open >= 0 && at - open < 12 && text.lastIndexOf('”', at) < open
}

/**
 * Whether a character or its neighbours stand twice, two places apart: phrases are built so (兜牢兜实, 联农带农, 应保尽保).
 * What follows a word that begins alike (坚决坚整) is none.
 */
export function isPaired(reading: BlockReading, at: number): boolean {
  const { codes } = reading
  if (codes[at - 2] === codes[at]) return wordOver(reading, at - 2)?.end !== at
  return (
    codes[at + 2] === codes[at] ||
    codes[at - 1] === codes[at + 1] ||
    (isHan(codes[at + 1]) && codes[at + 1] === codes[at + 3])
  )
}

/** Whether a code is a figure: what follows is a unit. */
export const isFigure = (code: number | undefined) =>
  code !== undefined && ((code >= 0x30 && code <= 0x39) || numerals.has(code))

/** Whether the same character stands a little before or after, but not beside. */
export function isEcho(codes: Uint16Array, at: number): boolean {
  for (let step = 2; step <= echoReach; step++) {
    if (codes[at - step] === codes[at] || codes[at + step] === codes[at]) return true
  }
  return false
}

/** How often the three characters around a place stand in the corpus, this one among them; 0 where they are not all Han. */
export function countAround(corpus: Corpus, codes: Uint16Array, at: number): number {
  let least = 0
  for (const start of [at - 1, at - 2, at]) {
    if (start < 0 || !isHan(codes[start]) || !isHan(codes[start + 1]) || !isHan(codes[start + 2])) continue
    const count = corpus.count(codes, start, 3)
    least = least === 0 ? count : Math.min(least, count)
  }
  return least
}

const probe = new Uint16Array(3)

/** Whether the corpus has a reading with a character of its surroundings. */
export function isAttested(
  corpus: Corpus,
  codes: Uint16Array,
  { start, end }: { start: number; end: number },
  other: readonly number[],
): boolean {
  const around = [codes[start - 2], codes[start - 1], ...other, codes[end], codes[end + 1]]
  for (let first = 0; first + 2 < around.length; first++) {
    const three = around.slice(first, first + 3)
    if (!three.every(isHan)) continue
    probe.set(three as number[])
    if (corpus.count(probe, 0, 3) > 0) return true
  }
  return false
}
