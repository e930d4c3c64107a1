import type { FindingEntry } from '#shared/contract/findings.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { ProjectExperience } from './project-experience.ts'

/**
 * Findings of a document's last check in text order, with their statuses and the
 * confidence they deserve in this project, and the revision they were found at; none at
 * the present revision for a document that was not checked yet. Throws AppError `document_not_found`.
 */
export function listFindings(
  store: ProjectStore,
  experience: ProjectExperience,
  documentId: string,
): { revision: number; serial: number; entries: FindingEntry[] } {
  const revision = revisionOf(store, documentId)
  const entries = store.findings.list(documentId).map(entry => experience.calibrated(entry))
  return { serial: store.findings.serialOf(documentId), entries, revision }
}

/** Those of them that begin in some blocks. Throws AppError `document_not_found`. */
export function findingsNear(
  store: ProjectStore,
  experience: ProjectExperience,
  { documentId, blockIds }: { documentId: string; blockIds: readonly string[] },
): { revision: number; entries: FindingEntry[] } {
  const revision = revisionOf(store, documentId)
  return { revision, entries: store.findings.near(documentId, blockIds).map(entry => experience.calibrated(entry)) }
}

function revisionOf(store: ProjectStore, documentId: string): number {
  const document = store.documents.get(documentId)
  if (!document) throw new AppError('document_not_found', { documentId })
  return store.findings.lastCheck(documentId)?.revision ?? document.revision
}
