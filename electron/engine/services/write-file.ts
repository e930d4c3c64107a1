import { existsSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed. Throws AppError `export_exists` when
 * a file is there and `overwrite` is false, `disk_full`, `export_failed`.
 */
export async function writeWhole(path: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  if (!overwrite && existsSync(path)) throw new AppError('export_exists', { path })
  const partial = join(dirname(path), `.${basename(path).slice(0, 40)}.${newId()}.part`)
  try {
    await writeSynced(partial, bytes)
    await (overwrite ? rename(partial, path) : renameNew(partial, path))
  } catch (error) {
    throw asExportError(error, path)
  } finally {
    await rm(partial, { force: true })
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A link fails where a file has appeared meanwhile, a rename would replace it; not every file system has links. */
async function renameNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new AppError('export_exists', { path: to }, error)
    await rename(from, to)
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

function asExportError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'ENOSPC') return new AppError('disk_full', {}, error)
  return code.startsWith('E') ? new AppError('export_failed', { path }, error) : error
}
