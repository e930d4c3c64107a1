import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFile } from '#workers/tasks/import.ts'
import { createProjectFile } from '../db/open.ts'
import { ProjectStore } from '../db/project-store.ts'
import { DocumentStates } from '../services/document-states.ts'
import { importSources } from '../services/import-sources.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A store in memory with one document of this text; imports run in this thread. */
export async function memoryStoreOf(
  text: string,
  name = '报告.txt',
): Promise<{ store: ProjectStore; documentId: string }> {
  const store = new ProjectStore(createProjectFile(':memory:'))
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  const pool = { run: async (_task: string, input: unknown) => importFile(input as Parameters<typeof importFile>[0]) }
  const job = { cancelled: false, signal: new AbortController().signal, progress: () => undefined }
  const tools = {
    store,
    states: new DocumentStates(store),
    pool: pool as never,
    job,
    advanced: () => undefined,
    mayRead: () => false,
  }
  const { imported } = await importSources(tools, [{ path }], { person: '甲', at: 1 })
  return { store, documentId: imported[0]?.documentId ?? '' }
}
