import type { Actor } from '#shared/domain/actor.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { Round } from '#shared/domain/round.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { RoundChange } from '../../db/repositories/rounds.ts'

/** Who changes something, and when (milliseconds since 1970). */
export interface RoundOrigin {
  actor: Actor
  at: number
}

const firstRound: Round = { number: 1, openedBy: null, openedAt: null, closedBy: null, closedAt: null }

/** The rounds of a project, oldest first. The first is there before anybody has worked in it. */
export function roundsOf(store: ProjectStore): Round[] {
  const rounds = store.rounds.list()
  return rounds.length > 0 ? rounds : [firstRound]
}

/** The last round. */
export function currentRound(store: ProjectStore): Round {
  return roundsOf(store).at(-1) ?? firstRound
}

/** The number of the round that work belongs to; the first work opens the first round. Throws AppError `round_closed`. */
export function roundToWorkIn(store: ProjectStore, origin: RoundOrigin): number {
  const { number, openedAt, closedAt } = currentRound(store)
  if (closedAt !== null) throw new AppError('round_closed', { round: number })
  if (openedAt === null) openRound(store, number, origin)
  return number
}

export function openRound(store: ProjectStore, number: number, { actor, at }: RoundOrigin): void {
  store.rounds.open(number, actor, at)
  logChange(store, { round: number, documentId: null, change: { opened: true } }, { actor, at })
}

/** Writes down a change of rounds. */
export function logChange(
  store: ProjectStore,
  change: Pick<RoundChange, 'round' | 'documentId' | 'change'>,
  { actor, at }: RoundOrigin,
): void {
  store.rounds.log({ id: newId(), ...change, actor, at })
}
