import type { EditionOptions } from '#shared/contract/editions.ts'
import { AppError } from '#shared/domain/errors.ts'
import { rewritableFormats } from '#shared/domain/source.ts'
import type { EditionHead } from '#shared/editions/edition-head.ts'
import { showsImages } from '#shared/editions/images.ts'
import { needsBaseline } from '#shared/editions/make-edition-for.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import type { DocumentBytes, EditionRequest } from '#workers/protocol.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { ListedDocument } from '../db/repositories/documents.ts'
import type { StoredSource } from '../db/repositories/sources.ts'
import { version } from '../version.ts'
import { withThreads } from './queries/list-queries.ts'
import { withTagNames } from './tags/tag-passages.ts'

/** What a worker needs to make the edition of a document, which it may be handed. Throws AppError `document_not_found`. */
export function editionRequest(
  store: ProjectStore,
  documentId: string,
  options: EditionOptions,
  want: EditionRequest['want'],
): EditionRequest {
  const document = getDocument(store, documentId)
  const source = sourceOf(store, document)
  const isSource = options.format === 'source'
  if (isSource && !rewritableFormats.has(document.format))
    throw new AppError('source_not_plain', { format: document.format })
  const isPrinted = want === 'bytes' || want === 'edition'
  // The source's own text is made of what was imported and the bytes; what is told of it beforehand is told by the text.
  const rewrites = isSource && isPrinted
  const wantsBaseline = rewrites || needsBaseline(options.profile, exporterOf(options.format))
  const doc = store.blocks.docBytes(documentId)
  const wantsImages = isPrinted && showsImages(options.format) && Buffer.from(doc.buffer).includes('"type":"image"')
  const wantsLayout = want === 'bytes' && (wantsImages || options.format === 'tei')
  const layout = wantsLayout ? store.witnesses.layoutBytesOf(documentId) : null
  // A plain edition asks nobody where its text came from; reading that takes as long as reading the text.
  const asksSources = wantsBaseline || rewrites || wantsImages || layout !== null
  return {
    doc,
    sources: asksSources ? store.blocks.sourcesBytes(documentId) : null,
    recordsJson: JSON.stringify(withTagNames(store, withThreads(store, documentId, store.records.list(documentId)))),
    head: editionHead(store, documentId),
    options,
    baseline: wantsBaseline ? baselineOf(store, documentId) : null,
    source:
      rewrites || wantsImages
        ? {
            bytes: bytesOf(store, source),
            format: document.format,
            decoding: store.witnesses.decodingOf(documentId) ?? source.decoding,
          }
        : null,
    pictures: wantsImages ? store.pictures.shownBy(documentId) : [],
    layout,
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

function sourceOf(store: ProjectStore, { id, sourceId }: ListedDocument): StoredSource {
  const source = store.sources.get(sourceId)
  if (!source) throw new AppError('document_not_found', { documentId: id })
  return source
}

/** What an edition tells of its document. Throws AppError `document_not_found`. */
export function editionHead(store: ProjectStore, documentId: string): EditionHead {
  const document = getDocument(store, documentId)
  const source = sourceOf(store, document)
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

function baselineOf(store: ProjectStore, documentId: string): DocumentBytes {
  const baseline = store.witnesses.baselineBytesOf(documentId)
  if (!baseline) throw new AppError('document_not_found', { documentId })
  return baseline
}

function bytesOf(store: ProjectStore, { id }: StoredSource): Uint8Array {
  const bytes = store.sources.bytesOf(id)
  if (!bytes) throw new AppError('document_not_found', { documentId: id })
  return bytes
}
