import * as v from 'valibot'
import { maskKinds } from '../domain/annotation.ts'
import { type AnchoredFinding, type FindingStatus, type FindingType, findingTypes } from '../domain/finding.ts'
import type { UnchangedPlace } from './batches.ts'
import { call } from './call.ts'

const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** Which findings stand in a concordance: those that fit everything that is given. */
export const findingFilter = v.object({
  /** The whole project where none are named. */
  documentIds: v.optional(v.array(v.string())),
  /** Types, each from the confidence that a finding of it must have in this project. */
  types: v.array(v.object({ type: v.picklist(findingTypes), from: confidence })),
  status: v.picklist(['open', 'decided', 'all']),
  /**
   * Only findings that can be accepted as they stand: `safe`, those whose fix cannot change the meaning; `sure`, also
   * others that propose a reading, and masks, which need none, but none that asks for a look (`careOf`).
   */
  care: v.optional(v.picklist(['safe', 'sure'])),
  /** A mask's group or a rule (`groupOf`). */
  group: v.optional(v.string()),
  checker: v.optional(v.string()),
  /** The same correction elsewhere: this text, to be read so. */
  quote: v.optional(v.string()),
  reading: v.optional(v.string()),
})
export type FindingFilter = v.InferOutput<typeof findingFilter>

/** How a concordance is parted: by document, or by rule and what its fixes do. */
const sectioning = v.picklist(['document', 'rule'])
export type ConcordanceSectioning = v.InferOutput<typeof sectioning>

/** A part of a concordance: a document's id, or a checker's rule. */
export interface ConcordanceSection {
  key: string
  count: number
  /** The first of its findings, which tells what the rule is about. */
  first: Pick<AnchoredFinding, 'checker' | 'type' | 'message' | 'data'>
}

/** A place of a concordance. */
export interface ConcordancePlace {
  section: string
  documentId: string
  /** The row of the finding in its document's last check. */
  position: number
  /** When that was. */
  checkedAt: number
  finding: AnchoredFinding
  status: FindingStatus
}

/** A document that has such findings, and the check that they come from. */
export interface CheckedState {
  documentId: string
  count: number
  checkedAt: number
}

export interface ConcordanceCounts {
  total: number
  sections: ConcordanceSection[]
  documents: CheckedState[]
}

/** Findings that belong together, over the documents asked for. */
export interface FindingGroup {
  type: FindingType
  checker: string
  group: string
  count: number
  open: number
  documents: number
}

/** What somebody decides about many places at once. */
export const batchChoice = v.variant('verdict', [
  v.object({
    verdict: v.literal('accepted'),
    scope: v.literal('place'),
    mask: v.optional(
      v.object({
        maskKind: v.picklist(maskKinds),
        value: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
        note: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
      }),
    ),
    reading: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  }),
  v.object({
    verdict: v.picklist(['rejected', 'intended', 'deferred']),
    scope: v.picklist(['place', 'document', 'project']),
  }),
])
export type BatchChoice = v.InferOutput<typeof batchChoice>

/** What deciding many places ends with. */
export interface DecideResult {
  /** What to undo it by; null when nothing was decided. */
  batchId: string | null
  decided: number
  documents: number
  /** Documents that were checked again since; nothing was decided in them. */
  changedSince: string[]
  /** Places whose text is not there any more, or that cannot be decided so. */
  unchanged: UnchangedPlace[]
  cancelled: boolean
}

export const concordanceCalls = {
  /** The places that fit, section by section, `limit` at most behind the first `after`. */
  'concordance.places': call(
    v.object({
      filter: findingFilter,
      by: sectioning,
      after: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    }),
  )<ConcordancePlace[]>(),
  /** How many places fit, by section and by document. */
  'concordance.counts': call(v.object({ filter: findingFilter, by: sectioning }))<ConcordanceCounts>(),
  /** Groups of findings, those with most places first, `limit` at most behind the first `after`. */
  'concordance.groups': call(
    v.object({
      documentIds: v.optional(v.array(v.string())),
      types: v.array(v.picklist(findingTypes)),
      after: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    }),
  )<FindingGroup[]>(),
  /**
   * Decides the ticked places of a concordance as a job: one batch, however many documents. A document that was checked
   * again since it was looked at is left alone.
   */
  'concordance.decide': call(
    v.object({
      filter: findingFilter,
      by: sectioning,
      documents: v.array(v.object({ documentId: v.string(), checkedAt: v.number() })),
      /** Sections whose places are not ticked; all others are. */
      unticked: v.array(v.string()),
      /** Places that are treated the other way than their section. */
      others: v.array(v.object({ documentId: v.string(), position: v.number() })),
      choice: batchChoice,
    }),
  )<{ jobId: string }>(),
}
