import type { batchCalls } from '#shared/contract/batches.ts'
import { newId } from '#shared/domain/id.ts'
import { replaceHits } from '../services/batches/replace-hits.ts'
import { undoBatch } from '../services/batches/undo-batch.ts'
import { committing } from './commit-batch.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function batchHandlers(context: HandlerContext): Handlers<typeof batchCalls> {
  return {
    'batches.replace': input => {
      const project = context.project()
      project.assertWritable()
      const { store, states, search } = project
      const origin = { batchId: newId(), author: context.actor, at: context.now() }
      const commit = committing(context, origin.batchId)
      const jobId = context.jobs.start('replace', async job => ({
        kind: 'replace',
        result: await replaceHits({ store, states, search, job, commit }, input, origin),
      }))
      return { jobId }
    },
    'batches.undo': ({ batchId }) => {
      const project = context.project()
      project.assertWritable()
      const { store, states } = project
      const undoId = newId()
      const commit = committing(context, undoId)
      const jobId = context.jobs.start('undo', async job => ({
        kind: 'undo',
        result: undoBatch({ store, states, job, commit }, { batchId, undoId }),
      }))
      return { jobId }
    },
  }
}
