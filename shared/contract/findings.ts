import * as v from 'valibot'
import type { AnchoredFinding, FindingStatus } from '../domain/finding.ts'
import { call } from './call.ts'

export interface FindingEntry {
  finding: AnchoredFinding
  status: FindingStatus
}

export const findingCalls = {
  /** Findings of a document at `revision`, in text order, decided ones included. */
  'findings.list': call(v.object({ documentId: v.string() }))<{ revision: number; entries: FindingEntry[] }>(),
  /** Checks documents (all when none is named) as a job; `findings.changed` tells each document that is done. */
  'findings.check': call(v.object({ documentIds: v.optional(v.array(v.string())) }))<{ jobId: string }>(),
}
