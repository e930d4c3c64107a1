import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { type Numbered, numberFix, numbersOf } from './numbering.ts'

const isAlike = ({ number: one }: Numbered, { number: other }: Numbered) =>
  one.style === other.style && one.stem === other.stem

/** `②` `⑧` `④`: a number that is far from the two beside it, which leave room for one. */
export function oddBetweenHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const numbers = numbersOf(blocks)
  return numbers.flatMap((own, at) => {
    const [before, next] = [numbers[at - 1], numbers[at + 1]]
    if (!before || !next || !isAlike(before, own) || !isAlike(own, next)) return []
    const right = before.number.value + 1
    const { value } = own.number
    // A jump by one is told of where numbers are followed.
    if (next.number.value !== right + 1 || (value >= right - 1 && value <= right + 1) || value === 1) return []
    const hit: Hit = {
      rule: 'number_missing',
      start: own.at,
      end: own.at + own.number.length,
      confidence: 0.82,
      fixes: numberFix(own, right),
      params: { value, before: before.number.value },
    }
    return [{ entry: own.entry, hit }]
  })
}
