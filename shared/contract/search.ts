import * as v from 'valibot'
import { call } from './call.ts'

/** What to look for, and where. */
export const searchQuery = v.object({
  term: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  /** Whether `term` is a regular expression; then width and variants of characters always count. */
  isPattern: v.boolean(),
  ignoreCase: v.boolean(),
  ignoreWidth: v.boolean(),
  ignoreVariants: v.boolean(),
  /** The whole project where none are named. */
  documentIds: v.optional(v.array(v.string())),
  /** Where it is given, each hit tells what it would be replaced by. */
  replacement: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
})
export type SearchQuery = v.InferOutput<typeof searchQuery>

/** Behind which place a search goes on. */
const searchCursor = v.object({ documentId: v.string(), position: v.number(), start: v.number() })
export type SearchCursor = v.InferOutput<typeof searchCursor>

/** A place where the term stands. `start` and `end` are block offsets. */
export interface SearchHit {
  documentId: string
  blockId: string
  start: number
  end: number
  /** Text of the same block before and after, as much as a line shows. */
  before: string
  text: string
  after: string
  /** What it would be replaced by; null in a search without replacement. */
  reading: string | null
}

export interface SearchPage {
  hits: SearchHit[]
  /** Where the next page begins; null when there is none. */
  next: SearchCursor | null
}

export interface DocumentHits {
  documentId: string
  count: number
  /** The revision that was looked through. */
  revision: number
}

/** What a count ends with; only documents that have the term. */
export interface SearchCounts {
  documents: DocumentHits[]
  total: number
  cancelled: boolean
}

export const searchCalls = {
  /**
   * The next hits in document order, `limit` at most. Fails with `pattern_invalid`, and with `search_too_slow` where a
   * pattern takes too long.
   */
  'search.find': call(
    v.object({
      query: searchQuery,
      after: v.optional(searchCursor),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
    }),
  )<SearchPage>(),
  /** Counts every hit, document by document, as a job. */
  'search.count': call(v.object({ query: searchQuery }))<{ jobId: string }>(),
}
