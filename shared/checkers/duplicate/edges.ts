import type { Edge } from './copy-range.ts'

const sentenceMark = /[。！？!?…；;：:]/u
const clauseMark = /[，,、]/u
const closer = /["”’」』）)】》]/u
const opener = /["“‘「『（(【《\s]/u
const sentenceEnd = /[。！？!?…；]+["”’」』）)】》]*/gu

/** The edge that a mark makes. */
const edgeOf = (mark: string | undefined): Edge =>
  mark === undefined || sentenceMark.test(mark) ? 'sentence' : clauseMark.test(mark) ? 'clause' : 'inside'

/** What stands before an offset of a block's text: the end of a sentence or nothing, the end of a clause, or words. */
export function edgeBefore(text: string, offset: number): Edge {
  let at = Math.min(offset, text.length) - 1
  while (at >= 0 && (opener.test(text[at] as string) || closer.test(text[at] as string))) at--
  return edgeOf(text[at])
}

/** What the text up to an offset ends with. */
export function edgeAfter(text: string, offset: number): Edge {
  if (offset >= text.trimEnd().length) return 'sentence'
  let at = offset - 1
  while (at > 0 && closer.test(text[at] as string)) at--
  return edgeOf(text[at])
}

/** Where the first sentence behind an offset begins; the text's end when none does. */
export function nextSentence(text: string, offset: number): number {
  sentenceEnd.lastIndex = offset
  const match = sentenceEnd.exec(text)
  return match ? match.index + match[0].length : text.length
}

/** Where the last sentence ends that ends before an offset; 0 when none does. */
export function sentencesEnd(text: string, offset: number): number {
  let end = 0
  sentenceEnd.lastIndex = 0
  for (let match = sentenceEnd.exec(text); match; match = sentenceEnd.exec(text)) {
    if (match.index + match[0].length > offset) break
    end = match.index + match[0].length
  }
  return end
}
