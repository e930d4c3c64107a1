import { AppError } from '#shared/domain/errors.ts'
import { type DocumentRound, type ReviewState, untouchedRound, type WorkState } from '#shared/domain/round.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { Standing } from '../../db/repositories/rounds.ts'
import { logChange, type RoundOrigin, roundToWorkIn } from './current-round.ts'

/** A document in a round. */
export interface RoundPlace {
  round: number
  documentId: string
}

/**
 * Sets how far documents are in the current round. Throws AppError `document_not_found`, `round_closed` and
 * `round_same_reader`; nothing is set then.
 */
export function setWork(
  store: ProjectStore,
  documentIds: readonly string[],
  work: WorkState,
  origin: RoundOrigin,
): void {
  changeEach(store, documentIds, origin, (standing, place) => {
    if (work === 'untouched') return { ...standing, work, reader: null }
    if (work === 'returned') return { ...standing, work }
    const { name } = origin.actor
    if (isReaderBefore(store, place, name)) throw new AppError('round_same_reader', { name, round: place.round - 1 })
    return { ...standing, work, reader: name }
  })
}

/**
 * Says what the review of documents has come to; a failed one sends the document back. Throws AppError
 * `document_not_found`, `round_closed` and `round_same_reviewer`; nothing is set then.
 */
export function setReview(
  store: ProjectStore,
  documentIds: readonly string[],
  review: ReviewState,
  origin: RoundOrigin,
): void {
  changeEach(store, documentIds, origin, standing => {
    if (review === 'none' || review === 'wanted') return { ...standing, review, reviewer: null }
    const { name } = origin.actor
    if (standing.reader === name) throw new AppError('round_same_reviewer', { name })
    return { ...standing, review, reviewer: name, work: review === 'failed' ? 'returned' : standing.work }
  })
}

/** Whether somebody read a document in the round before: its next reader is another person. */
export function isReaderBefore(store: ProjectStore, { round, documentId }: RoundPlace, name: string): boolean {
  return store.rounds.documentIn(round - 1, documentId)?.reader === name
}

/** How a document stands in a round. */
export function standingIn(store: ProjectStore, { round, documentId }: RoundPlace): Standing {
  const { coverage: _, ...standing }: DocumentRound = store.rounds.documentIn(round, documentId) ?? untouchedRound
  return standing
}

/** Stores how a document stands, and writes down what is new. */
export function changeStanding(store: ProjectStore, place: RoundPlace, next: Standing, origin: RoundOrigin): void {
  const before = standingIn(store, place)
  const names = Object.keys(before) as (keyof Standing)[]
  const change = Object.fromEntries(names.filter(name => next[name] !== before[name]).map(name => [name, next[name]]))
  store.rounds.setStanding(place.round, place.documentId, next)
  if (Object.keys(change).length > 0) logChange(store, { ...place, change }, origin)
}

function changeEach(
  store: ProjectStore,
  documentIds: readonly string[],
  origin: RoundOrigin,
  next: (standing: Standing, place: RoundPlace) => Standing,
): void {
  store.transaction(() => {
    const round = roundToWorkIn(store, origin)
    for (const documentId of documentIds) {
      if (!store.documents.get(documentId)) throw new AppError('document_not_found', { documentId })
      const place = { round, documentId }
      changeStanding(store, place, next(standingIn(store, place), place), origin)
    }
    store.people.note(origin.actor.name, origin.at)
  })
}
