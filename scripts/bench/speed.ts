import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { longText } from './long-text.ts'

/** What one run took. */
export interface SpeedRun {
  ms: number
  peakBytes: number
  findings: number
}

const engines = ['zhubi', 'autocorrect'] as const
const megabyte = 1_000_000

/** Checks texts of these sizes (megabytes) by both, each run in a fresh process, and tabulates speed and memory. */
export function speedTable(sizes: readonly number[]): object[] {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-bench-'))
  try {
    return sizes.map(size => {
      const file = join(folder, `${size}.txt`)
      writeFileSync(file, longText(size * megabyte))
      const bytes = statSync(file).size
      const [zhubi, autocorrect] = engines.map(engine => runOnce(engine, file)) as [SpeedRun, SpeedRun]
      return rowOf(bytes, zhubi, autocorrect)
    })
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

function runOnce(engine: (typeof engines)[number], file: string): SpeedRun {
  const script = join(import.meta.dirname, 'speed-run.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, engine, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${engine} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as SpeedRun
}
