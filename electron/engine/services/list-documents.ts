import type { DocumentSummary } from '#shared/contract/documents.ts'
import type { ProjectStore } from '../db/project-store.ts'

/** Every document in the project's order, with its numbers of open and decided findings. */
export function listDocuments(store: ProjectStore): DocumentSummary[] {
  const counts = Map.groupBy(store.findings.counts(), count => count.documentId)
  return store.documents.list().map(({ id, title, sourceName, format, length, revision }) => {
    const open: DocumentSummary['open'] = {}
    let decided = 0
    for (const { type, isOpen, count } of counts.get(id) ?? []) {
      if (isOpen) open[type] = count
      else decided += count
    }
    return { id, title, sourceName, format, length, revision, open, decided }
  })
}
