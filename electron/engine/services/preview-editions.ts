import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EditionOptions, EditionPreview, EditionSample, EditionSummary } from '#shared/contract/editions.ts'
import type { EditionCounts } from '#shared/editions/edition.ts'
import type { WorkerPool } from '#workers/pool.ts'
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
  for (let start = 0; start < documentIds.length; start += batchSize) {
    const batch = documentIds.slice(start, start + batchSize)
    const results = await Promise.all(
      batch.map(documentId => {
        const request = editionRequest(store, documentId, options, 'summary')
        return pool.run('edition', { ...request, maskedValues: values })
      }),
    )
    results.forEach(({ summary, leaks }, index) => {
      const documentId = batch[index]!
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
    })
  }
  return preview
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
  const { sample } = await pool.run('edition', editionRequest(store, documentId, options, 'sample'))
  if (!sample) throw new TypeError('The worker has made no sample')
  return sample
}
