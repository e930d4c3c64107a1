import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openProjectFile } from './db/open.ts'
import { reportText } from './testing/report-texts.ts'
import { removeTemporaryFolders, temporaryFolder } from './testing/temporary-folder.ts'
import { TestEngine } from './testing/test-engine.ts'

afterEach(removeTemporaryFolders)

it('a killed process loses nothing that was acknowledged', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '年报.zhubi')
  const desk = new TestEngine({ checksBySelf: false })
  desk.engine.grant(folder)
  await desk.call('project.create', { path })
  const [documentId = ''] = await desk.import(folder, { 'a.txt': reportText(80) })
  await desk.call('project.close', {})

  const acknowledged = await saveUntilKilled(path, 150)

  const file = openProjectFile(path)
  expect(file.database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(file.database.pragma('foreign_key_check')).toEqual([])
  file.close()
  await desk.call('project.open', { path })
  const { revision, docJson } = await desk.call('documents.load', { documentId })
  expect(revision).toBeGreaterThanOrEqual(acknowledged)
  for (let saved = 1; saved <= revision; saved++) expect(docJson).toContain(`〔${saved}〕`)
  expect(docJson).not.toContain(`〔${revision + 1}〕`)
  await desk.engine.close()
})

/** Kills the saving process in the middle of its work, after it has acknowledged `count` revisions; gives the last. */
async function saveUntilKilled(path: string, count: number): Promise<number> {
  const loop = join(import.meta.dirname, 'testing/save-loop.ts')
  const saver = spawn(process.execPath, [loop, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  saver.stdout.setEncoding('utf8').on('data', (data: string) => {
    output += data
    if (output.split('\n').length > count) saver.kill('SIGKILL')
  })
  const [code, signal] = await once(saver, 'close')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return Number(output.trim().split('\n').at(-1))
}
