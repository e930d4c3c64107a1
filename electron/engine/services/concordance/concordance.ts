import type {
  ConcordanceCounts,
  ConcordancePlace,
  ConcordanceSectioning,
  FindingFilter,
} from '#shared/contract/concordance.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { LimitedFilter } from '../../db/repositories/concordance.ts'
import type { ProjectExperience } from '../project-experience.ts'

interface Known {
  store: ProjectStore
  experience: ProjectExperience
}

/** A filter whose confidences are those that findings deserve in this project. */
export function limitFilter(experience: ProjectExperience, filter: FindingFilter): LimitedFilter {
  const limits: Record<string, number> = {}
  for (const { type, from } of filter.types) {
    for (const [rule, limit] of experience.limitsFor(from)) limits[`${type} ${rule}`] = limit
  }
  return { filter, limits }
}

/** A page of places, as confident as they deserve to be in this project. */
export function listPlaces(
  { store, experience }: Known,
  asked: { filter: FindingFilter; by: ConcordanceSectioning },
  page: { after: number; limit: number },
): ConcordancePlace[] {
  const places = store.concordance.places(limitFilter(experience, asked.filter), asked.by, page)
  return places.map(place => ({ ...place, ...experience.calibrated(place) }))
}

/** How many places there are, by section and by document. */
export function countPlaces(
  { store, experience }: Known,
  filter: FindingFilter,
  by: ConcordanceSectioning,
): ConcordanceCounts {
  const limited = limitFilter(experience, filter)
  const documents = store.concordance.documents(limited)
  const total = documents.reduce((sum, { count }) => sum + count, 0)
  return { total, sections: store.concordance.sections(limited, by), documents }
}
