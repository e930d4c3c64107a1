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
  const document = store.documents.get(documentId)
  if (!document) throw new AppError('document_not_found', { documentId })
  const entries = store.findings.list(documentId).map(entry => experience.calibrated(entry))
  const serial = store.findings.serialOf(documentId)
  return { serial, entries, revision: store.findings.lastCheck(documentId)?.revision ?? document.revision }
}
