import type { PagePicture, PictureData } from '#shared/contract/pictures.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type EditionImage, imageOf } from '#shared/editions/images.ts'
import { pageAddress } from '#shared/formats/import/pictures-beside.ts'
import { scanKindOf } from '#shared/formats/import/scan-kind.ts'
import { importTools } from '#workers/import-tools.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { TaskInput } from '#workers/protocol.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { DocumentStates } from './document-states.ts'
import { inTime } from './in-time.ts'

/** A picture that a document shows by an address; null for what the project has not. Throws AppError `document_not_found`. */
export async function pictureOf(
  store: ProjectStore,
  states: DocumentStates,
  { documentId, address }: { documentId: string; address: string },
): Promise<PictureData | null> {
  const { state } = states.load(documentId)
  const kept = store.pictures.find(documentId, address)
  const document = store.documents.get(documentId)
  const source = document && store.sources.get(document.sourceId)
  if (kept || !source) return kept ? dataOf(imageOf(kept)) : null
  const bytes = store.sources.bytesOf(source.id) ?? new Uint8Array()
  const layout = store.witnesses.layoutOf(documentId)
  const { encoding } = store.witnesses.decodingOf(documentId) ?? source.decoding
  const { sourceImages } = await import('#shared/formats/import/source-images.ts')
  const wanted = { bytes, format: document.format, layout, encoding, only: address }
  return dataOf((await sourceImages(state, wanted, importTools)).get(address) ?? null)
}

/**
 * What a page of a document (index) was read from, and the page's measure; null where the project has no picture. Throws
 * AppError `scan_too_large`, `scan_unreadable`.
 */
export async function pagePictureOf(
  store: ProjectStore,
  pool: WorkerPool,
  { documentId, page }: { documentId: string; page: number },
): Promise<PagePicture | null> {
  const bytes = store.pictures.find(documentId, pageAddress(page))
  const { pages } = store.witnesses.layoutOf(documentId)
  const place = pages[page]
  if (!bytes || !place) return null
  const picture = dataOf(imageOf(bytes)) ?? (await shownScan(pool, { bytes, page, pages: pages.length }))
  return picture && { picture, width: place.width, height: place.height, label: place.label }
}

/** The PDF that a document was made of; null for what is none. */
export function pdfOf(store: ProjectStore, documentId: string): { bytes: Uint8Array<ArrayBuffer> } | null {
  const document = store.documents.get(documentId)
  const source = document && store.sources.get(document.sourceId)
  if (!source || document.format !== 'pdf') return null
  return { bytes: new Uint8Array(store.sources.bytesOf(source.id) ?? []) }
}

/** Somebody waits for it, and some file will be made so that a decoder hangs. */
const longestSeconds = 15

/** A scan of an archive as a picture; null for what is none. */
async function shownScan(pool: WorkerPool, input: TaskInput<'scan'>): Promise<PictureData | null> {
  const kind = scanKindOf(input.bytes)
  if (!kind) return null
  try {
    const scan = await inTime(signal => pool.run('scan', input, signal), undefined, longestSeconds)
    return { type: 'image/png', ...scan, bytes: new Uint8Array(scan.bytes) }
  } catch (error) {
    const isGivenUp = error instanceof AppError && ['file_too_slow', 'job_failed'].includes(error.code)
    throw isGivenUp ? new AppError('scan_unreadable', { kind }, error) : error
  }
}

/** The bytes in memory of their own: what the database gives may be a window into more. */
const dataOf = (image: EditionImage | null): PictureData | null =>
  image && { ...image, bytes: new Uint8Array(image.bytes) }
