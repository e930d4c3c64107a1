import type { LoadedDocument } from '#shared/contract/documents.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ProjectStore } from '../db/project-store.ts'

/** A document for the editor. Throws AppError `document_not_found`. */
export function loadDocument(store: ProjectStore, documentId: string): LoadedDocument {
  const document = store.documents.get(documentId)
  const source = document && store.sources.get(document.sourceId)
  if (!document || !source) throw new AppError('document_not_found', { documentId })
  const { id, title, sourceName, format, revision } = document
  return {
    id,
    title,
    sourceName,
    format,
    revision,
    encoding: (store.witnesses.decodingOf(documentId) ?? source.decoding).encoding,
    fidelity: store.witnesses.fidelityOf(documentId),
    versions: store.witnesses
      .versionsOf(documentId)
      .filter(({ isUndone }) => !isUndone)
      .map(({ name, at, report }) => ({ name, at, report })),
    docJson: store.blocks.texts(documentId).docJson,
    records: store.records.list(documentId),
  }
}
