import type { documentCalls } from '#shared/contract/documents.ts'
import { listDocuments } from '../services/list-documents.ts'
import { loadDocument } from '../services/load-document.ts'
import { saveSteps } from '../services/save-steps.ts'
import { traceSource } from '../services/trace-source.ts'
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
      const { revision, steps, decided, hasRecordSteps } = saveSteps(project.store, project.states, input, origin)
      // Before the check is told: it asks what was learned.
      if (hasRecordSteps) project.experience.forget()
      if (steps.length > 0) project.checks.follow(input.documentId, revision, JSON.stringify(steps))
      // A document that has outgrown its room in the index gets a new one.
      if (!project.store.searchIndex.isReady(input.documentId)) context.startIndex()
      context.emit('documents.changed', { documentIds: [...new Set([input.documentId, ...decided])] })
      for (const documentId of decided) {
        const checked = project.store.findings.lastCheck(documentId)
        if (checked) context.emit('findings.changed', { documentId, revision: checked.revision, isWhole: false })
      }
      return { revision }
    },
    'documents.trace': input => {
      const project = context.project()
      return traceSource(project.store, project.states, input)
    },
  }
}
