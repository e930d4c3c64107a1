// `npm run bench:formats`: how fast the exports write a book of a million characters and a thousand reports, beside
// pandoc where it makes the same of the same Markdown. Each run is a fresh process.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExportFormat } from '#shared/contract/editions.ts'
import type { ShippedProfileId } from '#shared/editions/shipped-profiles.ts'
import type { FormatsRun } from './formats-run.ts'
import { writings } from './formats-writings.ts'
import { longText } from './long-text.ts'

const megabyte = 1_000_000
const mostMemory = 500 * megabyte
const reportCount = 1000
/** The application's workers clear away early: what they leave to new objects is 24 MB, of which a third is said here. */
const workerRoom = '--max-semi-space-size=8'
/** Pandoc starts anew for each file: some of the reports tell what all would take. */
const pandocSample = 20

const exports: readonly { format: ExportFormat; profile: ShippedProfileId; pandoc?: string }[] = [
  { format: 'txt', profile: 'clean', pandoc: 'plain' },
  { format: 'md', profile: 'clean', pandoc: 'markdown' },
  { format: 'html', profile: 'clean', pandoc: 'html' },
  { format: 'docx', profile: 'clean', pandoc: 'docx' },
  { format: 'docx', profile: 'changes' },
  { format: 'epub', profile: 'clean', pandoc: 'epub3' },
  { format: 'tei', profile: 'tei' },
  { format: 'jsonld', profile: 'tei' },
  { format: 'xlsx', profile: 'errata' },
  { format: 'csv', profile: 'errata' },
  { format: 'source', profile: 'clean' },
]

const folder = mkdtempSync(join(tmpdir(), 'zhubi-formats-'))
/** Characters of a heading every so many lines, so that books have chapters. */
const asMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index % 40 === 0 ? `# 第${index / 40 + 1}章\n\n${line}\n` : `${line}\n`))
    .join('\n')

function textFiles(): { book: string; reports: string[] } {
  const text = longText(12 * megabyte)
  const book = join(folder, 'book.md')
  writeFileSync(book, asMarkdown(text.slice(0, megabyte)))
  mkdirSync(join(folder, 'reports'))
  const length = Math.floor(text.length / reportCount)
  const reports = Array.from({ length: reportCount }, (_, index) => {
    const file = join(folder, 'reports', `${index}.md`)
    writeFileSync(file, asMarkdown(text.slice(index * length, (index + 1) * length)))
    return file
  })
  return { book, reports }
}

function zhubi(...args: string[]): FormatsRun {
  const script = join(import.meta.dirname, 'formats-run.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [workerRoom, script, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as FormatsRun
}

/** Milliseconds; null where there is no pandoc. */
function pandoc(to: string, files: readonly string[]): number | null {
  const start = performance.now()
  for (const file of files) {
    const args = ['-f', 'markdown', '-t', to, '--standalone', '-M', 'title=t', '-o', join(folder, 'pandoc.out'), file]
    const { status, error } = spawnSync('pandoc', args, { stdio: 'ignore' })
    if (error || status !== 0) return null
  }
  return performance.now() - start
}

const seconds = (ms: number | null): string => (ms === null ? '–' : (ms / 1000).toFixed(2))

/** Pandoc reads Markdown and writes; so the import counts for us too. */
function rowOf(
  { format, profile, pandoc: to }: (typeof exports)[number],
  files: readonly string[],
  readMs: number,
): object {
  const sample = files.slice(0, pandocSample)
  const own = zhubi('write', format, profile, ...files)
  const others = to ? pandoc(to, sample) : null
  const all = others === null ? null : (others / sample.length) * files.length
  if (own.peakBytes > mostMemory) process.exitCode = 1
  return {
    format,
    profile,
    'write s': seconds(own.ms),
    'import + write s': seconds(readMs + own.ms),
    'pandoc s': seconds(all),
    ratio: all === null ? '–' : ((readMs + own.ms) / all).toFixed(3),
    'peak MB': Math.round(own.peakBytes / megabyte),
    'written MB': (own.bytes / megabyte).toFixed(1),
  }
}

/** Recognised books with corrections, written as what they were. */
function correctedTable(text: string): void {
  const rows = writings
    .filter(({ ending }) => /hocr|alto|page/.test(ending))
    .map(({ ending, bytes }) => {
      const file = join(folder, `book.${ending}`)
      writeFileSync(file, bytes(text.split('\n')))
      zhubi('prepare', file)
      return { of: ending, ...rowOf({ format: 'source', profile: 'clean' }, [file], 0) }
    })
  console.log('\nCorrected OCR files of a book of a million characters; the time of the import is not counted')
  console.table(rows)
}

function exportTable(title: string, files: readonly string[]): void {
  const { ms, corrections } = zhubi('prepare', ...files)
  console.log(`\n${title}; ${corrections} corrections; imported in ${seconds(ms)} s`)
  console.table(exports.map(each => rowOf(each, files, ms)))
}

try {
  const { book, reports } = textFiles()
  console.log(`Peak memory must stay under ${mostMemory / megabyte} MB`)
  exportTable('Export of a book of a million characters', [book])
  correctedTable(longText(12 * megabyte).slice(0, megabyte))
  exportTable(`Export of ${reportCount} reports, 12 MB; pandoc by ${pandocSample} of them`, reports)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
