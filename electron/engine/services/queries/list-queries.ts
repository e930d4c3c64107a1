import type { QueryThread } from '#shared/contract/queries.ts'
import { type QueryMessage, standingOfQuery } from '#shared/domain/query.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { StoredMessage } from '../../db/repositories/queries.ts'

/** Every query of the project, or of a document, with its thread. */
export function listQueries(store: ProjectStore, documentId: string | null = null): QueryThread[] {
  const threads = threadsOf(store.queries.messages(documentId))
  return store.queries.list(documentId).map(({ record, exact, ...place }) => {
    const { id, author, at, findingId, body } = record
    const messages = threads.get(threadKey(place.documentId, id)) ?? []
    const head = { id, author, at, findingId, text: body.text, excerpt: exact }
    return { ...place, ...head, ...standingOfQuery(record, messages), messages }
  })
}

/** How many queries of the project are open. */
export function countOpenQueries(store: ProjectStore): number {
  return listQueries(store).filter(({ status }) => status === 'open').length
}

/** Records of a document with the threads of its queries in their bodies, for editions. */
export function withThreads(store: ProjectStore, documentId: string, records: AnchoredRecord[]): AnchoredRecord[] {
  const threads = threadsOf(store.queries.messages(documentId))
  if (threads.size === 0) return records
  return records.map(anchored => {
    const { record } = anchored
    if (record.type !== 'annotation' || record.kind !== 'query') return anchored
    const thread = threads.get(threadKey(documentId, record.id))
    return thread ? { ...anchored, record: { ...record, body: { ...record.body, thread } } } : anchored
  })
}

const threadKey = (documentId: string, queryId: string): string => `${documentId} ${queryId}`

function threadsOf(messages: readonly StoredMessage[]): Map<string, QueryMessage[]> {
  const threads = new Map<string, QueryMessage[]>()
  for (const { documentId, queryId, ...message } of messages) {
    const key = threadKey(documentId, queryId)
    const thread = threads.get(key)
    if (thread) thread.push(message)
    else threads.set(key, [message])
  }
  return threads
}
