import * as v from 'valibot'
import type { ErrorCode, ErrorParams } from '../domain/errors.ts'
import type { FidelityReport } from '../domain/fidelity.ts'
import { type SourceFormat, sourceFormats } from '../domain/source.ts'
import type { VersionReport } from '../domain/version-report.ts'
import { call } from './call.ts'

export const encodingNames = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
const encoding = v.picklist(encodingNames)
const format = v.picklist(sourceFormats)

/** What a file that a document was made of earlier becomes when it comes again with other content. */
export const importTargets = ['new-version', 'new-document'] as const
export type ImportTarget = (typeof importTargets)[number]

/** A document that an earlier state of a file was read into. */
export interface EarlierReading {
  documentId: string
  title: string
  /** How it is known: the same bytes, read otherwise; a file at the same path; a file of the same name. */
  by: 'bytes' | 'path' | 'name'
}

export interface SourcePreview {
  path: string
  name: string
  /** Bytes. */
  size: number
  encoding: string
  format: SourceFormat
  /** Whether the encoding is certain (a byte order mark, or strict UTF-8). */
  sure: boolean
  /** The first characters as decoded, for the eye. */
  sample: string
  /** Title of the document that has the same bytes, if the project has one. */
  importedAs: string | null
  /** The document that this may be a new version of; null for what is new or known. */
  earlier: EarlierReading | null
  /** What import could not keep as it stands; null while that is not known without reading the whole file. */
  fidelity: FidelityReport | null
  error: { code: ErrorCode; params: ErrorParams } | null
}

export interface ImportResult {
  imported: { path: string; documentId: string; title: string; fidelity: FidelityReport }[]
  /** Files that were brought in as new versions of documents. */
  versions: {
    path: string
    documentId: string
    title: string
    fidelity: FidelityReport
    /** What to undo it by. */
    batchId: string
    report: VersionReport
  }[]
  /** Files whose bytes the project has already. */
  known: { path: string; documentId: string; title: string }[]
  failed: { path: string; code: ErrorCode; params: ErrorParams }[]
  cancelled: boolean
}

export const sourceCalls = {
  /**
   * Files that import can read among the granted files and folders, folders and archives walked, in name order; and how
   * many in them it cannot. A member of an archive has a path that goes on behind the archive's.
   */
  'sources.expand': call(v.object({ paths: v.array(v.string()) }))<{ paths: string[]; passedOver: number }>(),
  'sources.preview': call(
    v.object({ path: v.string(), encoding: v.optional(encoding), format: v.optional(format) }),
  )<SourcePreview>(),
  /**
   * Imports as a job; a file that a document was made of earlier becomes a new document unless `as` says otherwise. The
   * result comes with `jobs.finished`. A file that fails is reported and the rest go on.
   */
  'sources.import': call(
    v.object({
      files: v.pipe(
        v.array(
          v.object({
            path: v.string(),
            encoding: v.optional(encoding),
            format: v.optional(format),
            as: v.optional(v.picklist(importTargets)),
          }),
        ),
        v.minLength(1),
      ),
    }),
  )<{ jobId: string }>(),
}
