import { basename } from 'node:path'
import type { EarlierReading } from '#shared/contract/sources.ts'
import type { ProjectStore } from '../db/project-store.ts'

/** A file by its bytes, and how a person wants it read. */
export interface FileIdentity {
  path: string
  sha256: string
  encoding?: string | undefined
}

/** The document that has these bytes already, read as they are to be read now. */
export function knownDocument(
  store: ProjectStore,
  { sha256, encoding }: FileIdentity,
): { id: string; title: string } | undefined {
  const source = store.sources.withHash(sha256)
  const documentId = source && store.witnesses.documentOf(source.id, encoding ?? null)
  return documentId === undefined ? undefined : store.documents.get(documentId)
}

/** The document that a file, which is not known as it is, may be a new version of. */
export function earlierReading(store: ProjectStore, { path, sha256 }: FileIdentity): EarlierReading | null {
  const source = store.sources.withHash(sha256)
  const sameBytes = source && store.witnesses.documentOf(source.id, null)
  const atPath = sameBytes === undefined ? store.witnesses.documentOfPath(path) : undefined
  const documentId = sameBytes ?? atPath ?? store.witnesses.documentOfName(basename(path))
  const document = documentId === undefined ? undefined : store.documents.get(documentId)
  if (!document) return null
  return { documentId: document.id, title: document.title, by: sameBytes ? 'bytes' : atPath ? 'path' : 'name' }
}
