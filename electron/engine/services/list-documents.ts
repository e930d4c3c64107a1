import type { DocumentSummary } from '#shared/contract/documents.ts'
import { untouchedRound } from '#shared/domain/round.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { ProjectExperience } from './project-experience.ts'
import { currentRound } from './rounds/current-round.ts'

/**
 * Every document in the project's order, or those of `documentIds` that are there, with its numbers of open findings that
 * are shown and of decided ones.
 */
export function listDocuments(
  store: ProjectStore,
  experience = new ProjectExperience(store),
  documentIds?: readonly string[],
): DocumentSummary[] {
  const counts = countsByDocument(store, experience, documentIds)
  const round = currentRound(store).number
  const standings = store.rounds.documentsIn(round)
  const documents = documentIds?.flatMap(id => store.documents.get(id) ?? []) ?? store.documents.list()
  return documents.map(({ id, title, sourceName, format, length, revision }) => {
    const { open, decided } = counts.get(id) ?? { open: {}, decided: 0 }
    const standing = { round, ...(standings.get(id) ?? untouchedRound) }
    return { id, title, sourceName, format, length, revision, open, decided, round: standing }
  })
}

type Counts = Pick<DocumentSummary, 'open' | 'decided'>

function countsByDocument(
  store: ProjectStore,
  experience: ProjectExperience,
  documentIds?: readonly string[],
): Map<string, Counts> {
  const byDocument = new Map<string, Counts>()
  const of = (documentId: string): Counts => {
    const counts = byDocument.get(documentId) ?? { open: {}, decided: 0 }
    byDocument.set(documentId, counts)
    return counts
  }
  for (const { documentId, type, isOpen, count } of store.findingCounts.counts(experience.shownFrom(), documentIds)) {
    if (isOpen) of(documentId).open[type] = count
    else of(documentId).decided += count
  }
  // A flaw that was put right is found no more, but the work was done.
  for (const { documentId, count } of store.records.settledCounts(documentIds)) of(documentId).decided += count
  return byDocument
}
