import type { Edition } from './edition.ts'
import { type EditionBlock, textOf } from './edition-blocks.ts'

/** The text of a block, cells a line each, without regard to changes shown in it. */
export function blockTextOf(block: EditionBlock): string {
  if (block.kind !== 'table') return textOf(block.inlines)
  return block.rows.map(row => row.map(cell => textOf(cell.inlines)).join('\n')).join('\n')
}

/** A masked value that stands in plain text. */
export interface MaskLeak {
  value: string
  count: number
  /** The first place with what stands around it. */
  excerpt: string
}

const contextLength = 12

/** Values of masks that the edition keeps masked in one place and prints plainly in another. */
export function maskLeaks({ blocks, profile }: Edition, values: readonly string[]): MaskLeak[] {
  if (profile.masks === 'fill' || values.length === 0) return []
  const text = blocks.map(blockTextOf).join('\n')
  return values.flatMap(value => {
    const first = text.indexOf(value)
    if (first < 0) return []
    let count = 0
    for (let at = first; at >= 0; at = text.indexOf(value, at + value.length)) count++
    const excerpt = text.slice(Math.max(0, first - contextLength), first + value.length + contextLength)
    return [{ value, count, excerpt: excerpt.replace(/\s+/g, ' ') }]
  })
}
