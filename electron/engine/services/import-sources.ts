import { basename } from 'node:path'
import type { ImportResult } from '#shared/contract/sources.ts'
import type { Actor } from '#shared/domain/actor.ts'

import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { toAppError } from '../db/sqlite-errors.ts'
import { bringPictures, type MayRead } from './bring-pictures.ts'
import { bringSourceVersion, type VersionTools } from './bring-source-version.ts'
import { earlierReading, type FileIdentity, knownDocument } from './earlier-reading.ts'
import { hashOf } from './hash-of.ts'
import { inTime } from './in-time.ts'
import type { ImportBatch } from './insert-annotations.ts'
import { insertDocument } from './insert-document.ts'
import type { JobTools } from './jobs.ts'
import { readingOf, type SourceFile } from './preview-source.ts'
import { readSource } from './read-source.ts'

/** What importing needs beside what every job does. */
export type ImportTools = JobTools & VersionTools & { mayRead: MayRead }

/** Who imports and when (milliseconds since 1970). */
export interface ImportOrigin {
  person: string
  at: number
}

/**
 * Imports files one after the other as one batch, each in a transaction of its own; new versions of documents are a batch
 * each. Files whose bytes the project has are told as known; a file that fails is told with its code and the rest go on. A job that is cancelled keeps what is
 * imported; the file that is being read then is given up.
 */
export async function importSources(
  tools: ImportTools,
  files: readonly SourceFile[],
  origin: ImportOrigin,
): Promise<ImportResult> {
  const { job } = tools
  const result: ImportResult = { imported: [], versions: [], known: [], failed: [], cancelled: false }
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
  tools: ImportTools,
  file: SourceFile,
  batch: ImportBatch,
  result: ImportResult,
): Promise<void> {
  const { store, pool, job } = tools
  const { path, encoding } = file
  try {
    const bytes = await readSource(path)
    const read = { path, bytes, sha256: hashOf(bytes) }
    if (noteKnown(store, { ...read, encoding }, result)) return
    const input = { bytes, name: basename(path), ...readingOf(file) }
    const imported = await inTime(signal => pool.run('import', input, signal), job.signal).catch(asUnreadable)
    const rows = { ...imported, ...(await bringPictures(path, imported, tools.mayRead)) }
    const earlier = file.as === 'new-version' ? earlierReading(store, { ...read, encoding }) : null
    if (earlier) {
      result.versions.push(bringSourceVersion(tools, { documentId: earlier.documentId, file: read, rows }, batch))
      return
    }
    store.transaction(() => {
      // Another import may have brought the same bytes while these were read.
      if (noteKnown(store, { ...read, encoding }, result)) return
      const { title, fidelity } = rows
      result.imported.push({ path, documentId: insertDocument(store, read, rows, batch), title, fidelity })
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

function noteKnown(store: ProjectStore, file: FileIdentity, result: ImportResult): boolean {
  const known = knownDocument(store, file)
  if (known) result.known.push({ path: file.path, documentId: known.id, title: known.title })
  return known !== undefined
}

/** A text that the reader breaks on must not keep the files behind it out. */
function asUnreadable(error: unknown): never {
  throw error instanceof AppError ? error : new AppError('file_unparsed', {}, error)
}

const isOfProject = ({ code }: AppError): boolean => code === 'disk_full' || code.startsWith('project_')
