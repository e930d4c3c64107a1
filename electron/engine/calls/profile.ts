import type { profileCalls } from '#shared/contract/profile.ts'
import { readDocumentProfile, stateProfile } from '../services/document-profile.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function profileHandlers(context: HandlerContext): Handlers<typeof profileCalls> {
  return {
    'profile.get': ({ documentId }) => readDocumentProfile(context.project().store, context.pool, documentId),
    'profile.state': ({ documentId, statement }) => {
      const project = context.project()
      project.assertWritable()
      const origin = { author: context.actor, at: context.now() }
      if (stateProfile(project.store, documentId, statement, origin)) project.checks.restart(documentId)
      return readDocumentProfile(project.store, context.pool, documentId)
    },
  }
}
