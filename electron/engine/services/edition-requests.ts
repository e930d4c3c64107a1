import type { EditionOptions } from '#shared/contract/editions.ts'
import { AppError } from '#shared/domain/errors.ts'
import { rewritableFormats } from '#shared/domain/source.ts'
import type { EditionHead } from '#shared/editions/edition-head.ts'
import { showsImages } from '#shared/editions/images.ts'
import { needsBaseline } from '#shared/editions/make-edition-for.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import type { DocumentTexts, EditionRequest } from '#workers/protocol.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { ListedDocument } from '../db/repositories/documents.ts'
import type { StoredSource } from '../db/repositories/sources.ts'
import { version } from '../version.ts'
import { withThreads } from './queries/list-queries.ts'
import { withTagNames } from './tags/tag-passages.ts'

/** What a worker needs to make the edition of a document. Throws AppError `document_not_found`. */
export function editionRequest(
  store: ProjectStore,
  documentId: string,
  options: EditionOptions,
  want: EditionRequest['want'],
): EditionRequest {
  const document = getDocument(store, documentId)
  const source = store.sources.get(document.sourceId)
  if (!source) throw new AppError('document_not_found', { documentId })
  const isSource = options.format === 'source'
  if (isSource && !rewritableFormats.has(document.format))
    throw new AppError('source_not_plain', { format: document.format })
  const wantsBaseline = isSource || needsBaseline(options.profile, exporterOf(options.format))
  const texts = store.blocks.texts(documentId)
  const isPrinted = want === 'bytes' || want === 'edition'
  const wantsImages = isPrinted && showsImages(options.format) && texts.docJson.includes('"type":"image"')
  const wantsLayout = want === 'bytes' && (wantsImages || options.format === 'tei')
  return {
    ...texts,
    recordsJson: JSON.stringify(withTagNames(store, withThreads(store, documentId, store.records.list(documentId)))),
    head: headOf(store, document, source),
    options,
    baseline: wantsBaseline ? baselineOf(store, documentId) : null,
    source:
      isSource || wantsImages
        ? {
            bytes: bytesOf(store, source),
            format: document.format,
            decoding: store.witnesses.baselineOf(documentId)?.decoding ?? source.decoding,
          }
        : null,
    pictures: wantsImages ? store.pictures.shownBy(documentId) : [],
    layoutJson: wantsLayout ? store.witnesses.layoutJsonOf(documentId) : null,
    want,
    maskedValues: [],
  }
}

/** Throws AppError `document_not_found`. */
export function getDocument(store: ProjectStore, documentId: string): ListedDocument {
  const document = store.documents.get(documentId)
  if (!document) throw new AppError('document_not_found', { documentId })
  return document
}

function headOf(store: ProjectStore, document: ListedDocument, source: StoredSource): EditionHead {
  const last = store.history.lastBatchOf(document.id)
  return {
    documentId: document.id,
    title: document.title,
    sourceName: source.name,
    sha256: source.sha256,
    encoding: source.decoding.encoding,
    revision: document.revision,
    importedAt: document.createdAt,
    changedAt: last?.at ?? document.createdAt,
    changedBy: last?.actor.name ?? source.actor.name,
    version,
  }
}

function baselineOf(store: ProjectStore, documentId: string): DocumentTexts {
  const witness = store.witnesses.baselineOf(documentId)
  if (!witness) throw new AppError('document_not_found', { documentId })
  return { docJson: witness.docJson, sourcesJson: witness.sourcesJson }
}

function bytesOf(store: ProjectStore, { id }: StoredSource): Uint8Array {
  const bytes = store.sources.bytesOf(id)
  if (!bytes) throw new AppError('document_not_found', { documentId: id })
  return bytes
}
