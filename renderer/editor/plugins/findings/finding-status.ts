import type { EditorState } from 'prosemirror-state'
import { DecisionIndex, statusOf } from '#shared/document/decisions.ts'
import { recordsOf } from '../records/records-plugin.ts'
import type { StatusAt } from './finding-list.ts'

/** Reads statuses off the decisions of this document; where they say nothing, what was decided elsewhere holds. */
export function statusReader(state: EditorState): StatusAt {
  const decisions = new DecisionIndex(recordsOf(state).records.all())
  return (slot, place) => {
    const status = statusOf(slot.finding, place, decisions)
    return status === 'open' ? slot.elsewhere : status
  }
}
