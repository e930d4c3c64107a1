import { renameSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/domain/errors.ts'
import type { Migration } from './migrations/migration.ts'
import { toAppError } from './sqlite-errors.ts'

/** The schema's version of an open database: its `user_version`. */
export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a database to the newest version, each migration in a transaction with its version bump. An existing project
 * is copied first, to `<path>.v<N>.bak`. Throws AppError `project_newer` for a file of a later Zhubi and
 * `migration_failed` (naming the version) when one fails; the file is then as the last good migration left it.
 */
export function migrate(database: Database, path: string, migrations: readonly Migration[]): void {
  const version = versionOf(database)
  const newest = migrations.at(-1)?.version ?? 0
  if (version > newest) throw new AppError('project_newer', { path, version, supported: newest })
  const pending = migrations.filter(migration => migration.version > version)
  if (pending.length === 0) return
  if (version > 0) backUp(database, path, version)
  for (const migration of pending) run(database, path, migration)
}

function run(database: Database, path: string, migration: Migration): void {
  try {
    database.transaction(() => {
      migration.up(database)
      database.pragma(`user_version = ${migration.version}`)
    })()
  } catch (error) {
    throw new AppError('migration_failed', { path, version: migration.version }, error)
  }
}

/** A backup of the same version from an attempt before is replaced: the project may have been used since. */
function backUp(database: Database, path: string, version: number): void {
  const backup = `${path}.v${version}.bak`
  const partial = `${backup}.part`
  try {
    rmSync(partial, { force: true })
    database.prepare('VACUUM INTO ?').run(partial)
    renameSync(partial, backup)
  } catch (error) {
    throw toAppError(error, path) ?? new AppError('migration_failed', { path, version }, error)
  }
}
