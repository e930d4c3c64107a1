/** What a tree's row is to the arrows: how deep it is, and whether it is folded; null where nothing is below it. */
export interface StepRow {
  depth: number
  isFolded: boolean | null
}

/**
 * What an arrow does in a tree: folds or unfolds the row at `at`, or goes to its first child or its parent. Null for other
 * keys; `go` is null where there is nowhere to go.
 */
export function treeStep(
  key: string,
  rows: readonly StepRow[],
  at: number,
): { fold: boolean } | { go: number | null } | null {
  const row = rows[at]
  if (!row) return null
  if (key === 'ArrowRight') return row.isFolded ? { fold: false } : { go: row.isFolded === false ? at + 1 : null }
  if (key !== 'ArrowLeft') return null
  if (row.isFolded === false) return { fold: true }
  const parent = rows.slice(0, at).findLastIndex(({ depth }) => depth < row.depth)
  return { go: parent < 0 ? null : parent }
}
