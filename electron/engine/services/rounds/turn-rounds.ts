import type { RoundsView } from '#shared/contract/rounds.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import { countOpenQueries } from '../queries/list-queries.ts'
import { currentRound, logChange, openRound, type RoundOrigin, roundsOf, roundToWorkIn } from './current-round.ts'

/** The rounds, how their documents stand, and what keeps the current one open. */
export function viewRounds(store: ProjectStore): RoundsView {
  const counts = new Map(store.rounds.counts().map(each => [each.number, each]))
  const documents = store.documents.count()
  const rounds = roundsOf(store).map(round => {
    const { done = 0, passed = 0 } = counts.get(round.number) ?? {}
    return { ...round, documents, done, passed }
  })
  return { rounds, openQueries: countOpenQueries(store) }
}

/** Ends the current round. Throws AppError `round_open_queries`, `round_closed`. */
export function closeRound(store: ProjectStore, origin: RoundOrigin): RoundsView {
  return store.transaction(() => {
    const number = roundToWorkIn(store, origin)
    const count = countOpenQueries(store)
    if (count > 0) throw new AppError('round_open_queries', { count })
    store.rounds.close(number, origin.actor, origin.at)
    logChange(store, { round: number, documentId: null, change: { closed: true } }, origin)
    return viewRounds(store)
  })
}

/** Begins the next round. Throws AppError `round_open` while the current one is not closed. */
export function beginRound(store: ProjectStore, origin: RoundOrigin): RoundsView {
  return store.transaction(() => {
    const { number, closedAt } = currentRound(store)
    if (closedAt === null) throw new AppError('round_open', { round: number })
    openRound(store, number + 1, origin)
    return viewRounds(store)
  })
}
