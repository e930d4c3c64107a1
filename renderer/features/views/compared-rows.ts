import type { ComparedRow } from '#shared/contract/history.ts'

/** A row of a comparison, or how many equal ones between differences are folded away. */
export type ShownRow = { kind: 'row'; row: ComparedRow; index: number } | { kind: 'fold'; count: number; index: number }

/** The rows to show: all, or only those that differ with what is between them folded. */
export function shownRows(rows: readonly ComparedRow[], onlyDifferences: boolean): ShownRow[] {
  const shown: ShownRow[] = []
  for (const [index, row] of rows.entries()) {
    const last = shown.at(-1)
    if (!onlyDifferences || !row.isSame) shown.push({ kind: 'row', row, index })
    else if (last?.kind === 'fold') last.count++
    else shown.push({ kind: 'fold', count: 1, index })
  }
  return shown
}

/** Index of the next row that differs, as seen from a row, round the end; -1 when none does. */
export function nextDifference(rows: readonly ShownRow[], from: number, direction: 1 | -1): number {
  for (let step = 1; step <= rows.length; step++) {
    const at = (from + direction * step + rows.length * 2) % rows.length
    const row = rows[at]
    if (row?.kind === 'row' && !row.row.isSame) return at
  }
  return -1
}
