import { Plugin, type Transaction } from 'prosemirror-state'
import { anchorOf } from '#shared/document/anchors.ts'
import { type PlacedRecord, RecordStep } from '#shared/document/record-step.ts'
import type { QueryRecord } from '#shared/domain/query.ts'
import { recordsOf } from '../records/records-plugin.ts'

/** Whose notes stay. */
export interface NoteKeeping {
  /** Whether nobody at this desk may take a query out, because it is another's or others have answered it. */
  keepsNote?(query: QueryRecord): boolean
  /** A query stayed, though what was done would have taken it out. */
  noteKept?(query: QueryRecord): void
}

/**
 * Puts back queries that may not go: an undo takes back everything else. The engine would refuse the whole of it, and with
 * it all that is typed later.
 */
export function keptNotes(host: NoteKeeping): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      const tr = state.tr
      for (const [at, transaction] of transactions.entries()) {
        for (const [step, taken] of transaction.steps.entries()) {
          if (!(taken instanceof RecordStep) || taken.now || !taken.was) continue
          const { record } = taken.was
          if (record.type !== 'annotation' || record.kind !== 'query' || !host.keepsNote?.(record)) continue
          if (recordsOf(state).records.get(record.id)) continue
          tr.step(new RecordStep(null, placeNow(taken.was, { transactions: transactions.slice(at), step })))
          queueMicrotask(() => host.noteKept?.(record))
        }
      }
      return tr.docChanged ? tr : null
    },
  })
}

/** Where a record that a step took out would stand now; where nothing is left of its text, as a tombstone. */
function placeNow(
  was: PlacedRecord,
  { transactions, step }: { transactions: readonly Transaction[]; step: number },
): PlacedRecord {
  const [first, ...rest] = transactions as [Transaction, ...Transaction[]]
  const mappings = [first.mapping.slice(step), ...rest.map(({ mapping }) => mapping)]
  const map = (docPos: number, side: number) => mappings.reduce((pos, mapping) => mapping.map(pos, side), docPos)
  const from = map(was.from, 1)
  const to = Math.max(from, map(was.to, -1))
  if (was.lost || from < to || was.from === was.to) return { ...was, from, to }
  const { exact, prefix, suffix } = anchorOf(first.docs[step] ?? first.doc, was.from, was.to, 0)
  return { ...was, from, to, lost: { exact, prefix, suffix } }
}
