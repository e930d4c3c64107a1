import type { projectCalls } from '#shared/contract/project.ts'
import { unpackProject, writePackage } from '../services/project-package.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function projectHandlers(context: HandlerContext): Handlers<typeof projectCalls> {
  const open = async (path: string, isNew: boolean) => {
    const project = await context.openProject(context.grants.admit(path), isNew)
    context.startCheck()
    context.startIndex()
    return project.info
  }
  return {
    'project.create': ({ path }) => open(path, true),
    'project.open': ({ path }) => open(path, false),
    'project.pack': ({ path, overwrite }) =>
      writePackage(context.project().store, context.grants.admit(path), overwrite),
    'project.unpack': async ({ packagePath, path }) => {
      await unpackProject(context.grants.admit(packagePath), context.grants.admit(path))
      return open(path, false)
    },
    'project.close': async () => {
      await context.closeProject()
      return null
    },
    'project.setPerson': ({ name }) => {
      context.actor = { kind: 'person', name }
      const { store } = context.project()
      if (!store.readOnly) store.people.note(name, context.now())
      return null
    },
  }
}
