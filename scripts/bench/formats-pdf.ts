// The PDF part of `npm run bench:formats`: a book of a million characters and some of a thousand reports, printed by the whole
// command `zhubi export`, beside LibreOffice (Debian) making PDFs of the same editions as DOCX. Memory is that of all processes
// of the command together, what they share counted once.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RecordSet } from '#shared/document/record-set.ts'
import { makeEditionFor } from '#shared/editions/make-edition-for.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import { importText } from '#shared/formats/import/index.ts'
import { applicationFromSource } from '../electron/application-from-source.ts'
import { repositoryRoot } from '../run.ts'
import { editionHead } from './edition-head.ts'
import { longText } from './long-text.ts'
import { memoryBelow } from './memory-below.ts'

const megabyte = 1_000_000
const mostMegabytes = 500
const reportCount = 1000
/** Printing takes long: some of the reports tell what all would take. */
const reportSample = 50
const folder = mkdtempSync(join(tmpdir(), 'zhubi-formats-'))

function docxOf(text: string): Uint8Array {
  const { doc, sources } = importText(text, 'text', '报告')
  const state = { doc, sources, records: RecordSet.empty }
  const exporter = exporterOf('docx')
  const content = exporter.write(
    makeEditionFor(state, shippedProfiles.clean, exporter, { head: editionHead, baseline: null }),
  )
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Runs the command line of this checkout; gives milliseconds. */
async function zhubi(...args: string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(repositoryRoot, 'scripts/zhubi.mjs'), ...args], { stdio: 'ignore' })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`zhubi ${args[0]} ended with ${status}`)
  return performance.now() - start
}

/** Makes a project of texts, and gives what it takes to print all its documents. */
async function printed(texts: readonly string[]): Promise<{ result: number; megabytes: number | null }> {
  const [from, to] = [join(folder, 'txt'), join(folder, 'printed')]
  const project = join(folder, 'project.zhubi')
  mkdirSync(from)
  for (const [index, text] of texts.entries()) writeFileSync(join(from, `${index}.txt`), text)
  await zhubi('import', '--project', project, from)
  try {
    return await memoryBelow(() => zhubi('export', '--project', project, '--to', to, '--format', 'pdf'))
  } finally {
    for (const path of [from, to, project]) rmSync(path, { recursive: true, force: true })
  }
}

/** Milliseconds; null where there is no LibreOffice. Its profile is there before, as ours needs none. */
function byOffice(texts: readonly string[]): number | null {
  const [from, to] = [join(folder, 'docx'), join(folder, 'pdf')]
  mkdirSync(from)
  const files = texts.map((text, index) => {
    const file = join(from, `${index}.docx`)
    writeFileSync(file, docxOf(text))
    return file
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  spawnSync('soffice', [profile, '--headless', '--terminate_after_init'], { stdio: 'ignore' })
  const start = performance.now()
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', to, ...files], { stdio: 'ignore' })
  const took = performance.now() - start
  rmSync(from, { recursive: true })
  const made = existsSync(to) ? readdirSync(to).length : 0
  rmSync(to, { recursive: true, force: true })
  return made === texts.length ? took : null
}

async function rowOf(what: string, texts: readonly string[], count: number): Promise<object> {
  const { result, megabytes } = await printed(texts)
  const [own, other] = [result, byOffice(texts)].map(ms => ms && (ms / texts.length) * count)
  if (megabytes !== null && megabytes > mostMegabytes) process.exitCode = 1
  const seconds = (ms: number | null | undefined) => (ms ? (ms / 1000).toFixed(2) : '–')
  return {
    what,
    'zhubi export s': seconds(own),
    'LibreOffice s': seconds(other),
    'peak MB': megabytes ?? '–',
    ratio: own && other ? (own / other).toFixed(3) : '–',
  }
}

try {
  // Built now, where it has to be.
  if (!(await applicationFromSource())) throw new Error('There is no application to print with')
  const text = longText(12 * megabyte)
  const length = Math.floor(text.length / reportCount)
  const reports = Array.from({ length: reportSample }, (_, index) => text.slice(index * length, (index + 1) * length))
  console.log(`\nPDF, printed by the application; ${reportCount} reports by ${reportSample} of them`)
  console.table([
    await rowOf('a book of a million characters', [text.slice(0, megabyte)], 1),
    await rowOf(`${reportCount} reports, 12 MB`, reports, reportCount),
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
