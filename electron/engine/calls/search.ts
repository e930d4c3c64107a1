import type { searchCalls } from '#shared/contract/search.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function searchHandlers(context: HandlerContext): Handlers<typeof searchCalls> {
  return {
    'search.find': ({ query, after, limit }) => context.project().search.find(query, { after, limit }),
    'search.count': ({ query }) => {
      const { search } = context.project()
      const jobId = context.jobs.start('search', async job => ({
        kind: 'search',
        counts: await search.count(query, job),
      }))
      return { jobId }
    },
  }
}
