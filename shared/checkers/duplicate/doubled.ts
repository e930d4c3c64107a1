/** A title, quotation or sentence that stands twice in a row. Offsets in the block's text. */
export interface Doubled {
  /** The second of the two. */
  start: number
  end: number
  firstStart: number
  confidence: number
}

const bracketed = /(《[^《》\n]{2,60}》|“[^“”\n]{6,60}”|【[^【】\n]{2,60}】)[、，\s]?\1/gu
const sentenceEnd = /[。！？]+[”’」』）)]*/gu
const shortestSentence = 12

/** Stretches of a block that are printed twice, one right behind the other. Linear. */
export function findDoubled(block: string): Doubled[] {
  const found: Doubled[] = []
  for (const match of block.matchAll(bracketed)) {
    const length = (match[1] as string).length
    const end = match.index + match[0].length
    found.push({ start: end - length, end, firstStart: match.index, confidence: 0.95 })
  }
  let [before, start] = ['', 0]
  for (const match of block.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    const text = block.slice(start, end)
    if (text === before && text.length >= shortestSentence) {
      found.push({ start, end, firstStart: start - text.length, confidence: text.length >= 20 ? 0.9 : 0.6 })
    }
    before = text
    start = end
  }
  return found
}
