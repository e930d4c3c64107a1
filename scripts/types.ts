// Type-checks every layer with its own tsconfig, so that no layer sees a library it must not use.
import { spawnSync } from 'node:child_process'

const projects = ['shared', 'electron', 'electron/preload', 'renderer', 'scripts', 'e2e', 'tsconfig.tests.json']
const failed = projects.filter(project => {
  const { status } = spawnSync('vue-tsc', ['--noEmit', '-p', project], { stdio: 'inherit' })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`Types failed in: ${failed.join(', ')}`)
  process.exit(1)
}
