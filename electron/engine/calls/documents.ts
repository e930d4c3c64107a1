import type { documentCalls } from '#shared/contract/documents.ts'
import { saveSteps } from '../services/save-steps.ts'
import { traceSource } from '../services/trace-source.ts'
import { announceSave } from './commit-batch.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'
import type { OpeningCall } from './opening.ts'

export function documentHandlers(context: HandlerContext): Handlers<Omit<typeof documentCalls, OpeningCall>> {
  return {
    'documents.save': input => {
      const project = context.project()
      project.assertWritable()
      const origin = { actor: context.actor, client: context.client, at: context.now() }
      const saved = saveSteps(project.store, project.states, input, origin)
      announceSave(context, input.documentId, saved)
      return { revision: saved.revision }
    },
    'documents.trace': input => {
      const project = context.project()
      return traceSource(project.store, project.states, input)
    },
  }
}
