import { type AdWord, adWordsIn } from './ad-words.ts'

/** Words of advertisements heaped up in a line, with how they can be reached. Positions are offsets in the line. */
export interface AdHeap {
  start: number
  end: number
  weight: number
  /** Gaps instead of grammar, or a number behind the words: nobody speaks so, not even of crime. */
  isSet: boolean
}

/** Words of one heap stand so near to each other, in UTF-16 units, with no mark between. */
const nearby = 6
const parts = /[，。；！？：“”《》（）\n]/u
const number =
  /^[^，。；！？“”\n]{0,8}?(?<!\d)(?:1\d{2}(?:[\s-]?\d{4}){2}|[2-9]\d{3}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8}|[1-9]\d{7,10}|[a-z]{2,8}\d{3,9})(?!\d)/iu
/** Share of a heap that its words cover: between the words of a sentence stand others. */
const leastCovered = 0.55
const least = 0.62
/** A word of this weight is hardly ever a report's. */
const own = 0.6
const contact = 0.1
/** So many different words, or one with a number behind it. */
const fewestWords = 2

function heapsOf(line: string, words: readonly AdWord[]): AdWord[][] {
  const heaps: AdWord[][] = []
  for (const word of words) {
    const heap = heaps.at(-1)
    const last = heap?.at(-1)
    if (heap && last && word.start - last.end <= nearby && !parts.test(line.slice(last.end, word.start)))
      heap.push(word)
    else heaps.push([word])
  }
  return heaps
}

/** Things set in a row before the first known word, each behind a gap, belong to the row. */
const rowBefore = /(?:^|[，。；！？])((?:[\p{Script=Han}\w]{2,8}\s{1,3}){1,4})$/u
const rowReach = 32

const startOf = (line: string, { start }: AdWord): number =>
  start - (rowBefore.exec(line.slice(Math.max(0, start - rowReach), start))?.[1]?.length ?? 0)

function readHeap(line: string, heap: readonly AdWord[]): AdHeap | null {
  const [first, last] = [heap[0] as AdWord, heap.at(-1) as AdWord]
  const behind = number.exec(line.slice(last.end, last.end + 32))
  const end = last.end + (behind?.[0].length ?? 0)
  const distinct = new Map(heap.map(({ word, weight }) => [word, weight]))
  if (distinct.size + (behind ? 1 : 0) < fewestWords) return null
  // What is sold must be named; how somebody can be reached says nothing.
  const sold = [...distinct.values()].reduce((sum, weight) => sum + (weight > contact ? weight : 0), 0)
  if (sold < own) return null
  const covered = heap.reduce((sum, word) => sum + word.end - word.start, 0)
  const stretch = line.slice(first.start, last.end)
  if (covered < leastCovered * stretch.replace(/\s/gu, '').length) return null
  const gaps = stretch.match(/\S\s+(?=\S)/gu)?.length ?? 0
  const isSet = gaps >= 2 || (behind !== null && gaps >= 1) || (behind !== null && distinct.size >= 2)
  // In grammar such words are business and trade; one must be an advertisement's own.
  if (!isSet && !heap.some(({ weight }) => weight >= own)) return null
  let doubt = behind ? 0.55 : 1
  for (const weight of distinct.values()) doubt *= 1 - weight
  if (gaps > 0) doubt *= 0.7
  // Of several things in a row, each with its comma, reports speak too.
  if (/[、]/u.test(stretch) && !behind) doubt = 1 - (1 - doubt) * 0.6
  return { start: gaps > 0 ? startOf(line, first) : first.start, end, weight: 1 - doubt, isSet }
}

/** The heaps of a folded line that weigh enough to be advertisements. */
export function adHeapsIn(line: string): AdHeap[] {
  const words = adWordsIn(line)
  if (words.length === 0) return []
  return heapsOf(line, words)
    .map(heap => readHeap(line, heap))
    .filter(heap => heap !== null)
    .filter(({ weight }) => weight >= least)
}
