import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from './run.ts'

interface Locked {
  gypfile?: boolean
  optionalDependencies?: Record<string, string>
}
const lock = JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

test('the lock file says that better-sqlite3 is not to be compiled', () => {
  expect(
    lock.packages['node_modules/better-sqlite3']?.gypfile,
    'run node scripts/keep-prebuilt.ts after npm install',
  ).toBe(false)
})

test('the lock file knows the binaries of every system, or npm ci refuses it', () => {
  const known = new Set(Object.keys(lock.packages).map(key => key.replace(/^.*node_modules\//u, '')))
  const wanted = Object.values(lock.packages).flatMap(entry => Object.keys(entry.optionalDependencies ?? {}))
  expect(wanted.filter(name => !known.has(name))).toEqual([])
})
