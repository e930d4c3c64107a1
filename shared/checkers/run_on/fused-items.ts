import type { ListedBlock } from '../block-list.ts'
import { type HeadingNumber, headingNumberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { Intruder } from './intruder.ts'

/** A list's number that stands behind the end of a sentence: 成效明显。（三）加强监管. */
const numberInside =
  /(?<=[。！？；”）)])\s{0,3}(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十百\d]{1,4}[条條]|第[一二三四五六七八九十百\d]{1,3}[章节節](?=[ \u3000]))(?=[\s\u3000]{0,2}[\p{Script=Han}“《])/gu
const mayHaveNumber = /[。！？；”）)]\s{0,3}[（(一二三四五六七八九十\d第]/u
const mayBeNumber = /^\s*[（(\d一二三四五六七八九十第]/u
const article = /^第([一二三四五六七八九十百\d]{1,4})[条條]/u

/** Articles are counted through, whatever chapters stand between them. */
interface ItemNumber {
  style: HeadingNumber['style'] | 'article'
  value: number
}

const numberAt = (line: string): ItemNumber | null => {
  if (!mayBeNumber.test(line)) return null
  const trimmed = line.trimStart()
  const clause = article.exec(trimmed)
  if (!clause) return headingNumberOf(trimmed)
  const number = headingNumberOf(`第${clause[1]}章`)
  return number && { style: 'article', value: number.value }
}

interface Start {
  index: number
  value: number
  isHeading: boolean
}

/** Blocks that begin with a number, by the number's style. */
function startsOf(list: readonly ListedBlock[]): Map<string, Start[]> {
  const starts = new Map<string, Start[]>()
  for (const [index, { block, text }] of list.entries()) {
    if (block.role !== 'body' && block.role !== 'title') continue
    const number = numberAt(text.slice(0, 12))
    if (!number) continue
    const known = starts.get(number.style)
    const start = { index, value: number.value, isHeading: block.kind === 'heading' }
    if (known) known.push(start)
    else starts.set(number.style, [start])
  }
  return starts
}

/** How surely a number inside a block is one of those that begin blocks; 0 where it is none. */
function weightOf(starts: readonly Start[], index: number, value: number): number {
  let [at, end] = [-1, starts.length]
  while (at + 1 < end) {
    const middle = (at + 1 + end) >> 1
    if ((starts[middle]?.index ?? 0) <= index) at = middle
    else end = middle
  }
  const [before, after] = [starts[at], starts[at + 1]]
  const isHead = before?.isHeading === true
  if (before?.value !== value - 1) return 0
  if (after?.value === value + 1) return 0.8
  // The last of a series of which the others begin blocks of their own.
  const isLast = !after || after.value === 1
  if (isLast && isHead) return 0.74
  return isLast && starts[at - 1]?.value === value - 2 && before.index === index ? 0.66 : 0
}

/** Items of a list run into the one before: the series lacks their number at the beginning of a block. */
export function fusedItemsIn(list: readonly ListedBlock[]): Intruder[] {
  let starts: ReturnType<typeof startsOf> | null = null
  const found: Intruder[] = []
  for (const [index, { block, text }] of list.entries()) {
    if (block.kind === 'heading' || block.kind === 'cell' || !mayHaveNumber.test(text)) continue
    const matches = matchesOf(text, numberInside)
    if (matches.length === 0) continue
    starts ??= startsOf(list)
    for (const { 0: written, index: offset } of matches) {
      const number = numberAt(text.slice(offset, offset + 12))
      const confidence = number ? weightOf(starts.get(number.style) ?? [], index, number.value) : 0
      if (confidence === 0) continue
      const start = block.start + offset + written.length - written.trimStart().length
      found.push({ rule: 'fused_heading', start, end: start + written.trim().length, confidence })
    }
  }
  return found
}
