import type { projectCalls } from '#shared/contract/project.ts'
import { unpackProject, writePackage } from '../services/project-package.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'
import { type OpeningCall, openGranted } from './opening.ts'

export function projectHandlers(context: HandlerContext): Handlers<Omit<typeof projectCalls, OpeningCall>> {
  return {
    'project.pack': ({ path, overwrite }) =>
      writePackage(context.project().store, context.grants.admit(path), overwrite),
    'project.unpack': async ({ packagePath, path }) => {
      await unpackProject(context.grants.admit(packagePath), context.grants.admit(path))
      return openGranted(context, path, false)
    },
  }
}
