import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const note = /^[ \t\u3000]*[[［〔【](\d{1,3})[\]］〕】]/gmu

/** `[2] [3] [3] [5]` before notes: the second 3 is the 4 that is missing. */
export function noteNumberHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const notes = blocks.flatMap(entry =>
    /^[ \t\u3000]*[[［〔【]\d/mu.test(entry.text)
      ? matchesOf(entry.text, note).map(({ index, 0: quote, 1: value }) => ({
          entry,
          index,
          quote,
          value: Number(value),
        }))
      : [],
  )
  return notes.flatMap(({ entry, index, quote, value }, at) => {
    const [before, earlier, next] = [notes[at - 1], notes[at - 2], notes[at + 1]]
    if (before?.value !== value || !(earlier?.value === value - 1 || value === 1)) return []
    if (next && next.value !== value + 2) return []
    if (!next && earlier === undefined) return []
    const start = index + quote.search(/[[［〔【]/u)
    const right = quote.trim().replace(String(value), String(value + 1))
    const params = { value, before: value }
    const hit: Hit = {
      rule: 'number_repeated',
      start,
      end: index + quote.length,
      confidence: next ? 0.82 : 0.6,
      fixes: [{ text: right }],
      params,
    }
    return [{ entry, hit }]
  })
}
