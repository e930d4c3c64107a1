import { join } from 'node:path'
import type { AnthologyChoice, EditionOptions, ExportFormat, ExportResult } from '#shared/contract/editions.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { AnthologyPart } from '#workers/protocol.ts'
import { editionNames, extensionOf, fileNameOf } from './edition-names.ts'
import { editionHead, editionRequest } from './edition-requests.ts'
import type { JobTools } from './jobs.ts'
import type { EditionSelection } from './preview-editions.ts'
import { type PrintPdf, printEdition } from './print-edition.ts'
import { writeWhole } from './write-file.ts'

export interface ExportTarget {
  directory: string
  overwrite: boolean
  /** One file of all documents instead of one each. */
  anthology?: { title: string; choice: AnthologyChoice } | undefined
}

/** What exporting needs beside what every job does. */
export interface ExportTools extends JobTools {
  printPdf: PrintPdf | null
}

/**
 * Writes the edition of each document into a folder, or one file of all. A document that fails is told with its code and
 * the rest go on; a job that is cancelled keeps what is written, and gives up the document it is at.
 */
export async function exportEditions(
  tools: ExportTools,
  selection: EditionSelection,
  target: ExportTarget,
): Promise<ExportResult> {
  if (selection.options.format === 'pdf' && !tools.printPdf) throw new AppError('pdf_needs_window')
  const result: ExportResult = { written: [], failed: [], cancelled: false }
  const work = target.anthology ? exportAnthology : exportEach
  try {
    await work(tools, selection, target, result)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'job_cancelled') throw error
    result.cancelled = true
  }
  return result
}

type Work = (
  tools: ExportTools,
  selection: EditionSelection,
  target: ExportTarget,
  result: ExportResult,
) => Promise<void>

const exportEach: Work = async (tools, { documentIds, options }, { directory, overwrite }, result) => {
  const { store, job } = tools
  const names = editionNames(store.documents.list(), options.format)
  for (const [index, documentId] of documentIds.entries()) {
    if (job.cancelled) throw new AppError('job_cancelled')
    const fileName = names.get(documentId) ?? ''
    job.progress(index, documentIds.length, fileName)
    try {
      const file = await finished(tools, options.format, await madeBy(tools, documentId, options))
      const path = join(directory, fileName)
      await writeWhole(path, file, overwrite)
      result.written.push({ documentId, path, bytes: file.length })
    } catch (error) {
      note(error, documentId, result)
    }
    job.progress(index + 1, documentIds.length, fileName)
  }
}

/** The bytes of an edition and when its text was last changed; what they are made of is not held any longer. */
async function madeBy(
  { store, pool, job }: ExportTools,
  documentId: string,
  options: EditionOptions,
): Promise<{ bytes: Uint8Array; at: number }> {
  const { bytes } = await pool.hand('edition', () => editionRequest(store, documentId, options, 'bytes'), job.signal)
  if (!bytes) throw new TypeError('The worker has made no bytes')
  return { bytes, at: editionHead(store, documentId).changedAt }
}

const exportAnthology: Work = async (tools, { documentIds, options }, { directory, overwrite, anthology }, result) => {
  const { store, pool, job } = tools
  if (options.format === 'source') throw new AppError('input_invalid', { reason: 'anthology' })
  const { title, choice } = anthology!
  const fileName = `${fileNameOf(title)}.${extensionOf(options.format)}`
  const parts: AnthologyPart[] = []
  let at = 0
  for (const [index, documentId] of documentIds.entries()) {
    job.progress(index, documentIds.length + 1, fileName)
    try {
      const request = () => ({ ...editionRequest(store, documentId, options, 'edition'), choice })
      const { editionJson, images } = await pool.hand('edition', request, job.signal)
      if (!editionJson) continue
      parts.push({ editionJson, images })
      at = Math.max(at, editionHead(store, documentId).changedAt)
    } catch (error) {
      note(error, documentId, result)
    }
  }
  const [documentId] = documentIds
  if (documentId === undefined || (parts.length === 0 && result.failed.length > 0)) return
  if (parts.length === 0) throw new AppError('anthology_empty')
  try {
    const { bytes } = await pool.run('anthology', { parts, options, title }, job.signal)
    const file = await finished(tools, options.format, { bytes, at })
    const path = join(directory, fileName)
    await writeWhole(path, file, overwrite)
    result.written.push({ documentId, path, bytes: file.length })
  } catch (error) {
    note(error, documentId, result)
  }
  job.progress(documentIds.length + 1, documentIds.length + 1, fileName)
}

/** Tells a failure that is one document's; every other ends the job. */
function note(error: unknown, documentId: string, result: ExportResult): void {
  if (!(error instanceof AppError) || error.code === 'job_cancelled' || error.code === 'disk_full') throw error
  result.failed.push({ documentId, code: error.code, params: error.params })
}

/** `at` is when the text was last changed. */
async function finished(
  { store, printPdf, pool, job }: ExportTools,
  format: ExportFormat,
  { bytes, at }: { bytes: Uint8Array; at: number },
): Promise<Uint8Array> {
  if (format !== 'pdf' || !printPdf) return bytes
  // The browser needs the room.
  store.release()
  return printEdition({ print: printPdf, pool, signal: job.signal }, bytes, at)
}
