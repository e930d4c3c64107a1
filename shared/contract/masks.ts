import * as v from 'valibot'
import type { MaskKind } from '../domain/annotation.ts'
import type { AnchoredFinding } from '../domain/finding.ts'
import { call } from './call.ts'

/** A value that somebody has given to masks of a group. */
export interface MaskValue {
  value: string
  maskKind: MaskKind
  note: string | null
  /** Masks of the documents asked for that have it. */
  count: number
  /** Other documents of the project in which it was given. */
  elsewhere: number
}

/** Masks that must have one value, over the documents asked for. */
export interface MaskGroup {
  group: string
  /** The first of them: what it looks like and where it stands. */
  first: Pick<AnchoredFinding, 'quote' | 'anchor' | 'data'> & { documentId: string }
  count: number
  open: number
  /** Those that somebody wants to stay masked. */
  keptMasked: number
  /** Those that are none, as somebody has decided. */
  rejected: number
  /** Those that were put off, or asked about. */
  deferred: number
  documents: number
  /** Those of the documents asked for first, then those from elsewhere. */
  values: MaskValue[]
}

export const maskCalls = {
  /** Groups of masks, those with most places first, `limit` at most behind the first `after`; the whole project where no documents are named. */
  'masks.groups': call(
    v.object({
      documentIds: v.optional(v.array(v.string())),
      after: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    }),
  )<MaskGroup[]>(),
}
