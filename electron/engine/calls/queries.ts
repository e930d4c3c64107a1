import type { queryCalls } from '#shared/contract/queries.ts'
import { listQueries } from '../services/queries/list-queries.ts'
import { sayQuery } from '../services/queries/say-query.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function queryHandlers(context: HandlerContext): Handlers<typeof queryCalls> {
  return {
    'queries.list': ({ documentId }) => listQueries(context.project().store, documentId ?? null),
    'queries.say': said => {
      const project = context.project()
      project.assertWritable()
      const thread = sayQuery(project.store, said, { author: context.actor, at: context.now() })
      context.emit('queries.changed', { documentId: said.documentId })
      return thread
    },
    'people.list': () =>
      context
        .project()
        .store.people.names()
        .toSorted((a, b) => a.localeCompare(b, 'zh-CN')),
  }
}
