import type { ListedBlock } from '../block-list.ts'
import { misnumberedHeads } from '../misnumbered-heads.ts'
import type { Outline, OutlineEntry } from '../outline.ts'
import type { Judgement } from './judgement.ts'

/** Level of sections in a text that marks none: its title is the first. */
const sectionLevel = 2

/** Heads of sections that are numbered as the parts within them are; `judged` is what is said of the other lines. */
export function judgeMisnumbered({ list, entries }: Outline, judged: readonly Judgement[]): Judgement[] {
  return misnumberedHeads(list).map(({ index, before, number }): Judgement => {
    const entry = list[index] as ListedBlock
    const witness = entries.find(other => other.index === before)
    const told = judged.find(({ target }) => target.index === before)?.level
    const own = entries.find(other => other.index === index)
    const target: OutlineEntry = own ?? {
      index,
      entry,
      line: entry.text.trim(),
      level: entry.block.kind === 'heading' ? entry.block.level : 0,
      number,
      isYearSection: false,
    }
    const level = told ?? (witness?.level || sectionLevel)
    return { target, rule: 'misnumbered', level, confidence: 0.82, witness }
  })
}
