import type { PlacedClause } from './block-reading.ts'

/** The share of characters that are words by themselves in reports of today, and what each part of it above costs. Nats. */
const [usualSingles, singlesReserve] = [0.2, 24]
/** Characters that a block is taken to have beside its own, so that a short one is judged as usual. */
const usualCharacters = 80
/** What is asked at least, where all words are long. Nats. */
export const leastReserve = -1.5
const most = 10

/**
 * What is asked of a reading beyond its least gain, in nats: less in the prose of reports, which is made of longer
 * words (0.13 of their characters stand alone), more in essays and talk (0.3), most in old prose (0.5), where no single
 * character is strange.
 */
export function reserveOf(clauses: readonly PlacedClause[]): number {
  let single = usualCharacters * usualSingles
  let all = usualCharacters
  for (const { clause } of clauses) {
    all += clause.han
    single += clause.single
  }
  return Math.max(leastReserve, Math.min(most, (single / all - usualSingles) * singlesReserve))
}
