import type { sourceCalls } from '#shared/contract/sources.ts'
import { expandPaths } from '../services/expand-paths.ts'
import { importSources } from '../services/import-sources.ts'
import { previewSource } from '../services/preview-source.ts'
import type { SaveResult } from '../services/save-steps.ts'
import { announceAdvance } from './commit-batch.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function sourceHandlers(context: HandlerContext): Handlers<typeof sourceCalls> {
  const { grants, jobs, pool } = context
  const mayRead = grants.hasPicture.bind(grants)
  return {
    'sources.expand': ({ paths }) => expandPaths(paths.map(path => grants.admit(path))),
    'sources.preview': file =>
      previewSource({ store: context.project().store, pool, mayRead }, { ...file, path: grants.admit(file.path) }),
    'sources.import': ({ files }) => {
      const project = context.project()
      project.assertWritable()
      const admitted = files.map(file => ({ ...file, path: grants.admit(file.path) }))
      const origin = { person: context.actor.name, at: context.now() }
      const jobId = jobs.start('import', async job => {
        const { store, states } = project
        const advanced = (documentId: string, saved: SaveResult) => announceAdvance(context, documentId, saved)
        const result = await importSources({ store, states, pool, job, advanced, mayRead }, admitted, origin)
        const documentIds = result.imported.map(({ documentId }) => documentId)
        if (documentIds.length > 0) {
          context.emit('documents.changed', { documentIds })
          // A new document is evidence for all others, so every document is checked.
          context.startIndex()
          context.startCheck(project.store.documents.list().map(document => document.id))
        }
        return { kind: 'import', result }
      })
      return { jobId }
    },
  }
}
