import type { TraitedBlock } from '../characters/text-blocks.ts'
import { hit } from './hit.ts'
import type { Placed } from './table-cells.ts'

const cut = /^\s*(\d{1,3}(?:,\d{3})*,\d{2})\s*$/u
const whole = /^\s*\d{1,3}(?:,\d{3})+\s*$/u
const fewestWhole = 2
/** Cells this far on both sides are of one table. */
const reach = 24

/** `19,50` in a table of `12,850` and `6,500`: a group of thousands that has lost a digit. */
export function cellGroupHits(blocks: readonly TraitedBlock[]): Placed[] {
  return blocks.flatMap((entry, at): Placed[] => {
    if (entry.block.kind !== 'cell') return []
    const [lead, figure] = [entry.text.search(/\S/u), cut.exec(entry.text)?.[1]]
    if (figure === undefined) return []
    const others = blocks
      .slice(Math.max(0, at - reach), at + reach)
      .filter(({ block, text }) => block.kind === 'cell' && whole.test(text))
    return others.length < fewestWhole ? [] : [{ entry, hit: hit('grouping', { index: lead, 0: figure }, 0.84) }]
  })
}
