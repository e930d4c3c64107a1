import type { QueryThread } from '#shared/contract/queries.ts'
import type { QueryStatus } from '#shared/domain/query.ts'

/** Which queries a list shows. */
export interface QueryFilter {
  status: QueryStatus | 'all'
  scope: 'project' | 'document'
  /** Only those that ask the reader. */
  isMine: boolean
}

/** Who looks, and at which document. */
interface Reader {
  person: string
  documentId: string | null
}

/** Queries that fit a filter. The current one stays in sight when an answer has just closed it. */
export function filterQueries(
  all: readonly QueryThread[],
  { status, scope, isMine }: QueryFilter,
  reader: Reader,
  currentId: string | null,
): QueryThread[] {
  return all.filter(thread => {
    if (scope === 'document' && thread.documentId !== reader.documentId) return false
    if (isMine && thread.assignee !== reader.person) return false
    return status === 'all' || thread.status === status || thread.id === currentId
  })
}
