import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type {
  DocumentLeaks,
  EditionOptions,
  EditionPreview,
  EditionSample,
  EditionSummary,
} from '#shared/contract/editions.ts'
import type { EditionCounts } from '#shared/editions/edition.ts'
import { mayLeak } from '#shared/editions/edition-text.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { EditionResult } from '#workers/protocol.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { editionNames } from './edition-names.ts'
import { editionRequest, getDocument } from './edition-requests.ts'
import { listDocuments } from './list-documents.ts'
import { maskedValues } from './masked-values.ts'

export interface EditionSelection {
  documentIds: readonly string[]
  options: EditionOptions
}

/** How many documents are read out of the project before the workers have answered for them. */
const batchSize = 16

/** What the editions of documents will leave out and still hold, and masked names that stand plainly in them. */
export async function previewEditions(
  store: ProjectStore,
  pool: WorkerPool,
  { documentIds, options }: EditionSelection,
  directory: string | null,
): Promise<EditionPreview> {
  const names = editionNames(store.documents.list(), options.format)
  const open = new Map(listDocuments(store).map(({ id, open }) => [id, Object.values(open).reduce((a, b) => a + b, 0)]))
  const values = maskedValues(store.records.masks())
  const preview: EditionPreview = { editions: [], leaks: [] }
  for await (const [documentId, { summary, leaks }] of summariesOf(store, pool, { documentIds, options }, values)) {
    const { title } = getDocument(store, documentId)
    const fileName = names.get(documentId) ?? ''
    const exists = directory !== null && existsSync(join(directory, fileName))
    const told: EditionSummary = {
      documentId,
      title,
      fileName,
      exists,
      openFindings: open.get(documentId) ?? 0,
      ...counted(summary),
    }
    preview.editions.push(told)
    if (leaks.length > 0) preview.leaks.push({ documentId, title, leaks })
  }
  return preview
}

/** Masked names that stand plainly in the editions of documents, and nothing else of them: without any nothing is read. */
export async function editionLeaks(
  store: ProjectStore,
  pool: WorkerPool,
  { documentIds, options }: EditionSelection,
): Promise<DocumentLeaks[]> {
  const values = maskedValues(store.records.masks())
  if (values.length === 0 || !mayLeak(options)) return []
  const found: DocumentLeaks[] = []
  for await (const [documentId, { leaks }] of summariesOf(store, pool, { documentIds, options }, values)) {
    if (leaks.length > 0) found.push({ documentId, title: getDocument(store, documentId).title, leaks })
  }
  return found
}

/** What workers tell of each edition, in order; a batch of documents at a time. */
async function* summariesOf(
  store: ProjectStore,
  pool: WorkerPool,
  { documentIds, options }: EditionSelection,
  maskedValues: readonly string[],
): AsyncGenerator<[documentId: string, EditionResult]> {
  for (let start = 0; start < documentIds.length; start += batchSize) {
    const results = documentIds
      .slice(start, start + batchSize)
      .map(async (documentId): Promise<[string, EditionResult]> => {
        const request = () => ({ ...editionRequest(store, documentId, options, 'summary'), maskedValues })
        return [documentId, await pool.hand('edition', request)]
      })
    yield* await Promise.all(results)
  }
}

function counted(summary: EditionCounts | null): EditionCounts {
  if (!summary) throw new TypeError('The worker has told nothing of an edition')
  return summary
}

/** The beginning of a document's edition. Throws AppError `document_not_found`. */
export async function sampleEdition(
  store: ProjectStore,
  pool: WorkerPool,
  documentId: string,
  options: EditionOptions,
): Promise<EditionSample> {
  const { sample } = await pool.hand('edition', () => editionRequest(store, documentId, options, 'sample'))
  if (!sample) throw new TypeError('The worker has made no sample')
  return sample
}
