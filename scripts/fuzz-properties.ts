// `npm run fuzz:properties [runs] [first seed]`: the tests that state properties, on other cases in every run.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot, run } from './run.ts'

const count = Number(process.argv[2] ?? 10)
const first = Number(process.argv[3] ?? Date.now() % 1_000_000_000)
const files = globSync('{shared,electron,renderer}/**/*.test.ts', { cwd: repositoryRoot }).filter(file =>
  readFileSync(join(repositoryRoot, file), 'utf8').includes('fast-check'),
)
const vitest = join(repositoryRoot, 'node_modules/vitest/vitest.mjs')
const failed: number[] = []
for (let seed = first; seed < first + count; seed++) {
  const env = { PROPERTY_SEED: String(seed) }
  const exitCode = await run(process.execPath, [vitest, 'run', '--reporter=dot', ...files], { env })
  if (exitCode !== 0) failed.push(seed)
}
const told = failed.length > 0 ? `failed with PROPERTY_SEED ${failed.join(', ')}` : 'none failed'
console.log(`${count} runs of ${files.length} files from seed ${first} on: ${told}`)
process.exitCode = failed.length > 0 ? 1 : 0
