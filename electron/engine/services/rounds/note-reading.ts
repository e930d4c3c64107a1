import type { InputOf } from '#shared/contract/call.ts'
import type { roundCalls } from '#shared/contract/rounds.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import { currentRound, type RoundOrigin, roundToWorkIn } from './current-round.ts'
import { changeStanding, isReaderBefore, standingIn } from './set-states.ts'

interface Noted {
  /** Who has read the document already, and in which round, so that this reading does not count. */
  refused: { name: string; round: number } | null
  /** Whether the document stands otherwise in its round than before. */
  hasChanged: boolean
}

/**
 * Keeps where a person is in a document, and counts the blocks visited for the current round. The first visit begins
 * the reading. While no round is open nothing is counted. Throws AppError `document_not_found`.
 */
export function noteReading(
  store: ProjectStore,
  { documentId, blockIds, place: caret }: InputOf<(typeof roundCalls)['reading.note']>,
  origin: RoundOrigin,
): Noted {
  if (!store.documents.get(documentId)) throw new AppError('document_not_found', { documentId })
  const { name } = origin.actor
  return store.transaction(() => {
    if (caret) store.reading.setPlace(name, documentId, caret, origin.at)
    if (blockIds.length === 0 || currentRound(store).closedAt !== null) return { refused: null, hasChanged: false }
    const place = { round: roundToWorkIn(store, origin), documentId }
    if (isReaderBefore(store, place, name)) return { refused: { name, round: place.round - 1 }, hasChanged: false }
    const standing = standingIn(store, place)
    const begins = standing.work === 'untouched'
    if (begins) changeStanding(store, place, { ...standing, work: 'in_progress', reader: name }, origin)
    const isNew = store.reading.visit(place.round, documentId, blockIds)
    return { refused: null, hasChanged: begins || isNew }
  })
}
