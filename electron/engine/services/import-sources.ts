import { basename } from 'node:path'
import type { ImportResult } from '#shared/contract/sources.ts'
import type { Actor } from '#shared/domain/actor.ts'

import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { BlockSource } from '#shared/domain/source.ts'
import type { ImportedRows } from '#workers/protocol.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { toAppError } from '../db/sqlite-errors.ts'
import { freshPositions } from './block-plan.ts'
import { inTime } from './in-time.ts'
import { type ImportBatch, insertAnnotations } from './insert-annotations.ts'
import type { JobTools } from './jobs.ts'
import { hashOf, readingOf, type SourceFile } from './preview-source.ts'
import { readSource } from './read-source.ts'

/** Who imports and when (milliseconds since 1970). */
export interface ImportOrigin {
  person: string
  at: number
}

interface ReadFile {
  path: string
  bytes: Uint8Array
  sha256: string
}

/**
 * Imports files one after the other as one batch, each in a transaction of its own. Files whose bytes the project has
 * are told as known; a file that fails is told with its code and the rest go on. A job that is cancelled keeps what is
 * imported; the file that is being read then is given up.
 */
export async function importSources(
  tools: JobTools,
  files: readonly SourceFile[],
  origin: ImportOrigin,
): Promise<ImportResult> {
  const { job } = tools
  const result: ImportResult = { imported: [], known: [], failed: [], cancelled: false }
  const batch = { id: newId(), actor: { kind: 'import', name: origin.person } satisfies Actor, at: origin.at }
  for (const [index, file] of files.entries()) {
    if (job.cancelled) return { ...result, cancelled: true }
    job.progress(index, files.length, basename(file.path))
    await importOne(tools, file, batch, result)
    if (result.cancelled) return result
    job.progress(index + 1, files.length, basename(file.path))
  }
  return result
}

async function importOne(
  { store, pool, job }: JobTools,
  file: SourceFile,
  batch: ImportBatch,
  result: ImportResult,
): Promise<void> {
  const { path } = file
  try {
    const bytes = await readSource(path)
    const read = { path, bytes, sha256: hashOf(bytes) }
    const known = knownDocument(store, read.sha256)
    if (known) {
      result.known.push({ path, documentId: known.id, title: known.title })
      return
    }
    const input = { bytes, name: basename(path), ...readingOf(file) }
    const rows = await inTime(signal => pool.run('import', input, signal), job.signal).catch(asUnreadable)
    store.transaction(() => {
      // Another import may have brought the same bytes while these were read.
      const known = knownDocument(store, read.sha256)
      if (known) result.known.push({ path, documentId: known.id, title: known.title })
      else {
        const { title, fidelity } = rows
        result.imported.push({ path, documentId: insertDocument(store, read, rows, batch), title, fidelity })
      }
    })
  } catch (error) {
    const expected = toAppError(error, path)
    if (expected?.code === 'job_cancelled') {
      result.cancelled = true
      return
    }
    // A full disk or a lost file would fail every file after it alike.
    if (!expected || isOfProject(expected)) throw expected ?? error
    result.failed.push({ path, code: expected.code, params: expected.params })
  }
}

/** A text that the reader breaks on must not keep the files behind it out. */
function asUnreadable(error: unknown): never {
  throw error instanceof AppError ? error : new AppError('file_unparsed', {}, error)
}

const isOfProject = ({ code }: AppError): boolean => code === 'disk_full' || code.startsWith('project_')

function knownDocument(store: ProjectStore, sha256: string): { id: string; title: string } | undefined {
  const source = store.sources.withHash(sha256)
  return source && store.documents.ofSource(source.id)
}

/** Writes source, document, baseline and blocks; returns the document's id. */
function insertDocument(store: ProjectStore, file: ReadFile, rows: ImportedRows, batch: ImportBatch): string {
  const { path, bytes, sha256 } = file
  const { actor, at } = batch
  const { title, format, decoding } = rows
  const [sourceId, documentId] = [newId(), newId()]
  const size = bytes.length
  if (!store.history.batch(batch.id)) store.history.insertBatch({ id: batch.id, label: 'import', actor, at })
  store.sources.insert(
    { id: sourceId, name: basename(path), path, sha256, size, decoding, format, importedAt: at, actor },
    bytes,
  )
  store.documents.insert({
    id: documentId,
    sourceId,
    batchId: batch.id,
    title,
    format,
    position: store.documents.nextPosition(),
    revision: 0,
    length: rows.length,
    createdAt: at,
  })
  const sources = JSON.parse(rows.sourcesJson) as BlockSource[]
  const { docJson, fidelity, layoutJson, text } = rows
  const witness = { id: newId(), documentId, sourceId, kind: 'import' as const, at, docJson, sources }
  store.witnesses.insert({ ...witness, decoding, fidelity, layoutJson, text })
  const positions = freshPositions(rows.rows.length)
  rows.rows.forEach((row, index) => {
    store.blocks.put(documentId, { position: positions[index] ?? 0, ...row })
  })
  insertAnnotations(store, documentId, rows.annotations, batch)
  return documentId
}
