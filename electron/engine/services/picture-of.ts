import type { PagePicture, PictureData } from '#shared/contract/pictures.ts'
import { type EditionImage, imageOf } from '#shared/editions/images.ts'
import { pageAddress } from '#shared/formats/import/pictures-beside.ts'
import { importTools } from '#workers/import-tools.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { DocumentStates } from './document-states.ts'

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

/** What a page of a document (index) was read from, and the page's measure; null where the project has no picture. */
export function pagePictureOf(
  store: ProjectStore,
  { documentId, page }: { documentId: string; page: number },
): PagePicture | null {
  const bytes = store.pictures.find(documentId, pageAddress(page))
  const picture = bytes ? dataOf(imageOf(bytes)) : null
  const place = store.witnesses.layoutOf(documentId).pages[page]
  return picture && place ? { picture, width: place.width, height: place.height, label: place.label } : null
}

/** The bytes in memory of their own: what the database gives may be a window into more. */
const dataOf = (image: EditionImage | null): PictureData | null =>
  image && { ...image, bytes: new Uint8Array(image.bytes) }
