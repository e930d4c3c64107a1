import * as v from 'valibot'
import { call } from './call.ts'
import { searchQuery } from './search.ts'

/** What a replaced place is said to be: nothing, an OCR error, the author's error, house style. */
export const replacementRecords = ['none', 'ocr', 'source', 'house'] as const
export type ReplacementRecord = (typeof replacementRecords)[number]

/** A place in words, where something could not be done. `start` and `end` are block offsets. */
export interface UnchangedPlace {
  documentId: string
  blockId: string
  start: number
  end: number
  text: string
}

/** What a replacement ends with. */
export interface ReplacementResult {
  /** What to undo it by; null when nothing was replaced. */
  batchId: string | null
  replaced: number
  documents: number
  /** Documents that have changed since they were searched; nothing was replaced in them. */
  changedSince: string[]
  /** Places where a seam or an image stands in what was to be replaced. */
  unchanged: UnchangedPlace[]
  cancelled: boolean
}

/** What undoing a batch ends with. */
export interface UndoResult {
  /** What to undo the undoing by; null when nothing could be taken back. */
  batchId: string | null
  restored: number
  documents: number
  /** Places that somebody has changed since; they stay as they are. */
  conflicts: UnchangedPlace[]
}

export const batchCalls = {
  /**
   * Replaces the hits of a query (with `replacement`) in documents, as a job: one batch, however many documents. A
   * document that is not at the revision that was searched is left alone.
   */
  'batches.replace': call(
    v.object({
      query: v.object({ ...searchQuery.entries, replacement: v.pipe(v.string(), v.maxLength(10_000)) }),
      /** Whether the hits of a document are replaced or, not `isTicked`, left alone. */
      documents: v.array(v.object({ documentId: v.string(), revision: v.number(), isTicked: v.boolean() })),
      /** Hits of these documents that are treated the other way. */
      others: v.array(v.object({ documentId: v.string(), blockId: v.string(), start: v.number() })),
      record: v.picklist(replacementRecords),
    }),
  )<{ jobId: string }>(),
  /** Takes back all that a batch did, whatever was done since, as a job. Fails with `batch_undone` the second time. */
  'batches.undo': call(v.object({ batchId: v.string() }))<{ jobId: string }>(),
}
