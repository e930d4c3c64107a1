import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#shared/domain/errors.ts'

const bytesPerMegabyte = 1024 * 1024
/** A text file above this is no report. */
const limitMegabytes = 64

/**
 * The bytes of a file to import. Throws AppError `file_not_found`, `file_unreadable`, `file_too_large` (the limit in
 * MB), `file_empty`.
 */
export async function readSource(path: string): Promise<Uint8Array> {
  try {
    const { size } = await statFile(path)
    if (size > limitMegabytes * bytesPerMegabyte) throw new AppError('file_too_large', { limit: limitMegabytes })
    const bytes = await readFile(path)
    if (bytes.length === 0) throw new AppError('file_empty')
    return bytes
  } catch (error) {
    throw asFileError(error)
  }
}

async function statFile(path: string): Promise<{ size: number }> {
  const stats = await stat(path)
  if (!stats.isFile()) throw new AppError('file_unreadable')
  return stats
}

function asFileError(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file_not_found', {}, error)
  return code.startsWith('E') ? new AppError('file_unreadable', {}, error) : error
}
