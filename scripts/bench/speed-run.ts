// One measured run in a process of its own: `node scripts/bench/speed-run.ts zhubi|autocorrect FILE`. Prints
// milliseconds, the most memory held (bytes) and the number of findings as JSON.
import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { keepYouthSmall } from '../../electron/cli/small-youth.ts'
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

/** From the file's bytes to findings, as `zhubi check` does it. */
async function zhubi(): Promise<() => Promise<number>> {
  // As `zhubi` does when it starts; what is compiled by earlier runs is the threads' too.
  keepYouthSmall()
  enableCompileCache()
  const { documentOfFile } = await import('../../electron/cli/checked-documents.ts')
  const { CheckCorpus } = await import('../../electron/cli/check-corpus.ts')
  return async () => {
    const corpus = new CheckCorpus()
    corpus.prepareFor([file])
    corpus.add(await documentOfFile(file, true))
    return (await corpus.findings(0.5)).length
  }
}

/** With its default rules, from the file's bytes too. */
async function autocorrect(): Promise<() => Promise<number>> {
  const { lintFor } = await import('autocorrect-node')
  return async () => lintFor(readFileSync(file, 'utf8'), file).lines.length
}
