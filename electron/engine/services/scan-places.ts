import type { ScanPlace } from '#shared/contract/pictures.ts'
import { sourceRange } from '#shared/document/source-map.ts'
import { placesOf } from '#shared/document/source-places.ts'
import type { SourceLayout } from '#shared/domain/source-layout.ts'
import { pageAddress } from '#shared/formats/import/pictures-beside.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { DocumentStates } from './document-states.ts'
import { sourceTextOfDocument } from './source-text.ts'

/** How the source of one document lies on its pages. */
interface Reading {
  documentId: string
  layout: SourceLayout
  text: string
}

/** The last reading of each project: somebody who walks through findings asks for one document again and again. */
const readings = new WeakMap<ProjectStore, Reading>()

/**
 * Where a stretch of a block (block offsets) stands on the pages that can be shown: those of a PDF, and those whose scans
 * the project has. Throws AppError
 * `document_not_found`.
 */
export async function scanPlacesOf(
  store: ProjectStore,
  states: DocumentStates,
  { documentId, blockId, start, end }: { documentId: string; blockId: string; start: number; end: number },
): Promise<ScanPlace[]> {
  const { state } = states.load(documentId)
  const range = sourceRange(state.sources, { blockId, offset: start }, { blockId, offset: end })
  if (!range) return []
  const { layout, text } = await readingOf(store, documentId)
  const isTyped = range.start === range.end && start < end
  const isPdf = store.documents.get(documentId)?.format === 'pdf'
  return placesOf(layout, range, text).pages.flatMap(place => {
    const { width = 0, height = 0 } = layout.pages[place.page] ?? {}
    const isThere = width > 0 && height > 0 && (isPdf || store.pictures.has(documentId, pageAddress(place.page)))
    // What was typed stands on no page: where it was put in is shown, and nothing there is marked.
    const boxes = isTyped ? [] : place.boxes
    return isThere ? [{ ...place, boxes, width, height }] : []
  })
}

async function readingOf(store: ProjectStore, documentId: string): Promise<Reading> {
  const known = readings.get(store)
  if (known?.documentId === documentId) return known
  const layout = store.witnesses.layoutOf(documentId)
  const text = layout.pages.length > 0 ? await sourceTextOfDocument(store, documentId) : ''
  const reading = { documentId, layout, text }
  readings.set(store, reading)
  return reading
}
