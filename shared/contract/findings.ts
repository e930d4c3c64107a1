import * as v from 'valibot'
import type { AnchoredFinding, FindingStatus } from '../domain/finding.ts'
import type { RuleTally } from '../experience/rule-experience.ts'
import { call } from './call.ts'

export interface FindingEntry {
  finding: AnchoredFinding
  status: FindingStatus
}

/** What a check or a decision has changed in a document's findings. */
export interface FindingChanges {
  /** The serial of the findings that it changes. */
  since: number
  serial: number
  /** Ids of findings that are gone. */
  removed: readonly string[]
  /** Findings that are new or otherwise than before, in text order. */
  entries: readonly FindingEntry[]
  /**
   * How the project now decides the rules of this document's findings (by `ruleKey`; a rule without decisions is left out):
   * all open ones have the confidence that follows from it. Null when that is as before.
   */
  experience: Readonly<Record<string, RuleTally>> | null
}

export const findingCalls = {
  /** Findings of a document at `revision`, in text order, decided ones included. `serial` grows with every change to them. */
  'findings.list': call(v.object({ documentId: v.string() }))<{
    revision: number
    serial: number
    entries: FindingEntry[]
  }>(),
  /**
   * Those findings alone that begin in some blocks, for the first sight of a document: a long one has thousands, which take
   * longer to tell and to place than its text to show.
   */
  'findings.near': call(
    v.object({ documentId: v.string(), blockIds: v.pipe(v.array(v.string()), v.maxLength(1000)) }),
  )<{
    revision: number
    entries: FindingEntry[]
  }>(),
  /** Checks documents (all when none is named) as a job; `findings.changed` tells each document that is done. */
  'findings.check': call(v.object({ documentIds: v.optional(v.array(v.string())) }))<{ jobId: string }>(),
}
