import type { concordanceCalls } from '#shared/contract/concordance.ts'
import { newId } from '#shared/domain/id.ts'
import { decideFindings } from '../services/batches/decide-findings.ts'
import { countPlaces, listPlaces } from '../services/concordance/concordance.ts'
import { committing } from './commit-batch.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function concordanceHandlers(context: HandlerContext): Handlers<typeof concordanceCalls> {
  return {
    'concordance.places': ({ filter, by, after, limit }) =>
      listPlaces(context.project(), { filter, by }, { after, limit }),
    'concordance.counts': ({ filter, by }) => countPlaces(context.project(), filter, by),
    'concordance.groups': ({ types, documentIds, after, limit }) =>
      context.project().store.concordance.groups(types, documentIds, { after, limit }),
    'concordance.decide': input => {
      const project = context.project()
      project.assertWritable()
      const { store, states, experience } = project
      const origin = { batchId: newId(), author: context.actor, at: context.now() }
      const commit = committing(context, origin.batchId)
      const jobId = context.jobs.start('decide', async job => ({
        kind: 'decide',
        result: await decideFindings({ store, states, experience, job, commit }, input, origin),
      }))
      return { jobId }
    },
  }
}
