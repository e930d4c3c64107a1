import * as v from 'valibot'
import { call } from './call.ts'

export const exportFormats = ['txt', 'md', 'source'] as const
/** `keep` prints the placeholder, `fill` its value where known, `uniform` prints `××`. */
export const maskPolicies = ['keep', 'fill', 'uniform'] as const
export const editionOptions = v.object({
  format: v.picklist(exportFormats),
  masks: v.picklist(maskPolicies),
})
export type EditionOptions = v.InferOutput<typeof editionOptions>

/** What an edition will leave out or still holds, told before anything is written. */
export interface EditionSummary {
  documentId: string
  title: string
  fileName: string
  exists: boolean
  duplicatesLeftOut: { blocks: number; characters: number; excerpt: string }[]
  joins: number
  corrections: number
  masksFilled: number
  masksKept: number
  openFindings: number
}

export interface ExportResult {
  written: { documentId: string; path: string; bytes: number }[]
  failed: { documentId: string; code: string; params: Record<string, string | number> }[]
  cancelled: boolean
}

const selection = { documentIds: v.pipe(v.array(v.string()), v.minLength(1)), options: editionOptions }

export const editionCalls = {
  'editions.preview': call(v.object({ ...selection, directory: v.optional(v.string()) }))<EditionSummary[]>(),
  /** Writes one file a document as a job. Existing files are an error unless `overwrite`. */
  'editions.export': call(v.object({ ...selection, directory: v.string(), overwrite: v.boolean() }))<{
    jobId: string
  }>(),
}
