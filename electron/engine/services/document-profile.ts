import type { DocumentProfileView, ProfileStatement } from '#shared/contract/profile.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { ProfileEntry } from '#shared/domain/document-profile.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { ProjectStore } from '../db/project-store.ts'

/** A document's habits and what was stated about them. Throws AppError `document_not_found`. */
export async function readDocumentProfile(
  store: ProjectStore,
  pool: WorkerPool,
  documentId: string,
): Promise<DocumentProfileView> {
  const document = store.documents.get(documentId)
  if (!document) throw new AppError('document_not_found', { documentId })
  const { sourceName: name, format, revision } = document
  const statedJson = JSON.stringify(store.profiles.stated(documentId))
  const input = { documentId, name, format, revision, statedJson, ...store.blocks.texts(documentId) }
  const entries = JSON.parse(await pool.run('profile', input)) as ProfileEntry[]
  return { entries, history: store.profiles.history(documentId) }
}

/** Who states something, and when (milliseconds since 1970). */
export interface StatementOrigin {
  author: Actor
  at: number
}

/** Keeps a statement about a document. Returns false when it says what holds already. Throws AppError `document_not_found`. */
export function stateProfile(
  store: ProjectStore,
  documentId: string,
  { item, value }: ProfileStatement,
  origin: StatementOrigin,
): boolean {
  if (!store.documents.get(documentId)) throw new AppError('document_not_found', { documentId })
  const before = store.profiles.stated(documentId)[item] ?? null
  if (JSON.stringify(before) === JSON.stringify(value)) return false
  store.transaction(() => {
    store.profiles.add(documentId, { id: newId(), item, value, ...origin })
    store.findings.outdate(documentId)
  })
  return true
}
