// The whole commands of `npm run bench:formats`: a recognised book of a million characters in each format that scans come in,
// imported, corrected, and exported, as on the command line. Nothing is harder on lists of changes than a source of single
// words. Memory is that of all processes of a command together, what they share counted once. `formats-pdf.ts` has PDF.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentWork } from '#engine/testing/document-work.ts'
import { TestEngine } from '#engine/testing/test-engine.ts'
import { repositoryRoot } from '../run.ts'
import { correctedEvery } from './corrected-every.ts'
import { writings } from './formats-writings.ts'
import { longText } from './long-text.ts'
import { memoryBelow } from './memory-below.ts'

const megabyte = 1_000_000
const mostMegabytes = 500
const stepsASave = 500
const lists = [
  ['xlsx', 'errata'],
  ['csv', 'errata'],
  ['docx', 'changes'],
  ['tei', 'tei'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'zhubi-formats-'))
const out = join(folder, 'out')

/** Runs the command line of this checkout. */
async function zhubi(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(repositoryRoot, 'scripts/zhubi.mjs'), ...args], { stdio: 'ignore' })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`zhubi ${args[0]} ended with ${status}`)
}

async function rowOf(what: string, ...args: readonly string[]): Promise<object> {
  const start = performance.now()
  const { megabytes } = await memoryBelow(() => zhubi(args))
  if (megabytes !== null && megabytes > mostMegabytes) process.exitCode = 1
  return { command: what, seconds: ((performance.now() - start) / 1000).toFixed(2), 'peak MB': megabytes ?? '–' }
}

const exported = (what: string, project: string, format: string, profile: string): Promise<object> =>
  rowOf(what, 'export', '--project', project, '--to', out, '--overwrite', '--format', format, '--profile', profile)

/** Corrects a project as a window does. */
async function correct(project: string): Promise<void> {
  const desk = new TestEngine({ checksBySelf: false, indexesBySelf: false })
  desk.engine.grant(project)
  await desk.call('project.open', { path: project })
  const work = new DocumentWork(desk)
  for (const { id } of await desk.call('documents.list', {})) {
    const { doc, revision } = await work.load(id)
    const { steps } = correctedEvery(doc)
    let base = revision
    for (let at = 0; at < steps.length; at += stepsASave)
      base = await work.save(id, base, steps.slice(at, at + stepsASave))
  }
  await desk.call('project.close', {})
  await desk.engine.close()
}

async function rowsOf(ending: string, bytes: Uint8Array): Promise<object[]> {
  const [file, project] = [join(folder, `book.${ending}`), join(folder, `${ending}.zhubi`)]
  writeFileSync(file, bytes)
  const rows = [await rowOf(`import ${ending}`, 'import', '--project', project, file)]
  await correct(project)
  rows.push(await exported(`export corrected ${ending}`, project, 'source', 'clean'))
  if (ending === 'hocr')
    for (const [format, profile] of lists)
      rows.push(await exported(`export ${format} (${profile}) of ${ending}`, project, format, profile))
  rmSync(project)
  return rows
}

try {
  const lines = longText(12 * megabyte)
    .slice(0, megabyte)
    .split('\n')
  const rows: object[] = []
  for (const { ending, bytes } of writings)
    if (/hocr|alto|page/.test(ending)) rows.push(...(await rowsOf(ending, bytes(lines))))
  console.log(
    `\nWhole commands with a recognised book of a million characters; peak memory must stay under ${mostMegabytes} MB`,
  )
  console.table(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
