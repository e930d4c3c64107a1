import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProjectFile } from '../../../electron/engine/db/open.ts'
import { ProjectStore } from '../../../electron/engine/db/project-store.ts'
import { DocumentStates } from '../../../electron/engine/services/document-states.ts'
import { importSources } from '../../../electron/engine/services/import-sources.ts'
import { importFile } from '../../../electron/workers/tasks/import.ts'
import { ReportWriter } from './generate.ts'

const paragraphs = 50

/** A project of generated reports, not indexed, and the same texts as files. Made once, kept in the temporary folder. */
export async function benchProject(documents: number): Promise<{ path: string; folder: string; made: boolean }> {
  const base = join(tmpdir(), 'zhubi-bench-search', `v1-${documents}`)
  const [path, folder] = [join(base, 'reports.zhubi'), join(base, 'files')]
  if (existsSync(path)) return { path, folder, made: false }
  rmSync(base, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = writeFiles(folder, documents)
  const partial = `${path}.part`
  const file = createProjectFile(partial)
  const store = new ProjectStore(file)
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
  await importSources(tools, files, { person: 'bench', at: 0 })
  store.close()
  renameSync(partial, path)
  return { path, folder, made: true }
}

function writeFiles(folder: string, documents: number): { path: string }[] {
  const writer = new ReportWriter()
  return Array.from({ length: documents }, (_, index) => {
    const path = join(folder, `${String(index).padStart(5, '0')}.txt`)
    writeFileSync(path, writer.document(paragraphs).join('\n'))
    return { path }
  })
}
