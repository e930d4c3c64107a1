import type { InputOf } from '#shared/contract/call.ts'
import type { QueryThread, queryCalls } from '#shared/contract/queries.ts'
import type { Actor } from '#shared/domain/actor.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import { listQueries } from './list-queries.ts'

/** Who says something, and when (milliseconds since 1970). */
interface Speaker {
  author: Actor
  at: number
}

/** Adds a message to a query's thread. Throws AppError `query_not_found`, `query_settled`. */
export function sayQuery(
  store: ProjectStore,
  said: InputOf<(typeof queryCalls)['queries.say']>,
  { author, at }: Speaker,
): QueryThread {
  const { documentId, queryId } = said
  const find = () => listQueries(store, documentId).find(({ id }) => id === queryId)
  return store.transaction(() => {
    const before = find()
    if (!before) throw new AppError('query_not_found')
    if (said.kind === (before.status === 'closed' ? 'close' : 'reopen')) throw new AppError('query_settled')
    const assignee = said.kind === 'assign' ? said.assignee : null
    const text = said.kind === 'assign' ? '' : said.text
    store.queries.addMessage({ id: newId(), documentId, queryId, kind: said.kind, text, assignee, author, at })
    for (const name of [author.name, assignee ?? '']) store.people.note(name, at)
    return find() ?? before
  })
}
