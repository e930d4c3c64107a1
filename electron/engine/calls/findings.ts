import type { findingCalls } from '#shared/contract/findings.ts'
import { listFindings } from '../services/list-findings.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function findingHandlers(context: HandlerContext): Handlers<typeof findingCalls> {
  return {
    'findings.list': ({ documentId }) => {
      const { store, experience } = context.project()
      return listFindings(store, experience, documentId)
    },
    'findings.check': ({ documentIds }) => {
      const project = context.project()
      project.assertWritable()
      const ids = documentIds ?? project.store.documents.list().map(document => document.id)
      return { jobId: context.jobs.start('check', job => project.checks.run(ids, job)) }
    },
  }
}
