import type { editionCalls } from '#shared/contract/editions.ts'
import { newId } from '#shared/domain/id.ts'
import {
  getProfile,
  listProfiles,
  readProfileFile,
  removeProfile,
  saveProfile,
  writeProfileFile,
} from '../services/edition-profiles.ts'
import { exportEditions } from '../services/export-editions.ts'
import { editionLeaks, previewEditions, sampleEdition } from '../services/preview-editions.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function editionHandlers(context: HandlerContext): Handlers<typeof editionCalls> {
  const { grants, jobs, pool, printPdf } = context
  return {
    'editions.preview': ({ directory, ...selection }) => {
      const folder = directory === undefined ? null : grants.admit(directory)
      return previewEditions(context.project().store, pool, selection, folder)
    },
    'editions.leaks': selection => editionLeaks(context.project().store, pool, selection),
    'editions.sample': ({ documentId, options }) => sampleEdition(context.project().store, pool, documentId, options),
    'editions.export': ({ directory, overwrite, anthology, ...selection }) => {
      const { store } = context.project()
      const target = { directory: grants.admit(directory), overwrite, anthology }
      const jobId = jobs.start('export', async job => ({
        kind: 'export',
        result: await exportEditions({ store, pool, job, printPdf }, selection, target),
      }))
      return { jobId }
    },
    'profiles.list': () => listProfiles(context.project().store),
    'profiles.save': ({ profile }) => {
      const project = context.project()
      project.assertWritable()
      return saveProfile(project.store, profile)
    },
    'profiles.remove': ({ profileId }) => {
      const project = context.project()
      project.assertWritable()
      removeProfile(project.store, profileId)
      return null
    },
    'profiles.peek': ({ path }) => readProfileFile(grants.admit(path)),
    'profiles.read': async ({ path }) => {
      const project = context.project()
      project.assertWritable()
      const profile = await readProfileFile(grants.admit(path))
      // What comes from outside never takes the place of what is here.
      return saveProfile(project.store, { ...profile, id: newId() })
    },
    'profiles.write': async ({ profileId, path }) => {
      await writeProfileFile(grants.admit(path), getProfile(context.project().store, profileId))
      return null
    },
  }
}
