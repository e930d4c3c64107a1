import type { findingCalls } from '#shared/contract/findings.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'
import type { OpeningCall } from './opening.ts'

export function findingHandlers(context: HandlerContext): Handlers<Omit<typeof findingCalls, OpeningCall>> {
  return {
    'findings.check': ({ documentIds }) => {
      const project = context.project()
      project.assertWritable()
      const ids = documentIds ?? project.store.documents.list().map(document => document.id)
      return { jobId: context.jobs.start('check', job => project.checks.run(ids, job)) }
    },
  }
}
