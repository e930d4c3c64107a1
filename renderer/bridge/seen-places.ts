import type { ConcordanceHit, Ticks } from '#renderer/ui/concordance/concordance-rows.ts'
import type { InputOf } from '#shared/contract/call.ts'
import type { ConcordanceCounts, ConcordancePlace } from '#shared/contract/concordance.ts'
import type { EngineCalls } from '#shared/contract/engine.ts'
import type { ListedPlace } from './reveal-place.ts'

/** A finding's place as a line of a concordance. */
export type PlaceHit = ConcordanceHit &
  ListedPlace &
  Pick<ConcordancePlace, 'position' | 'checkedAt' | 'finding' | 'status'>

type Ticked = Pick<InputOf<EngineCalls['concordance.decide']>, 'documents' | 'unticked' | 'others'>

/** Places as they were read: all, or the first of them. */
export interface ReadPlaces {
  hits: readonly PlaceHit[]
  counts: ConcordanceCounts
}
/** Places as somebody saw them, with his ticks. */
export interface SeenPlaces extends ReadPlaces {
  ticks: Ticks<PlaceHit>
}

const isWhole = ({ hits, counts }: ReadPlaces): boolean => hits.length >= counts.total

/** Tells which of these places another one is: a check may have given it a new number, or a new name because of what stands around it. */
function finderIn(hits: readonly PlaceHit[]): (hit: PlaceHit) => PlaceHit | undefined {
  const nameOf = ({ documentId, findingId }: PlaceHit) => `${documentId} ${findingId}`
  const placeOf = ({ documentId, blockId, start, text, reading, finding }: PlaceHit) =>
    JSON.stringify([documentId, blockId, start, text, reading, finding.checker])
  const byName = new Map(hits.map(hit => [nameOf(hit), hit]))
  const byPlace = new Map(hits.map(hit => [placeOf(hit), hit]))
  return hit => byName.get(nameOf(hit)) ?? byPlace.get(placeOf(hit))
}

/** The ticks of places on the same places read again; what is new is ticked as its section is. */
export function ticksOver({ hits, ticks }: SeenPlaces, now: ReadPlaces): Ticks<PlaceHit> {
  const before = finderIn(hits)
  const others = now.hits.filter(hit => {
    const same = before(hit)
    return same && ticks.has(same) !== ticks.hasSection(same.section)
  })
  if (isWhole(now)) return ticks.withOthers(others)
  // It may stand further down than was read.
  const after = finderIn(now.hits)
  return ticks.withOthers([...others, ...ticks.others.filter(hit => !after(hit))])
}

/**
 * Of places that were read again those that were seen before, ticked as they were; what is new is not ticked. Null where
 * nothing is left, or where nobody can tell because there is more than was read.
 */
export function stillSeen(seen: SeenPlaces, now: ReadPlaces): SeenPlaces | null {
  const { ticks } = seen
  const before = finderIn(seen.hits)
  const isTicked = (hit: PlaceHit): boolean => {
    const same = before(hit)
    return same !== undefined && ticks.has(same)
  }
  if (!(isWhole(seen) && isWhole(now))) {
    const isSame = now.counts.total === seen.counts.total && now.hits.every(before)
    if (!isSame) return null
  }
  const others = now.hits.filter(hit => isTicked(hit) !== ticks.hasSection(hit.section))
  const left = ticks.withOthers(others)
  return left.count(now.counts.sections) > 0 ? { ...now, ticks: left } : null
}

/**
 * Names the ticked ones as the engine is told of them. Of a document it tells the check that its places were read from: the
 * engine refuses where a later one has given them other numbers, also if that came while the list was being read.
 */
export function toDecide({ hits, counts, ticks }: SeenPlaces): Ticked {
  const readFrom = new Map<string, number>()
  for (const { documentId, checkedAt } of hits)
    readFrom.set(documentId, Math.min(checkedAt, readFrom.get(documentId) ?? checkedAt))
  return {
    documents: counts.documents.map(({ documentId, checkedAt }) => ({
      documentId,
      checkedAt: readFrom.get(documentId) ?? checkedAt,
    })),
    unticked: counts.sections.filter(({ key }) => !ticks.hasSection(key)).map(({ key }) => key),
    others: ticks.others.map(({ documentId, position }) => ({ documentId, position })),
  }
}
