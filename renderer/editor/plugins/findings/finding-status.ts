import type { EditorState } from 'prosemirror-state'
import { DecisionIndex, statusOf } from '#shared/document/decisions.ts'
import { recordsOf } from '../records/records-plugin.ts'
import type { StatusAt } from './finding-list.ts'

/** Reads statuses off the decisions of this document alone. */
export function ownStatusReader(state: EditorState): StatusAt {
  const placed = recordsOf(state).records.all()
  if (!placed.some(({ record }) => record.type === 'decision')) return () => 'open'
  const decisions = new DecisionIndex(placed)
  return (slot, place) => statusOf(slot.finding, place, decisions)
}

/** Reads statuses off the decisions of this document; where they say nothing, what was decided elsewhere holds. */
export function statusReader(state: EditorState): StatusAt {
  const ownStatus = ownStatusReader(state)
  return (slot, place) => {
    const status = ownStatus(slot, place)
    return status === 'open' ? slot.elsewhere : status
  }
}
