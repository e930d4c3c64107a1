import { blockIndexAt, type ListedBlock } from '../block-list.ts'
import { blockFurniture } from '../boilerplate/read-block.ts'
import { endOf, fitAcross, wantOfEnd, wantOfStart } from '../continuation.ts'
import type { NgramCounts } from '../ngram-counts.ts'

/** How well a copy sits where it stands, and whether it is the text behind it that says so. */
export interface PlaceFit {
  score: number
  continued: boolean
}

const headingsUp = 8
/** Furniture of a page as plain as this, so many lines of it, stands between a cut copy and what follows. */
const [plainly, mostFurniture] = [0.6, 3]

function bigramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  const letters = text.replace(/[^\p{Script=Han}]/gu, '')
  for (let i = 0; i + 2 <= letters.length; i++) grams.add(letters.slice(i, i + 2))
  return grams
}

/** Pairs of characters of headings, which mostly have several copies below them. */
const headingGrams = new WeakMap<ListedBlock, readonly string[]>()

/** Share of the pairs of characters of the nearest heading above that the copy has too. */
function headingFit(list: readonly ListedBlock[], start: number, copy: string): number {
  const first = blockIndexAt(list, start)
  for (let index = first - 1; index >= Math.max(0, first - headingsUp); index--) {
    const { shape, text } = list[index] as ListedBlock
    if (shape !== 'heading') continue
    let grams = headingGrams.get(list[index] as ListedBlock)
    if (!grams) {
      grams = [...bigramsOf(text)]
      headingGrams.set(list[index] as ListedBlock, grams)
    }
    return grams.length === 0 ? 0 : grams.filter(gram => copy.includes(gram)).length / grams.length
  }
  return 0
}

function isFurniture(list: readonly ListedBlock[], text: string): boolean {
  const { line, inline } = blockFurniture.of(list, text)
  return (line?.weight ?? 0) >= plainly || inline.some(({ start, confidence }) => start === 0 && confidence >= plainly)
}

/** The block behind one, past furniture of the page. */
function behind(list: readonly ListedBlock[], index: number): ListedBlock | undefined {
  let at = index + 1
  while (at <= index + mostFurniture && list[at] && isFurniture(list, (list[at] as ListedBlock).text)) at++
  return list[at]
}

/**
 * How well a copy fits its place: is its cut end followed by its continuation, does it interrupt a sentence, does the
 * heading above speak of it. Of two copies the better placed one is kept; order alone decides only between equals.
 */
export function placeFit(list: readonly ListedBlock[], start: number, end: number, grams: NgramCounts): PlaceFit {
  const first = list[blockIndexAt(list, start)] as ListedBlock
  const lastIndex = blockIndexAt(list, end - 1)
  const last = list[lastIndex] as ListedBlock
  const copyStart = Math.max(0, start - first.block.start)
  const before = list[blockIndexAt(list, start) - 1]
  // A copy that brings its own heading says nothing about the heading above it.
  let score = first.shape === 'heading' ? 0 : headingFit(list, start, first.text.slice(copyStart))
  if (copyStart === 0 && before?.shape === 'prose' && endOf(before.text) === 'open') score -= 1.5
  if (end < last.block.end || endOf(last.text) === 'ended') return { score: score + 1, continued: false }
  const next = behind(list, lastIndex)
  if (next?.shape !== 'prose' && next?.shape !== 'item') {
    return { score: score - 0.5 - wantOfEnd(last.text) / 4, continued: false }
  }
  const join = fitAcross(last.text, next.text, grams) + wantOfStart(next.text) + (next.text.length < 24 ? 0.5 : 0)
  return join > 0.4 ? { score: score + 1 + join, continued: true } : { score: score - 0.5, continued: false }
}
