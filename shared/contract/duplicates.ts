import * as v from 'valibot'
import type { Anchor } from '../domain/anchor.ts'
import type { FindingStatus, Message } from '../domain/finding.ts'
import { call } from './call.ts'

/** One of the copies of a passage. */
export interface PassageCopy {
  documentId: string
  anchor: Anchor
  /** The finding that proposes to set it aside; null for a copy that only others point to. */
  findingId: string | null
}

/** Why a copy should be set aside, and whether that is decided. */
export interface CopyJudgement {
  documentId: string
  findingId: string
  checker: string
  message: Message
  status: FindingStatus
}

/** Copies of one passage, within a document or across several; those that are proposed to stay first. */
export interface DuplicateCluster {
  /** Names the cluster as long as its copies are found. */
  key: string
  copies: PassageCopy[]
  judgements: CopyJudgement[]
}

const anchor = v.object({
  ...{ blockId: v.string(), start: v.number(), endBlockId: v.string(), end: v.number() },
  ...{ exact: v.string(), prefix: v.string(), suffix: v.string(), revision: v.number() },
})
const copy = v.object({ documentId: v.string(), anchor })

/** What settling a passage ends with. */
export interface SettleResult {
  /** What to undo it by; null when nothing was done. */
  batchId: string | null
  setAside: number
  taken: number
  /** Copies and readings that could not be found in the text any more. */
  left: number
}

export const duplicateCalls = {
  /** Copies of passages that a document has a part in, or all of the project. */
  'duplicates.clusters': call(v.object({ documentId: v.optional(v.string()) }))<DuplicateCluster[]>(),
  /**
   * Settles a passage as a job, as one batch: takes readings of other copies into the one that is kept, sets the others
   * aside, and decides the findings about them. With `setAside` empty every copy stays: an intended quotation.
   */
  'duplicates.settle': call(
    v.object({
      kept: copy,
      /** With the finding that the copy belongs to, so that taking that back takes back both. */
      setAside: v.array(v.object({ ...copy.entries, findingId: v.nullable(v.string()) })),
      /** Stretches of the kept copy's text that are read as another copy has them. */
      readings: v.array(
        v.object({
          start: v.pipe(v.number(), v.integer(), v.minValue(0)),
          end: v.pipe(v.number(), v.integer(), v.minValue(0)),
          reading: v.pipe(v.string(), v.maxLength(10_000)),
          witness: v.object({ documentId: v.string(), blockId: v.string() }),
        }),
      ),
      findings: v.array(v.object({ documentId: v.string(), findingId: v.string() })),
    }),
  )<{ jobId: string }>(),
}
