import type { ProjectReport } from '#shared/contract/report.ts'
import { type FindingType, findingTypes } from '#shared/domain/finding.ts'
import { type WorkState, workStates } from '#shared/domain/round.ts'
import { classOf, type ErrorClass } from '#shared/quality/error-classes.ts'
import { canCompare, type Estimate, type EstimateInput, estimateResidual } from '#shared/quality/estimate.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { CorrectionCount, EstimateBase } from '../../db/repositories/figures.ts'
import type { ProjectExperience } from '../project-experience.ts'
import { countOpenQueries } from '../queries/list-queries.ts'
import { currentRound, roundsOf } from '../rounds/current-round.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** Where the project stands. Every figure is an aggregate by an index: ten thousand documents take no time to speak of. */
export function reportProject(store: ProjectStore, experience: ProjectExperience): ProjectReport {
  const { documents, characters } = store.figures.size()
  const round = currentRound(store).number
  const counts = new Map(store.figures.findings(experience.shownFrom()).map(each => [each.type, each]))
  const findings = findingTypes.flatMap(type => counts.get(type) ?? [])
  return {
    documents,
    characters,
    round,
    work: workOf(store, round, documents),
    coverage: characters > 0 ? store.figures.covered(round) / characters : 0,
    openQueries: countOpenQueries(store),
    findings,
    days: daysOf(
      store,
      findings.reduce((sum, { open }) => sum + open, 0),
    ),
    people: store.figures.people().map(({ name, decisions, ms }) => ({ name, decisions, hours: ms / hourMs })),
    estimate: estimate(store),
  }
}

function workOf(store: ProjectStore, round: number, documents: number): Record<WorkState, number> {
  const work = Object.fromEntries(workStates.map(state => [state, 0])) as Record<WorkState, number>
  for (const standing of store.rounds.documentsIn(round).values()) work[standing.work]++
  work.untouched = documents - work.in_progress - work.done - work.returned
  return work
}

/** What is known now and was decided later was open then. */
function daysOf(store: ProjectStore, openNow: number): ProjectReport['days'] {
  const offsetMs = -new Date().getTimezoneOffset() * 60_000
  const days = store.figures.days(offsetMs).toSorted((a, b) => b.day - a.day)
  let open = openNow
  const told = days.map(({ day, decided }) => {
    const at = { day: new Date(day * dayMs).toISOString().slice(0, 10), decided, open }
    open += decided
    return at
  })
  return told.reverse()
}

/**
 * Two proofs where documents are done in the last two rounds; else what the checkers are known to miss, in the documents
 * done in the current round, or in all while none is.
 */
function estimate(store: ProjectStore): Estimate {
  const rounds = roundsOf(store)
  const [before, last] = [rounds.at(-2), rounds.at(-1)]
  if (before && last?.openedAt != null) {
    const base = { first: before.number, second: last.number, turn: last.openedAt }
    const corrections = store.figures.corrections(base)
    const proofs = proofsOf(corrections)
    if (canCompare(proofs)) return estimateOf(store, base, { corrections, proofs })
  }
  const number = last?.number ?? 1
  const done = { first: number, second: number, turn: 0 }
  const base = store.figures.baseSize(done).documents > 0 ? done : { first: 0, second: 0, turn: 0 }
  return estimateOf(store, base, { corrections: store.figures.corrections(base), proofs: null })
}

interface Found {
  corrections: readonly CorrectionCount[]
  proofs: EstimateInput['proofs']
}

function estimateOf(store: ProjectStore, base: EstimateBase, { corrections, proofs }: Found): Estimate {
  const byHand = corrections.find(({ type }) => type === null)?.count ?? 0
  const accepted: EstimateInput['accepted'] = {}
  for (const { type, count } of corrections) if (type !== null) accepted[type] = count
  const undecided: EstimateInput['undecided'] = {}
  for (const { type, ...expected } of store.figures.undecided(base)) undecided[type] = expected
  return estimateResidual({ ...store.figures.baseSize(base), proofs, accepted, byHand, undecided })
}

function proofsOf(corrections: readonly CorrectionCount[]): NonNullable<EstimateInput['proofs']> {
  const proofs = { characters: { first: 0, second: 0 }, marks: { first: 0, second: 0 } }
  for (const { type, count, before } of corrections) {
    const errorClass: ErrorClass | null = type === null ? 'characters' : classOf(type as FindingType)
    if (!errorClass) continue
    proofs[errorClass].first += before
    proofs[errorClass].second += count - before
  }
  return proofs
}
