// The PDF part of `npm run bench:formats`: a book of a million characters and some of a thousand reports, printed as the
// command line does it, beside LibreOffice (Debian) making PDFs of the same editions as DOCX.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RecordSet } from '#shared/document/record-set.ts'
import { makeEditionFor } from '#shared/editions/make-edition-for.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import { importText } from '#shared/formats/import/index.ts'
import { ApplicationPrinter } from '../../electron/cli/print-pdf.ts'
import { applicationFromSource } from '../electron/application-from-source.ts'
import { editionHead } from './edition-head.ts'
import { longText } from './long-text.ts'
import { memoryBelow } from './memory-below.ts'

const megabyte = 1_000_000
const reportCount = 1000
/** Printing takes long: some of the reports tell what all would take. */
const reportSample = 50
const folder = mkdtempSync(join(tmpdir(), 'zhubi-formats-'))

function edition(text: string, format: 'html' | 'docx'): Uint8Array {
  const { doc, sources } = importText(text, 'text', '报告')
  const state = { doc, sources, records: RecordSet.empty }
  const exporter = exporterOf(format)
  const content = exporter.write(
    makeEditionFor(state, shippedProfiles.clean, exporter, { head: editionHead, baseline: null }),
  )
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Milliseconds; null where there is no application to print with. */
async function printed(texts: readonly string[]): Promise<number | null> {
  const application = await applicationFromSource()
  if (!application) return null
  const printer = new ApplicationPrinter(application)
  try {
    const start = performance.now()
    for (const text of texts) await printer.print(edition(text, 'html'), new AbortController().signal)
    return performance.now() - start
  } finally {
    await printer.close()
  }
}

/** Milliseconds; null where there is no LibreOffice. Its profile is there before, as ours needs none. */
function byOffice(texts: readonly string[]): number | null {
  const [from, to] = [join(folder, 'docx'), join(folder, 'pdf')]
  mkdirSync(from)
  const files = texts.map((text, index) => {
    const file = join(from, `${index}.docx`)
    writeFileSync(file, edition(text, 'docx'))
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
  const { result, megabytes } = await memoryBelow(() => printed(texts))
  const [own, other] = [result, byOffice(texts)].map(ms => ms && (ms / texts.length) * count)
  const seconds = (ms: number | null | undefined) => (ms ? (ms / 1000).toFixed(2) : '–')
  return {
    what,
    'import, edition and print s': seconds(own),
    'LibreOffice s': seconds(other),
    'peak MB': megabytes ?? '–',
    ratio: own && other ? (own / other).toFixed(3) : '–',
  }
}

try {
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
