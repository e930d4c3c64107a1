import { stat } from 'node:fs/promises'
import { dirname, extname, join, relative, sep } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { type OpenZip, openZip, openZipFile } from '#workers/open-zip.ts'

/** An archive in an archive in an archive is the deepest that is read. */
const deepest = 3
const megabyte = 1024 * 1024
/** As large as an archive inside another may be: it is unpacked in memory. */
const largestInner = 256 * megabyte
/** How long an archive stays open for the next member. */
const openMs = 10_000

const opened = new Map<string, Promise<OpenZip>>()
const timers = new Map<string, NodeJS.Timeout>()

export const isArchive = (path: string): boolean => extname(path).toLowerCase() === '.zip'

/** Paths of an archive's members, as if it were a folder. Throws AppError `file_damaged`, `file_too_complex`. */
export async function membersOf(archive: string): Promise<{ paths: string[]; refused: number }> {
  const { names, refused } = await open(archive)
  return { paths: names.map(name => join(archive, ...name.split('/'))), refused }
}

/**
 * The bytes of an archive's member, named by a path that goes on behind the archive's. Throws AppError `file_not_found`,
 * `file_too_large` (`limit` in MB), `file_damaged`, `file_encrypted`, `file_too_complex`.
 */
export async function readMember(path: string, limitMegabytes: number): Promise<Uint8Array> {
  const archive = archiveOf(path)
  if (!archive) throw new AppError('file_not_found')
  const zip = await open(archive)
  const name = relative(archive, path).split(sep).join('/')
  if (!zip.names.includes(name)) throw new AppError('file_not_found')
  if (zip.sizeOf(name) > limitMegabytes * megabyte) throw new AppError('file_too_large', { limit: limitMegabytes })
  return zip.read(name)
}

/** Whether a path leads into an archive. */
export const isInArchive = (path: string): boolean => archiveOf(path) !== null

/** The innermost archive that a path leads into; null when it leads into none. */
function archiveOf(path: string): string | null {
  for (let at = dirname(path); at !== dirname(at); at = dirname(at)) if (isArchive(at)) return at
  return null
}

/** Opens an archive, or takes one that is still open from the member before. */
async function open(archive: string): Promise<OpenZip> {
  if (archive.split(sep).filter(isArchive).length > deepest) throw new AppError('file_too_complex')
  const stats = await stat(archive).catch(() => null)
  const key = stats?.isFile() ? `${archive}\n${stats.mtimeMs}\n${stats.size}` : archive
  const known = opened.get(key)
  timers.get(key)?.refresh()
  if (known !== undefined) return known
  const opening = stats?.isFile() ? openZipFile(archive) : openInner(archive)
  opened.set(key, opening)
  const forget = () => {
    opened.delete(key)
    timers.delete(key)
  }
  opening.then(zip => timers.set(key, setTimeout(() => [forget(), zip.close()], openMs).unref()), forget)
  return opening
}

async function openInner(archive: string): Promise<OpenZip> {
  const outer = archiveOf(archive)
  if (!outer) throw new AppError('file_not_found')
  const zip = await open(outer)
  const name = relative(outer, archive).split(sep).join('/')
  if (!zip.names.includes(name)) throw new AppError('file_not_found')
  if (zip.sizeOf(name) > largestInner) throw new AppError('file_too_complex')
  return openZip(await zip.read(name))
}
