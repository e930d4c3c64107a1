import * as v from 'valibot'
import { type DocumentRound, type ReadingPlace, type Round, reviewStates, workStates } from '../domain/round.ts'
import { call } from './call.ts'

/** A round and how its documents stand. */
export interface RoundSummary extends Round {
  documents: number
  /** Documents whose reading is done. */
  done: number
  /** Documents whose reading somebody else has passed. */
  passed: number
}

export interface RoundsView {
  /** Oldest first; the last is the current one. */
  rounds: RoundSummary[]
  /** Queries of the project that are open: no round closes over them. */
  openQueries: number
}

/** How a document stands in the current round. */
export type CurrentRound = DocumentRound & { round: number }

/** Where a person was in a document, and the blocks visited there in the current round. */
export interface ResumedReading {
  documentId: string
  place: ReadingPlace | null
  visited: string[]
}

const documentIds = v.pipe(v.array(v.string()), v.minLength(1))
const place = v.object({ blockId: v.string(), offset: v.pipe(v.number(), v.minValue(0)), top: v.number() })

export const roundCalls = {
  'rounds.list': call(v.object({}))<RoundsView>(),
  /** Ends the current round. Fails with `round_open_queries`, `round_closed`. */
  'rounds.close': call(v.object({}))<RoundsView>(),
  /** Begins the round after one that is closed; fails with `round_open` while the current one is not. */
  'rounds.open': call(v.object({}))<RoundsView>(),
  /**
   * Sets how far documents are in the current round; who begins or ends a reading is its reader. Fails with
   * `round_same_reader` for a document that the same person read in the round before, `round_closed`; nothing is set then.
   */
  'rounds.setWork': call(v.object({ documentIds, work: v.picklist(workStates) }))<null>(),
  /** Says what a review has come to; fails with `round_same_reviewer` for one's own reading, `round_closed`. */
  'rounds.setReview': call(v.object({ documentIds, review: v.picklist(reviewStates) }))<null>(),
  /**
   * Notes which blocks the caret has visited and where it is. `refused` tells who has read this document already, and in
   * which round: a second reading by the same eyes does not count.
   */
  'reading.note': call(
    v.object({
      documentId: v.string(),
      blockIds: v.pipe(v.array(v.string()), v.maxLength(5000)),
      place: v.nullable(place),
    }),
  )<{ refused: { name: string; round: number } | null }>(),
  /** Where the person was in a document, or last of all, and the blocks visited there in the current round. */
  'reading.resume': call(v.object({ documentId: v.optional(v.string()) }))<ResumedReading | null>(),
}
