import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { headingNumberOf } from '../heading-number.ts'
import { markHit } from './mark-hit.ts'

/** Longer lines are sentences. UTF-16 units. */
const longestTitle = 20
/** What stands below a heading is no shorter. */
const shortestBody = 12
/** So many headings without a mark show that headings have none. */
const fewestBare = 2

/** The style and series of a block that is nothing but a numbered heading; '' where it is more. */
function seriesOf({ text, block }: TraitedBlock): string {
  const line = text.trim()
  if (block.kind === 'cell' || line.length > longestTitle + 6) return ''
  const number = headingNumberOf(line)
  if (!number) return ''
  const title = line.slice(number.length).replace(/。$/u, '')
  return title.length > 1 && title.length <= longestTitle && /^[\p{Script=Han}、和与“”《》]+$/u.test(title)
    ? `${number.style} ${number.stem}`
    : ''
}

/** Headings that end in 。 where most of their series end in no mark, with text below each. Linear. */
export function headingStopHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const series = new Map<string, TraitedBlock[]>()
  for (const [at, entry] of blocks.entries()) {
    const own = seriesOf(entry)
    const next = blocks[at + 1]
    if (own === '' || next?.shape !== 'prose' || next.text.length < shortestBody) continue
    series.set(own, [...(series.get(own) ?? []), entry])
  }
  return [...series.values()].flatMap(headings => {
    const odd = headings.filter(({ text }) => text.trimEnd().endsWith('。'))
    if (headings.length - odd.length < Math.max(fewestBare, odd.length * 2)) return []
    return odd.map(entry => ({ entry, hit: markHit('heading_stop', entry.text.trimEnd().length - 1, 0.68, '') }))
  })
}
