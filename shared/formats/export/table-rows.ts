import type { Edition } from '../../editions/edition.ts'
import { textOf } from '../../editions/edition-blocks.ts'

/** The rows of an edition's tables as texts, line breaks within a cell kept. */
export function tableRows({ blocks }: Edition): string[][] {
  return blocks.flatMap(block =>
    block.kind === 'table' ? block.rows.map(row => row.map(cell => textOf(cell.inlines))) : [],
  )
}
