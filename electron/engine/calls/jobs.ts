import type { jobCalls } from '#shared/contract/jobs.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function jobHandlers(context: HandlerContext): Handlers<typeof jobCalls> {
  return {
    'jobs.cancel': ({ jobId }) => {
      context.jobs.cancel(jobId)
      return null
    },
  }
}
