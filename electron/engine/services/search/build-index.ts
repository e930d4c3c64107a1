import { setImmediate } from 'node:timers/promises'
import type { JobOutcome } from '#shared/contract/engine.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { Job } from '../jobs.ts'

/** How long one transaction works: as long as a save may have to wait. */
const turnMs = 30
const batchSize = 32
const mostATurn = 1000

/**
 * Brings documents into the index for searching until none is missing, a little at a time. What is in stays in, so that a
 * job that is cancelled, or dies, goes on where it stopped.
 */
export async function buildIndex(store: ProjectStore, job: Pick<Job, 'cancelled' | 'progress'>): Promise<JobOutcome> {
  let documents = 0
  for (;;) {
    const missing = store.searchIndex.missing()
    if (missing.length === 0 || job.cancelled) return { kind: 'index', documents, cancelled: job.cancelled }
    for (let at = 0; at < missing.length && !job.cancelled; ) {
      const done = store.transaction(() => indexForATurn(store, missing.slice(at, at + mostATurn)))
      at += done
      documents += done
      job.progress(at, missing.length, '')
      await setImmediate()
    }
  }
}

/** Returns how many documents are done. */
function indexForATurn(store: ProjectStore, documentIds: readonly string[]): number {
  const end = performance.now() + turnMs
  for (const [index, documentId] of documentIds.entries()) {
    while (!addBatch(store, documentId)) if (performance.now() > end) return index
    if (performance.now() > end) return index + 1
  }
  return documentIds.length
}

/** Adds the next blocks of a document; returns whether it is wholly in now. */
function addBatch(store: ProjectStore, documentId: string): boolean {
  const { searchIndex, blocks } = store
  if (searchIndex.indexedTo(documentId) === undefined) searchIndex.begin(documentId, blocks.count(documentId))
  const next = blocks.following(documentId, searchIndex.indexedTo(documentId) ?? 0, batchSize)
  const isLast = next.length < batchSize
  searchIndex.add(documentId, next, isLast)
  return isLast
}
