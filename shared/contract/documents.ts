import * as v from 'valibot'
import type { SourcePlaces } from '../document/source-places.ts'
import type { FidelityReport } from '../domain/fidelity.ts'
import type { FindingType } from '../domain/finding.ts'
import type { AnchoredRecord } from '../domain/record.ts'
import type { SourceFormat } from '../domain/source.ts'
import type { VersionReport } from '../domain/version-report.ts'
import { call } from './call.ts'
import type { CurrentRound } from './rounds.ts'

export interface DocumentSummary {
  id: string
  title: string
  /** File name of the source. */
  sourceName: string
  format: SourceFormat
  /** UTF-16 units of text. */
  length: number
  revision: number
  /** Open findings by type; types with none are left out. */
  open: Partial<Record<FindingType, number>>
  decided: number
  round: CurrentRound
}

export interface LoadedDocument {
  id: string
  title: string
  sourceName: string
  format: SourceFormat
  encoding: string
  /** What the import could not keep as it stands. */
  fidelity: FidelityReport
  /** The later versions of its source that it was brought to and is at still, oldest first. */
  versions: { name: string; at: number; report: VersionReport }[]
  revision: number
  /** ProseMirror document as JSON text: strings cross the bridge many times faster than object trees. */
  docJson: string
  records: AnchoredRecord[]
}

/** Where text came from: its stretch of the source with surroundings, the member of a container, boxes on pages. */
export interface SourceTrace extends SourcePlaces {
  sourceStart: number
  sourceEnd: number
  line: number
  before: string
  text: string
  after: string
}

const stepJson = v.looseObject({ stepType: v.string() })

export const documentCalls = {
  /** Every document in the project's order, or those that are named. */
  'documents.list': call(v.object({ documentIds: v.optional(v.array(v.string())) }))<DocumentSummary[]>(),
  'documents.load': call(v.object({ documentId: v.string() }))<LoadedDocument>(),
  /**
   * Applies steps on top of `baseRevision`, all in one transaction and one new revision. Fails with `revision_conflict`
   * when the document has moved on, with `step_rejected` when a step does not fit; nothing is stored then.
   */
  'documents.save': call(
    v.object({
      documentId: v.string(),
      baseRevision: v.number(),
      steps: v.pipe(v.array(stepJson), v.minLength(1)),
      /** What the batch is, for the history: `typing`, `decision`, `mark`, `structure`, `replace`, `undo`, `redo`. */
      label: v.picklist(['typing', 'decision', 'mark', 'structure', 'replace', 'undo', 'redo']),
    }),
  )<{ revision: number }>(),
  /** Where a stretch of a block came from: its source text with surroundings, and who changed it. */
  'documents.trace': call(
    v.object({ documentId: v.string(), blockId: v.string(), start: v.number(), end: v.number() }),
  )<SourceTrace | null>(),
}
