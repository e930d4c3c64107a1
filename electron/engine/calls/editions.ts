import type { editionCalls } from '#shared/contract/editions.ts'
import { exportEditions, previewEditions } from '../services/export-editions.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function editionHandlers(context: HandlerContext): Handlers<typeof editionCalls> {
  const { grants, jobs, pool } = context
  return {
    'editions.preview': ({ directory, ...selection }) => {
      const folder = directory === undefined ? null : grants.admit(directory)
      return previewEditions(context.project().store, pool, selection, folder)
    },
    'editions.export': ({ directory, overwrite, ...selection }) => {
      const { store } = context.project()
      const target = { directory: grants.admit(directory), overwrite }
      const jobId = jobs.start('export', async job => ({
        kind: 'export',
        result: await exportEditions({ store, pool, job }, selection, target),
      }))
      return { jobId }
    },
  }
}
