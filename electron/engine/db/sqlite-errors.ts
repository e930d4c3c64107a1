import { AppError, type ErrorCode } from '#shared/domain/errors.ts'

const codes: readonly [prefix: string, code: ErrorCode][] = [
  ['SQLITE_FULL', 'disk_full'],
  ['ENOSPC', 'disk_full'],
  ['SQLITE_BUSY', 'project_locked'],
  ['SQLITE_LOCKED', 'project_locked'],
  ['SQLITE_READONLY', 'project_read_only'],
  ['EROFS', 'project_read_only'],
  ['SQLITE_NOTADB', 'project_not_a_project'],
  ['SQLITE_CORRUPT', 'project_damaged'],
  ['SQLITE_CANTOPEN', 'project_not_found'],
]

/** The failure that a SQLite (or file system) error means to a user, or null when it is a bug of ours. */
export function toAppError(error: unknown, path: string): AppError | null {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = codes.find(([prefix]) => code.startsWith(prefix))
  return known ? new AppError(known[1], { path }, error) : null
}
