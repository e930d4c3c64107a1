// `npm test`: everything that must hold. The window tests run even when a check fails, so that one run shows all.
import { countTests } from './count-tests.ts'
import { runNpm } from './run.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

await ensureSystemLibraries()
const failedSteps: string[] = []
let output = ''
for (const step of ['check', 'e2e']) {
  const exitCode = await runNpm(['run', '--silent', step], {
    onOutput: text => {
      output += text
    },
    env: process.stdout.isTTY ? { FORCE_COLOR: '1' } : {},
  })
  if (exitCode !== 0) failedSteps.push(`npm run ${step}`)
}
const { passed, flaky, skipped, ...counted } = countTests(output)
// A step can fail without a failed test, such as by its types; it must not close as if nothing had.
const failed = Math.max(counted.failed, failedSteps.length)
if (failedSteps.length > 0) console.error(`\nFailed: ${failedSteps.join(', ')}`)
const others = [
  [flaky, 'flaky (passed when tried again)'],
  [skipped, 'skipped'],
] as const
const rest = others.filter(([count]) => count > 0).map(([count, name]) => `, ${count} ${name}`)
console.log(`\n${passed} passed, ${failed} failed${rest.join('')}`)
process.exitCode = failedSteps.length > 0 ? 1 : 0
