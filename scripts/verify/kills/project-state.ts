import { setTimeout as pause } from 'node:timers/promises'
import { resolveAnchor } from '#shared/document/anchors.ts'
import { schema } from '#shared/document/schema.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type OpenedFile, openProjectFile } from '../../../electron/engine/db/open.ts'
import { TestEngine } from '../../../electron/engine/testing/test-engine.ts'

const patienceMs = 10_000

/** What a project holds after a kill, as far as it can be wrong. */
export interface ProjectState {
  revision: number
  text: string
  /** The number of decisions about each finding that has one. */
  decisions: Map<string, number>
  /** What is broken, in words; empty when all is well. */
  faults: string[]
}

/** Opens a project whose last opener was killed, and looks at its file, its first document and every anchor of it. */
export async function stateOf(path: string, sourceName?: string): Promise<ProjectState> {
  const faults: string[] = []
  const file = await openWhenFree(path)
  const quickCheck = file.database.pragma('quick_check', { simple: true })
  if (quickCheck !== 'ok') faults.push(`quick_check: ${quickCheck}`)
  const orphans = file.database.pragma('foreign_key_check') as unknown[]
  if (orphans.length > 0) faults.push(`foreign_key_check: ${orphans.length}`)
  file.close()
  const desk = new TestEngine({ checksBySelf: false, indexesBySelf: false })
  try {
    desk.engine.grant(path)
    await desk.call('project.open', { path })
    const documents = await desk.call('documents.list', {})
    const found = documents.find(document => document.sourceName === sourceName) ?? documents[0]
    if (!found) return { revision: 0, text: '', decisions: new Map(), faults: [...faults, 'the document is gone'] }
    const { docJson, records, revision } = await desk.call('documents.load', { documentId: found.id })
    const doc = schema.nodeFromJSON(JSON.parse(docJson))
    doc.check()
    for (const { anchor, removed, record } of records) {
      if (!removed && resolveAnchor(doc, anchor) === null) faults.push(`${record.type} ${record.id} has no place`)
    }
    const decisions = new Map<string, number>()
    for (const { record } of records)
      if (record.type === 'decision') decisions.set(record.findingId, (decisions.get(record.findingId) ?? 0) + 1)
    return { revision, text: doc.textBetween(0, doc.content.size, '\n'), decisions, faults }
  } finally {
    await desk.engine.close()
  }
}

/** Whoever kills the application leaves its engine a moment to see that it is alone, and to end. */
async function openWhenFree(path: string): Promise<OpenedFile> {
  const endsAt = Date.now() + patienceMs
  for (;;) {
    try {
      return openProjectFile(path)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'project_locked') || Date.now() > endsAt) throw error
      await pause(100)
    }
  }
}
