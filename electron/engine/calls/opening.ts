import type { EngineCalls } from '#shared/contract/engine.ts'
import type { ProjectEntry, ProjectInfo } from '#shared/contract/project.ts'
import { listDocuments } from '../services/list-documents.ts'
import { findingsNear, listFindings } from '../services/list-findings.ts'
import { loadDocument } from '../services/load-document.ts'
import type { OpenProject } from '../services/open-project.ts'
import { resumeReading } from '../services/rounds/resume-reading.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

/** What a window asks for before its first text is shown. Answering it may load nothing that only later work needs. */
export type OpeningCall =
  | 'project.create'
  | 'project.open'
  | 'project.enter'
  | 'project.close'
  | 'project.setPerson'
  | 'documents.list'
  | 'documents.load'
  | 'findings.list'
  | 'findings.near'
  | 'reading.resume'

export function openingHandlers(context: HandlerContext): Handlers<Pick<EngineCalls, OpeningCall>> {
  return {
    ...projectFileHandlers(context),
    'documents.list': ({ documentIds }) => {
      const { store, experience } = context.project()
      return listDocuments(store, experience, documentIds)
    },
    'documents.load': ({ documentId }) => loadDocument(context.project().store, documentId),
    'findings.list': ({ documentId }) => {
      const { store, experience } = context.project()
      context.listed = documentId
      // A window asks for the findings when it has painted the text that they stand in.
      context.startWork(true)
      context.expectSave(documentId)
      return listFindings(store, experience, documentId)
    },
    'findings.near': near => {
      const { store, experience } = context.project()
      return findingsNear(store, experience, near)
    },
    'reading.resume': ({ documentId }) => resumeReading(context.project().store, context.actor.name, documentId),
  }
}

type FileCall = Extract<OpeningCall, `project.${string}`>

function projectFileHandlers(context: HandlerContext): Handlers<Pick<EngineCalls, FileCall>> {
  return {
    'project.create': ({ path }) => openGranted(context, path, true),
    'project.open': ({ path }) => openGranted(context, path, false),
    'project.enter': async ({ path, person }) => {
      const info = await openGranted(context, path, false)
      if (person !== null) setPerson(context, person)
      return { info, ...firstShown(context.project(), context.actor.name) }
    },
    'project.close': async () => {
      await context.closeProject()
      return null
    },
    'project.setPerson': ({ name }) => {
      setPerson(context, name)
      return null
    },
  }
}

/** Opens or creates a project whose path is granted, and has it checked and indexed by and by. */
export async function openGranted(context: HandlerContext, path: string, isNew: boolean): Promise<ProjectInfo> {
  const project = await context.openProject(context.grants.admit(path), isNew)
  context.startWork(false)
  return project.info
}

function setPerson(context: HandlerContext, name: string): void {
  context.actor = { kind: 'person', name }
  const { store } = context.project()
  if (!store.readOnly) store.people.note(name, context.now())
}

function firstShown({ store, experience }: OpenProject, person: string): Omit<ProjectEntry, 'info'> {
  const documents = listDocuments(store, experience)
  const left = resumeReading(store, person)?.documentId
  const first = documents.find(({ id }) => id === left) ?? documents[0]
  if (!first) return { documents, document: null, reading: null }
  return { documents, document: loadDocument(store, first.id), reading: resumeReading(store, person, first.id) }
}
