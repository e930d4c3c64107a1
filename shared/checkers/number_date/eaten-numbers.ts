import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberedOf } from './numbering.ts'
import { rewritten } from './numerals.ts'

/** So far behind an item the next one is looked for. Blocks. */
const reach = 60
const eaten = /^[\s\u3000]*(?=、\p{Script=Han})/u

/** Value of the next number of the plainest style (二、) behind a block; null where there is none near by. */
function nextOf(blocks: readonly TraitedBlock[], from: number): number | null {
  for (const entry of blocks.slice(from + 1, from + reach)) {
    const number = numberedOf(entry)?.number
    if (number?.style === 'han') return number.value
    if (number?.style === 'chapter' || number?.style === 'part') return null
  }
  return null
}

/** `、原告主张` before `二、被告则以`: an item of which only the mark behind its number is left. */
export function eatenNumberHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const lead = eaten.exec(entry.text)?.[0]
    if (lead === undefined || entry.block.kind === 'cell') return []
    const next = nextOf(blocks, at)
    if (next === null || next < 2) return []
    const reading = rewritten('一、', next - 1)
    const hit: Hit = {
      rule: 'number_missing',
      start: lead.length,
      end: lead.length + 1,
      confidence: 0.8,
      fixes: reading ? [{ text: reading }] : [],
      params: { value: next, before: next - 2 },
    }
    return [{ entry, hit }]
  })
}
