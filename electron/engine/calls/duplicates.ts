import type { duplicateCalls } from '#shared/contract/duplicates.ts'
import { newId } from '#shared/domain/id.ts'
import { listClusters } from '../services/duplicates/list-clusters.ts'
import { settleDuplicates } from '../services/duplicates/settle-duplicates.ts'
import { committing } from './commit-batch.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function duplicateHandlers(context: HandlerContext): Handlers<typeof duplicateCalls> {
  return {
    'duplicates.clusters': ({ documentId }) => listClusters(context.project().store, documentId),
    'duplicates.settle': input => {
      const project = context.project()
      project.assertWritable()
      const { store, states } = project
      const origin = { batchId: newId(), author: context.actor, at: context.now() }
      const commit = committing(context, origin.batchId)
      const jobId = context.jobs.start('settle', async () => ({
        kind: 'settle',
        result: settleDuplicates({ store, states, commit }, input, origin),
      }))
      return { jobId }
    },
  }
}
