import { AppError } from '#shared/domain/errors.ts'
import { readSourceText } from '#shared/formats/import/index.ts'
import { importTools } from '#workers/import-tools.ts'
import type { ProjectStore } from '../db/project-store.ts'

/** The text that the source offsets of a document count. Throws AppError `document_not_found`. */
export async function sourceTextOfDocument(store: ProjectStore, documentId: string): Promise<string> {
  const document = store.documents.get(documentId)
  const source = document && store.sources.get(document.sourceId)
  const bytes = source && store.sources.bytesOf(source.id)
  if (!bytes) throw new AppError('document_not_found', { documentId })
  const decoding = store.witnesses.decodingOf(documentId) ?? source.decoding
  const text = store.witnesses.textOf(documentId)
  return readSourceText({ bytes, format: document.format, decoding, text }, importTools)
}
