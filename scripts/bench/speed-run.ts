// One measured run in a process of its own: `node scripts/bench/speed-run.ts zhubi|autocorrect FILE`. Prints
// milliseconds, the most memory held (bytes) and the number of findings as JSON.
import { readFileSync } from 'node:fs'
import type { SpeedRun } from './speed.ts'

const [engine, file = ''] = process.argv.slice(2)
const run = engine === 'zhubi' ? await zhubi() : await autocorrect()
const start = performance.now()
const findings = await run()
const result: SpeedRun = {
  ms: performance.now() - start,
  // Kilobytes on every system that Node runs on.
  peakBytes: process.resourceUsage().maxRSS * 1024,
  findings,
}
console.log(JSON.stringify(result))

/** From the file's bytes to reported findings, as `zhubi check` does it. */
async function zhubi(): Promise<() => Promise<number>> {
  const { documentOfFile } = await import('../../electron/cli/checked-documents.ts')
  const { checkOnce } = await import('#shared/checkers/session.ts')
  const { checkResources } = await import('../../electron/workers/check-resources.ts')
  return async () => {
    const { view } = await documentOfFile(file, true)
    return checkOnce([view.snapshot], [view.snapshot.documentId], { resources: checkResources() }).length
  }
}

/** With its default rules, from the file's bytes too. */
async function autocorrect(): Promise<() => Promise<number>> {
  const { lintFor } = await import('autocorrect-node')
  return async () => lintFor(readFileSync(file, 'utf8'), file).lines.length
}
