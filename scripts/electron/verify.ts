import { spawnSync } from 'node:child_process'
import { SetupError } from '../run.ts'

const script = `
const Database = require('better-sqlite3')
const { sqlite } = new Database(':memory:').prepare('select sqlite_version() as sqlite').get()
console.log(JSON.stringify({ electron: process.versions.electron, sqlite }))
`

/** Starts an Electron as plain Node and lets it open a database; throws where it is not the version expected. */
export function verifyElectron(executable: string, version: string, modulesParent: string): void {
  const { error, status, stdout, stderr } = spawnSync(executable, ['-e', script], {
    cwd: modulesParent,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (error || status !== 0) {
    throw new SetupError(
      `The prepared Electron does not run: ${error?.message ?? stderr.trim()}\n` +
        'If a shared library is missing, `npm start` and `npm test` say which packages to install.',
    )
  }
  const found = (JSON.parse(stdout) as { electron?: string }).electron
  if (found !== version) throw new SetupError(`Electron ${version} was expected, but ${found} was found.`)
}
