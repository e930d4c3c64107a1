import { type BesidePlace, type BesideTools, besidePlacesIn } from './beside-places.ts'
import type { ClauseWords } from './clauses.ts'
import { type ExtraPlace, extraPlacesIn, type LostPlace, type LostTools, lostPlacesIn } from './lost-places.ts'
import type { MisreadCandidates, StrangeWord } from './misread-candidates.ts'
import { type NearPlace, type NearTools, nearPlacesIn } from './near-places.ts'

/** What a clause by itself says of its places. */
export interface ClausePlaces {
  strange: readonly StrangeWord[]
  near: readonly NearPlace[]
  lost: readonly LostPlace[]
  extra: readonly ExtraPlace[]
  beside: readonly BesidePlace[]
}

interface Tools extends LostTools, BesideTools, NearTools {
  candidates: MisreadCandidates
}

/** Reads all places of a clause, candidates for misread characters among them, while its lattice is at hand. */
export function placesIn(clause: ClauseWords, codes: Uint16Array, tools: Tools): ClausePlaces {
  return {
    strange: tools.candidates.strangeWordsIn(clause, codes),
    near: nearPlacesIn(clause, codes, tools),
    lost: lostPlacesIn(clause, codes, tools),
    extra: extraPlacesIn(clause, codes, tools),
    beside: besidePlacesIn(clause, codes, tools),
  }
}
