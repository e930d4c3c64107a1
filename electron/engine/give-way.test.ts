import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it.runIf(process.platform === 'linux')('has all threads of the process give way, those that come later too', () => {
  const script = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { stat } from 'node:fs/promises'
    import { giveWay } from './give-way.ts'
    giveWay()
    // Has the pool of threads for files come into being.
    await stat('.')
    const niceOf = tid => readFileSync('/proc/self/task/' + tid + '/stat', 'utf8').split(') ')[1].split(' ')[16]
    console.log([...new Set(readdirSync('/proc/self/task').map(niceOf))].join())`
  const args = ['--input-type=module', '--no-warnings', '--eval', script]
  const { stdout } = spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' })
  expect(stdout.trim()).toBe('10')
})
