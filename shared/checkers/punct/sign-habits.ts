import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import type { CheckedDocument } from '../checker.ts'
import { matchesOf } from '../matches.ts'

/** A sign of this width stands out where it is so rare beside the other. */
const [mostOdd, leastUsual] = [2, 2]
const countOf = (text: string, sign: string) => text.split(sign).length - 1

const widths = [
  { odd: '％', usual: '%', pattern: /(?<=[\d〇一二三四五六七八九十*×X□])％/gu, rule: 'wide_alphanumeric' },
  { odd: '%', usual: '％', pattern: /(?<=[\d])%/gu, rule: 'half_width' },
] as const

/** The one per-cent sign whose width differs from all others of its document. */
export function oddSignHits(
  { snapshot }: CheckedDocument,
  blocks: readonly TraitedBlock[],
): { entry: TraitedBlock; hit: Hit }[] {
  if (!snapshot.text.includes('％')) return []
  return widths.flatMap(({ odd, usual, pattern, rule }) => {
    const count = countOf(snapshot.text, odd)
    if (count === 0 || count > mostOdd || countOf(snapshot.text, usual) < count * count * leastUsual) return []
    return blocks
      .filter(({ text }) => text.includes(odd))
      .flatMap(entry =>
        matchesOf(entry.text, pattern).map(({ index }) => {
          const fixes = [{ text: usual, safe: true }]
          return { entry, hit: { rule, start: index, end: index + 1, confidence: 0.6, fixes } }
        }),
      )
  })
}

/** A text with so many quotes of one kind sets no other; so few of the other are slips. */
const [fewestOwn, mostForeign] = [6, 2]
const kinds = [
  { open: '“', close: '”', reads: ['「', '」'] },
  { open: '「', close: '」', reads: ['“', '”'] },
] as const

/** Whether a mark stands inside quotes of the other kind, where it is the inner one. */
const isInner = (text: string, at: number, [open, close]: readonly [string, string]) =>
  text.lastIndexOf(open, at) > text.lastIndexOf(close, at)

/** Pairs of quotes of another kind than those of the rest of the document. */
export function oddQuoteHits(
  { snapshot }: CheckedDocument,
  blocks: readonly TraitedBlock[],
): { entry: TraitedBlock; hit: Hit }[] {
  return kinds.flatMap(({ open, close, reads }) => {
    if (!snapshot.text.includes(open)) return []
    const count = countOf(snapshot.text, open)
    if (count > mostForeign || countOf(snapshot.text, reads[0]) < fewestOwn) return []
    return blocks.flatMap(entry => {
      const at = entry.text.indexOf(open)
      const end = at < 0 ? -1 : entry.text.indexOf(close, at)
      if (end < 0 || isInner(entry.text, at, reads)) return []
      return [at, end].map((start, index) => {
        const fixes = [{ text: reads[index] as string }]
        return { entry, hit: { rule: 'other_quotes', start, end: start + 1, confidence: 0.6, fixes } }
      })
    })
  })
}
