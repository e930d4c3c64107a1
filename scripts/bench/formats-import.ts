// The import half of `npm run bench:formats`: a book of a million characters and a thousand reports in each format, beside
// pandoc, or pdftotext, reading the same where it can. Each is read in a process of its own, which tells its peak.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { importSource } from '#shared/formats/import/index.ts'
import { importTools } from '#workers/import-tools.ts'
import { type Writing, writings } from './formats-writings.ts'
import { longText } from './long-text.ts'
import { median } from './numbers.ts'

const megabyte = 1_000_000
const mostMegabytes = 500
const reportCount = 1000
/** Others start anew for each file: some of the reports tell what all would take. */
const peerSample = 20

/** What reading files took. */
interface Run {
  ms: number
  peakMegabytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'zhubi-formats-'))

function runApart(files: string): Run {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, files], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Run
}

/** Reads a folder of files; one alone three times over, of which the middle counts. */
async function runHere(path: string): Promise<void> {
  const files = readdirSync(path).map(name => join(path, name))
  const runs: number[] = []
  let peakMegabytes = 0
  for (let run = 0; run < (files.length === 1 ? 3 : 1); run++) {
    const start = performance.now()
    for (const file of files) await importSource({ bytes: readFileSync(file), name: basename(file) }, importTools)
    runs.push(performance.now() - start)
    // Of one reading: what is left of those before is not its own.
    peakMegabytes ||= Math.round(process.resourceUsage().maxRSS / 1024)
  }
  console.log(JSON.stringify({ ms: median(runs), peakMegabytes } satisfies Run))
}

/** Milliseconds for all files, by some of them; null where the other program is not there or fails. */
function timedPeer(peer: Writing['peer'], files: readonly string[]): number | null {
  if (!peer) return null
  const sample = files.slice(0, peerSample)
  const out = join(folder, 'out')
  const start = performance.now()
  for (const file of sample) {
    const args = peer.program === 'pandoc' ? ['-f', peer.from, '-t', 'native', '-o', out, file] : [file, out]
    if (spawnSync(peer.program, args, { stdio: 'ignore' }).status !== 0) return null
  }
  return ((performance.now() - start) / sample.length) * files.length
}

/** Writes texts in a format, a file each, and has them read. */
function rowOf({ ending, bytes, peer, sample }: Writing, all: readonly string[]): object {
  const texts = all.slice(0, sample)
  const place = join(folder, ending)
  mkdirSync(place)
  const files = texts.map((_, index) => join(place, `${index}.${ending}`))
  for (const [index, file] of files.entries()) writeFileSync(file, bytes(texts[index]!.split('\n')))
  const share = all.length / texts.length
  const { ms: read, peakMegabytes } = runApart(place)
  const [ms, other] = [read * share, (timedPeer(peer, files) ?? 0) * share || null]
  rmSync(place, { recursive: true })
  if (peakMegabytes > mostMegabytes) process.exitCode = 1
  return {
    format: ending,
    seconds: (ms / 1000).toFixed(2),
    'peak MB': peakMegabytes,
    beside: other === null ? '–' : `${peer?.program} ${(other / 1000).toFixed(2)} s`,
    ratio: other === null ? '–' : (ms / other).toFixed(3),
  }
}

function compareAll(): void {
  const text = longText(12 * megabyte)
  const length = Math.floor(text.length / reportCount)
  const reports = Array.from({ length: reportCount }, (_, index) => text.slice(index * length, (index + 1) * length))
  console.log('\nImport of a book of a million characters')
  console.table(writings.map(writing => rowOf(writing, [text.slice(0, megabyte)])))
  console.log(
    `\nImport of ${reportCount} reports, 12 MB of text; others by ${peerSample} of them, PDF by 100, OCR by 200`,
  )
  console.table(writings.map(writing => rowOf(writing, reports)))
}

const [path] = process.argv.slice(2)
try {
  await (path ? runHere(path) : compareAll())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
