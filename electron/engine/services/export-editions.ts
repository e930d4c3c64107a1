import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EditionOptions, EditionSummary, ExportResult } from '#shared/contract/editions.ts'
import { AppError } from '#shared/domain/errors.ts'
import { plainFormats } from '#shared/domain/source.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { EditionRequest } from '#workers/protocol.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { ListedDocument } from '../db/repositories/documents.ts'
import { editionNames } from './edition-names.ts'
import type { JobTools } from './jobs.ts'
import { listDocuments } from './list-documents.ts'
import { writeWhole } from './write-file.ts'

export interface EditionSelection {
  documentIds: readonly string[]
  options: EditionOptions
}

/** What the editions of documents will leave out. Throws AppError `document_not_found`. */
export async function previewEditions(
  store: ProjectStore,
  pool: WorkerPool,
  { documentIds, options }: EditionSelection,
  directory: string | null,
): Promise<EditionSummary[]> {
  const names = editionNames(store.documents.list(), options.format)
  const open = new Map(listDocuments(store).map(({ id, open }) => [id, Object.values(open).reduce((a, b) => a + b, 0)]))
  return Promise.all(
    documentIds.map(async documentId => {
      const { title } = getDocument(store, documentId)
      const { summary } = await pool.run('edition', requestFor(store, documentId, options, false))
      const fileName = names.get(documentId) ?? ''
      const exists = directory !== null && existsSync(join(directory, fileName))
      return { documentId, title, fileName, exists, openFindings: open.get(documentId) ?? 0, ...summary }
    }),
  )
}

/** Writes the edition of each document into a folder. One that fails is told with its code and the rest go on. */
export async function exportEditions(
  { store, pool, job }: JobTools,
  { documentIds, options }: EditionSelection,
  target: { directory: string; overwrite: boolean },
): Promise<ExportResult> {
  const result: ExportResult = { written: [], failed: [], cancelled: false }
  const names = editionNames(store.documents.list(), options.format)
  for (const [index, documentId] of documentIds.entries()) {
    if (job.cancelled) return { ...result, cancelled: true }
    const fileName = names.get(documentId) ?? ''
    job.progress(index, documentIds.length, fileName)
    try {
      const { bytes } = await pool.run('edition', requestFor(store, documentId, options, true))
      if (!bytes) throw new TypeError('The worker has made no bytes')
      const path = join(target.directory, fileName)
      await writeWhole(path, bytes, target.overwrite)
      result.written.push({ documentId, path, bytes: bytes.length })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      result.failed.push({ documentId, code: error.code, params: error.params })
    }
    job.progress(index + 1, documentIds.length, fileName)
  }
  return result
}

function getDocument(store: ProjectStore, documentId: string): ListedDocument {
  const document = store.documents.get(documentId)
  if (!document) throw new AppError('document_not_found', { documentId })
  return document
}

function requestFor(store: ProjectStore, documentId: string, options: EditionOptions, write: boolean): EditionRequest {
  const { sourceId } = getDocument(store, documentId)
  return {
    ...store.blocks.texts(documentId),
    recordsJson: JSON.stringify(store.records.list(documentId)),
    options,
    source: options.format === 'source' ? sourceOf(store, documentId, sourceId) : null,
    write,
  }
}

function sourceOf(store: ProjectStore, documentId: string, sourceId: string): EditionRequest['source'] {
  const witness = store.witnesses.baselineOf(documentId)
  const source = store.sources.get(sourceId)
  const bytes = store.sources.bytesOf(sourceId)
  if (!witness || !source || !bytes) throw new AppError('document_not_found', { documentId })
  if (!plainFormats.has(source.format)) throw new AppError('source_not_plain', { format: source.format })
  const baseline = { docJson: witness.docJson, sourcesJson: JSON.stringify(witness.sources) }
  return { baseline, bytes, decoding: witness.decoding ?? source.decoding }
}
