// `node scripts/keep-prebuilt.ts`: to be run after `npm install`. npm leaves out of the lock file that a package says
// `gypfile: false`; `npm ci` would then call a compiler for better-sqlite3, which ships its binaries.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './run.ts'

const file = join(repositoryRoot, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { gypfile?: boolean }> }
const entry = lock.packages['node_modules/better-sqlite3']
if (!entry) throw new Error('package-lock.json has no better-sqlite3')
entry.gypfile = false
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
