import { open, stat } from 'node:fs/promises'
import { AppError } from '#shared/domain/errors.ts'
import { isInArchive, readMember } from './archives.ts'

const bytesPerMegabyte = 1024 * 1024
/** A file above this is no report. */
const limitMegabytes = 64

/**
 * The bytes of a file to import. Throws AppError `file_not_found`, `file_unreadable`, `file_too_large` (the limit in
 * MB), `file_empty`; for a member of an archive `file_damaged`, `file_encrypted`, `file_too_complex` too.
 */
export async function readSource(path: string): Promise<Uint8Array> {
  try {
    const size = await sizeOf(path)
    if (size === null) return nonEmpty(await readMember(path, limitMegabytes))
    if (size > limitMegabytes * bytesPerMegabyte) throw new AppError('file_too_large', { limit: limitMegabytes })
    return nonEmpty(await readShared(path, size))
  } catch (error) {
    throw asFileError(error)
  }
}

/** The bytes in memory that threads share: the one that reads the text needs no copy. */
async function readShared(path: string, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(new SharedArrayBuffer(size))
  const file = await open(path)
  try {
    let done = 0
    while (done < size) {
      const { bytesRead } = await file.read(bytes, done, size - done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await file.close()
  }
}

/** Bytes of a file; null for a path that goes on behind a file, as into an archive. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) throw new AppError('file_unreadable')
    return stats.size
  } catch (error) {
    if (isCoded(error, 'ENOTDIR')) return null
    // Windows says of such a path only that there is nothing.
    if (isCoded(error, 'ENOENT') && isInArchive(path)) return null
    throw error
  }
}

const isCoded = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

function nonEmpty(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new AppError('file_empty')
  return bytes
}

function asFileError(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file_not_found', {}, error)
  return code.startsWith('E') ? new AppError('file_unreadable', {}, error) : error
}
