import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { longText, variedText } from './long-text.ts'

/** What one run took. */
export interface SpeedRun {
  ms: number
  peakBytes: number
  findings: number
}

/** What one checker took, drafts that nobody is shown among what it found. */
export interface CheckerTime {
  checker: string
  ms: number
  drafts: number
}

const engines = ['zhubi', 'autocorrect'] as const
const megabyte = 1_000_000

/**
 * Checks texts of these sizes (megabytes) by both, each run in a fresh process, and tabulates speed and memory; the last
 * row is of texts whose clauses differ, so that hardly one that was read is met again.
 */
export function speedTable(sizes: readonly number[]): object[] {
  const repeating = sizes.map(size => ({ kind: 'same clauses', text: longText(size * megabyte) }))
  const texts = [...repeating, { kind: 'other clauses', text: variedText() }]
  return withFiles(texts, files =>
    files.map((file, i) => {
      const [zhubi, autocorrect] = engines.map(engine => runScript<SpeedRun>('speed-run.ts', engine, file))
      return { text: texts[i]?.kind, ...rowOf(statSync(file).size, zhubi as SpeedRun, autocorrect as SpeedRun) }
    }),
  )
}

/** Processor time of each checker on a text of so many megabytes, the slowest first: what grows is seen when it comes. */
export function checkerTable(size: number): object[] {
  return withFiles([{ text: longText(size * megabyte) }], ([file = '']) => {
    const times = runScript<CheckerTime[]>('checker-times.ts', file)
    const whole = times.reduce((sum, { ms }) => sum + ms, 0)
    return times
      .toSorted((a, b) => b.ms - a.ms)
      .map(({ checker, ms, drafts }) => ({
        checker,
        'CPU ms': Math.round(ms),
        share: (ms / whole).toFixed(2),
        drafts,
      }))
  })
}

/** Hands over files of these texts, which are there no longer afterwards. */
function withFiles<T>(texts: readonly { text: string }[], use: (files: readonly string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-bench-'))
  try {
    return use(
      texts.map(({ text }, i) => {
        const file = join(folder, `${i}.txt`)
        writeFileSync(file, text)
        return file
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowOf(bytes: number, zhubi: SpeedRun, autocorrect: SpeedRun): object {
  const seconds = ({ ms }: SpeedRun) => (ms / 1000).toFixed(2)
  const speed = ({ ms }: SpeedRun) => (bytes / megabyte / (ms / 1000)).toFixed(2)
  const memory = ({ peakBytes }: SpeedRun) => Math.round(peakBytes / megabyte)
  return {
    MB: (bytes / megabyte).toFixed(1),
    'zhubi s': seconds(zhubi),
    'autocorrect s': seconds(autocorrect),
    'zhubi MB/s': speed(zhubi),
    'autocorrect MB/s': speed(autocorrect),
    'speed ratio': (autocorrect.ms / zhubi.ms).toFixed(2),
    'zhubi peak MB': memory(zhubi),
    'autocorrect peak MB': memory(autocorrect),
    'memory ratio': (zhubi.peakBytes / autocorrect.peakBytes).toFixed(2),
    'zhubi findings': zhubi.findings,
    'autocorrect findings': autocorrect.findings,
  }
}

/** What a script of this folder prints, in a process of its own. */
function runScript<T>(name: string, ...rest: readonly string[]): T {
  const script = join(import.meta.dirname, name)
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...rest], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} ${rest.join(' ')} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as T
}
