import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#shared/domain/errors.ts'
import { migrate, versionOf } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { toAppError } from './sqlite-errors.ts'

/** `ZHUB` in ASCII: marks a SQLite file as a project of Zhubi. */
export const applicationId = 0x5a485542

/** An open project file. */
export interface OpenedFile {
  database: Database.Database
  readOnly: boolean
  /** Leaves one plain file behind: the write-ahead log is folded in and removed. */
  close(): void
}

/**
 * Creates a project file. Throws AppError `project_exists` when something is there, `project_not_found` when the
 * folder is missing, `disk_full`, `project_read_only`.
 */
export function createProjectFile(path: string, migrations: readonly Migration[] = allMigrations): OpenedFile {
  if (path !== ':memory:' && existsSync(path)) throw new AppError('project_exists', { path })
  let database: Database.Database | null = null
  try {
    database = new Database(path, { timeout: 0 })
    lock(database)
    database.pragma(`application_id = ${applicationId}`)
    migrate(database, path, migrations)
    return opened(database)
  } catch (error) {
    database?.close()
    if (path !== ':memory:') removeFiles(path)
    throw toAppError(error, path) ?? asMissingFolder(error, path)
  }
}

/**
 * Opens a project file, migrating it when it is older. One process at a time has it: another gets AppError
 * `project_locked`. A write-protected file opens read-only. Throws `project_not_found`, `project_not_a_project`,
 * `project_newer`, `project_damaged`, `migration_failed` as the file deserves.
 */
export function openProjectFile(path: string, migrations: readonly Migration[] = allMigrations): OpenedFile {
  if (!existsSync(path) || !statSync(path).isFile()) throw new AppError('project_not_found', { path })
  return isWriteProtected(path) ? openReadOnly(path, migrations) : openWritable(path, migrations)
}

function openWritable(path: string, migrations: readonly Migration[]): OpenedFile {
  let database: Database.Database | null = null
  try {
    database = new Database(path, { fileMustExist: true, timeout: 200 })
    assertOurs(database, path)
    lock(database)
    assertWhole(database, path)
    migrate(database, path, migrations)
    return opened(database)
  } catch (error) {
    database?.close()
    throw toAppError(error, path) ?? error
  }
}

/**
 * The exclusive locking mode is the lock: it is held from here to close, is seen by other processes, and dies with
 * ours. It also spares the shared-memory file. Committed means written to the log, so a killed process loses nothing;
 * `synchronous = NORMAL` risks the last commits only when the machine itself loses power.
 */
function lock(database: Database.Database): void {
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  database.exec('BEGIN EXCLUSIVE; COMMIT')
}

function opened(database: Database.Database): OpenedFile {
  return {
    database,
    readOnly: false,
    close() {
      if (!database.open) return
      try {
        // A rollback-journal file can be read from anywhere, even a write-protected folder; a WAL file cannot.
        database.pragma('journal_mode = DELETE')
      } catch (error) {
        // On a full disk the log stays beside the file, which loses nothing; the next opening folds it in.
        if (!toAppError(error, database.name)) throw error
      } finally {
        database.close()
      }
    },
  }
}

function openReadOnly(path: string, migrations: readonly Migration[]): OpenedFile {
  let database: Database.Database | null = null
  let copy: string | null = null
  const dispose = (): void => {
    database?.close()
    if (copy) rmSync(dirname(copy), { recursive: true, force: true })
  }
  try {
    // A log that a killed process left cannot be folded in here, so a copy is read.
    if (existsSync(`${path}-wal`)) copy = copyWithLog(path)
    database = new Database(copy ?? path, { fileMustExist: true, readonly: copy === null, timeout: 200 })
    assertOurs(database, path)
    assertWhole(database, path)
    assertCurrent(database, path, migrations)
    database.pragma('query_only = ON')
    return { database, readOnly: true, close: dispose }
  } catch (error) {
    dispose()
    throw toAppError(error, path) ?? error
  }
}

function copyWithLog(path: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'zhubi-')), basename(path))
  copyFileSync(path, copy)
  copyFileSync(`${path}-wal`, `${copy}-wal`)
  return copy
}

/** An older file that cannot be written cannot be migrated either. */
function assertCurrent(database: Database.Database, path: string, migrations: readonly Migration[]): void {
  const version = versionOf(database)
  const newest = migrations.at(-1)?.version ?? 0
  if (version > newest) throw new AppError('project_newer', { path, version, supported: newest })
  if (version < newest) throw new AppError('project_read_only', { path })
}

function assertOurs(database: Database.Database, path: string): void {
  const id = database.pragma('application_id', { simple: true })
  if (id !== applicationId) throw new AppError('project_not_a_project', { path })
}

function assertWhole(database: Database.Database, path: string): void {
  const result = database.pragma('quick_check(1)', { simple: true })
  if (result !== 'ok') throw new AppError('project_damaged', { path })
}

/** No write bit counts as write-protected even for a superuser, who could write: its owner meant it. */
function isWriteProtected(path: string): boolean {
  if ((statSync(path).mode & 0o222) === 0) return true
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return false
  } catch {
    return true
  }
}

function removeFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/** better-sqlite3 throws a plain TypeError for a folder that does not exist. */
function asMissingFolder(error: unknown, path: string): unknown {
  return existsSync(dirname(path)) ? error : new AppError('project_not_found', { path }, error)
}
