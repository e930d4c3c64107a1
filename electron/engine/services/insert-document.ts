import { basename } from 'node:path'
import { newId } from '#shared/domain/id.ts'
import { unpackedRows } from '#workers/block-rows.ts'
import type { ImportedRows } from '#workers/protocol.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { StoredPicture } from '../db/repositories/pictures.ts'
import { freshPositions } from './block-plan.ts'
import { type ImportBatch, insertAnnotations } from './insert-annotations.ts'

/** A reading with the pictures that lay beside the file. */
export type BroughtRows = Omit<ImportedRows, 'pictures'> & { pictures: readonly StoredPicture[] }

/** A file as it was read. */
export interface ReadFile {
  path: string
  bytes: Uint8Array
  sha256: string
}

/** Writes source, document, baseline and blocks; returns the document's id. */
export function insertDocument(store: ProjectStore, file: ReadFile, rows: BroughtRows, batch: ImportBatch): string {
  const { title, format } = rows
  const documentId = newId()
  if (!store.history.batch(batch.id)) store.history.insertBatch({ ...batch, label: 'import' })
  const sourceId = insertSource(store, file, rows, batch)
  store.documents.insert({
    id: documentId,
    sourceId,
    batchId: batch.id,
    title,
    format,
    position: store.documents.nextPosition(),
    revision: 0,
    length: rows.length,
    createdAt: batch.at,
  })
  const { fidelity, layout, text, decoding } = rows
  const witness = {
    id: newId(),
    documentId,
    sourceId,
    kind: 'import' as const,
    at: batch.at,
    fidelity,
    layout,
    text,
  }
  const { doc, sources, blocks } = rows.rows
  store.witnesses.insert({ ...witness, doc, sources, decoding })
  const positions = freshPositions(blocks.length).values()
  for (const row of unpackedRows(rows.rows))
    store.blocks.put(documentId, { position: positions.next().value ?? 0, ...row })
  insertAnnotations(store, documentId, rows.annotations, batch)
  return documentId
}

/**
 * Keeps the bytes of a file and of the pictures beside it; of bytes that the project has there is one source. Returns the
 * source's id.
 */
export function insertSource(store: ProjectStore, file: ReadFile, rows: BroughtRows, batch: ImportBatch): string {
  const id = insertBytes(store, file, rows, batch)
  for (const picture of rows.pictures) store.pictures.insert(id, picture)
  return id
}

function insertBytes(store: ProjectStore, file: ReadFile, rows: BroughtRows, batch: ImportBatch): string {
  const { path, bytes, sha256 } = file
  const { decoding, format } = rows
  const known = store.sources.withHash(sha256)
  if (known) return known.id
  const id = newId()
  const [size, importedAt] = [bytes.length, batch.at]
  const { actor } = batch
  store.sources.insert({ id, name: basename(path), path, sha256, size, decoding, format, importedAt, actor }, bytes)
  return id
}
