import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { WorkerPool } from '#workers/pool.ts'
import { importFile } from '#workers/tasks/import.ts'
import { createProjectFile } from '../db/open.ts'
import { ProjectStore } from '../db/project-store.ts'
import { reportText } from '../testing/report-texts.ts'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { DocumentStates } from './document-states.ts'
import { importSources } from './import-sources.ts'

afterEach(removeTemporaryFolders)

type Input = Parameters<typeof importFile>[0]
const origin = { person: '甲', at: 1 }
const job = { cancelled: false, signal: new AbortController().signal, progress: () => undefined }
const toolsOf = (store: ProjectStore, pool: unknown) => ({
  ...{
    store,
    job,
    states: new DocumentStates(store),
    pool: pool as never,
    advanced: () => undefined,
    mayRead: () => false,
  },
})
const filesIn = (folder: string, texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return { path: join(folder, name) }
  })

it('reports a file that the reader breaks on, and goes on with the rest', async () => {
  const store = new ProjectStore(createProjectFile(':memory:'))
  const files = filesIn(temporaryFolder(), { 'a.md': '# 一', 'b.txt': reportText(2) })
  const run = async (_task: string, input: Input) => {
    if (input.name === 'a.md') throw new RangeError('Maximum call stack size exceeded')
    return importFile(input)
  }
  const { failed, imported } = await importSources(toolsOf(store, { run }), files, origin)
  expect(failed).toMatchObject([{ path: files[0]?.path, code: 'file_unparsed' }])
  expect(imported).toMatchObject([{ path: files[1]?.path }])
  store.close()
})

it('takes the same bytes once when two imports bring them at the same time', async () => {
  const store = new ProjectStore(createProjectFile(':memory:'))
  const files = filesIn(temporaryFolder(), { 'a.txt': reportText(2), 'b.txt': reportText(2) })
  const pool = { run: async (_task: string, input: Input) => importFile(input) } as never
  const results = await Promise.all(files.map(file => importSources(toolsOf(store, pool), [file], origin)))
  expect(results.map(({ imported, known }) => imported.length + known.length)).toEqual([1, 1])
  expect(store.documents.count()).toBe(1)
  store.close()
})

it('gives up the file that is being read when it is cancelled, and keeps what is in', async () => {
  const store = new ProjectStore(createProjectFile(':memory:'))
  const files = filesIn(temporaryFolder(), { 'a.txt': reportText(2), 'b.txt': '云泽市', 'c.txt': '临溪县' })
  const pool = new WorkerPool(join(import.meta.dirname, '../../workers/worker.ts'), 1)
  const controller = new AbortController()
  const cancelled = {
    get cancelled() {
      return controller.signal.aborted
    },
    signal: controller.signal,
    progress: () => undefined,
  }
  const run = (name: 'import', input: Input, signal: AbortSignal) => {
    const result = pool.run(name, input, signal)
    if (input.name === 'b.txt') controller.abort()
    return result
  }
  const result = await importSources({ ...toolsOf(store, { run }), job: cancelled }, files, origin)
  expect(result).toMatchObject({ imported: [{ path: files[0]?.path }], failed: [], cancelled: true })
  const next = await importSources(toolsOf(store, pool), files, origin)
  expect(next).toMatchObject({ known: [{}], imported: [{}, {}], failed: [], cancelled: false })
  await pool.close()
  store.close()
})

it('tells what an import could not keep, and keeps that with the source', async () => {
  const store = new ProjectStore(createProjectFile(':memory:'))
  const page = '<h1>云泽市报告</h1><p>正文<img src="a.png">。</p><iframe src="b"></iframe>'
  const files = filesIn(temporaryFolder(), { 'a.html': page })
  const pool = { run: async (_task: string, input: Input) => importFile(input) } as never
  const { imported } = await importSources(toolsOf(store, pool), files, origin)
  const fidelity = [
    { kind: 'image', count: 1 },
    { kind: 'embedded_object', count: 1 },
  ]
  expect(imported).toMatchObject([{ title: '云泽市报告', fidelity }])
  expect(store.witnesses.fidelityOf(imported[0]!.documentId)).toEqual(fidelity)
  expect(store.witnesses.baselineOf(imported[0]!.documentId)).toMatchObject({
    fidelity,
    decoding: { encoding: 'utf-8' },
  })
  store.close()
})
