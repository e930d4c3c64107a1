import { type HistoryKind, historyKinds } from '#shared/contract/history.ts'

const restoreLabel = /^restore (\d+)$/

/** The label of a batch that brings text back to a revision. */
export const labelOfRestore = (revision: number): string => `restore ${revision}`

/** What a batch is by its label. One that no kind has a name for is a batch. */
export function kindOf(label: string): HistoryKind {
  if (restoreLabel.test(label)) return 'restore'
  if (label.startsWith('undo ')) return 'undo'
  return historyKinds.find(kind => kind === label) ?? 'batch'
}

/** The revision that a batch has brought text back to; null for every other batch. */
export function restoredOf(label: string): number | null {
  const match = restoreLabel.exec(label)
  return match ? Number(match[1]) : null
}
