import { type HistoryKind, historyKinds } from '#shared/contract/history.ts'
import { undoneBatchOf } from '../batches/undo-label.ts'

const restoreLabel = /^restore (\d+)$/

/** The label of a batch that brings text back to a revision. */
export const labelOfRestore = (revision: number): string => `restore ${revision}`

/** What batches are labelled, by their ids. */
interface Batches {
  batch(id: string): { label: string } | undefined
}

/** What a batch is by its label. One that no kind has a name for is a batch; the undoing of an undoing does again. */
export function kindOf(label: string, batches: Batches): HistoryKind {
  if (restoreLabel.test(label)) return 'restore'
  const undone = undoneBatchOf(label)
  if (undone !== null) return kindOf(batches.batch(undone)?.label ?? '', batches) === 'undo' ? 'redo' : 'undo'
  return historyKinds.find(kind => kind === label) ?? 'batch'
}

/** The revision that a batch has brought text back to; null for every other batch. */
export function restoredOf(label: string): number | null {
  const match = restoreLabel.exec(label)
  return match ? Number(match[1]) : null
}
