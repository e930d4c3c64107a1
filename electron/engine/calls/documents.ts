import type { documentCalls } from '#shared/contract/documents.ts'
import { listDocuments } from '../services/list-documents.ts'
import { loadDocument } from '../services/load-document.ts'
import { saveSteps } from '../services/save-steps.ts'
import { traceSource } from '../services/trace-source.ts'
import { announceSave } from './commit-batch.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function documentHandlers(context: HandlerContext): Handlers<typeof documentCalls> {
  return {
    'documents.list': () => {
      const { store, experience } = context.project()
      return listDocuments(store, experience)
    },
    'documents.load': ({ documentId }) => loadDocument(context.project().store, documentId),
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
