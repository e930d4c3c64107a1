import { type Dirent, realpathSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { importExtensions } from '#shared/formats/import/extensions.ts'
import { isSameOrBelow } from '../path-grants.ts'
import { isArchive, membersOf } from './archives.ts'

/** More files than this are no collection that a person put together. */
const mostFiles = 100_000
const byName = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare

/** Whether import reads files of this name. */
function isReadable(path: string): boolean {
  return importExtensions.has(extname(path).slice(1).toLowerCase())
}

/** The files below some paths. */
export interface ExpandedPaths {
  /** Files that import can read, each once, in name order. */
  paths: string[]
  /** Files in folders and archives that it cannot. */
  passedOver: number
}

/**
 * Files that import can read among paths, folders and archives walked. A path that does not exist, or an archive that
 * cannot be opened, is kept when its name is right: import reports it. Hidden entries are left out, and links that lead
 * out of the folder.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const context: Walk = { root: '', seen: new Set(), found: new Set(), passedOver: 0 }
  for (const path of paths) {
    const isFolder = await stat(path).then(
      stats => stats.isDirectory(),
      () => false,
    )
    if (isFolder) await walk(path, Object.assign(context, { root: realpathSync(path), seen: new Set() }))
    else if (isReadable(path)) await addFile(path, context)
  }
  return { paths: [...context.found].sort(byName), passedOver: context.passedOver }
}

interface Walk {
  root: string
  /** Real paths of the folders entered, so that a loop of links ends. */
  seen: Set<string>
  found: Set<string>
  passedOver: number
}

async function walk(folder: string, context: Walk): Promise<void> {
  const real = realpathSync(folder)
  if (context.seen.has(real) || !isSameOrBelow(real, context.root)) return
  context.seen.add(real)
  // A folder that may not be read has nothing that could be imported.
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    const kind = entry.isSymbolicLink() ? await kindOfLink(path, context.root) : kindOf(entry)
    if (kind === 'folder') await walk(path, context)
    else if (kind === 'file') await addFile(path, context)
  }
}

/** A file, or the members of an archive, archives inside it too. */
async function addFile(path: string, context: Walk): Promise<void> {
  if (context.found.size >= mostFiles) throw new AppError('file_too_complex')
  if (!isReadable(path)) {
    context.passedOver++
    return
  }
  const members = isArchive(path) ? await membersOf(path).catch(() => null) : null
  if (!members) {
    context.found.add(path)
    return
  }
  context.passedOver += members.refused
  for (const member of members.paths) if (!isHidden(member.slice(path.length))) await addFile(member, context)
}

/** Hidden entries, and what macOS keeps beside each file. */
const isHidden = (way: string): boolean => way.split(sep).some(name => name.startsWith('.') || name === '__MACOSX')

const kindOf = (entry: { isDirectory(): boolean; isFile(): boolean }): 'folder' | 'file' | null =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : null

async function kindOfLink(path: string, root: string): Promise<'folder' | 'file' | null> {
  try {
    const stats = await stat(path)
    return isSameOrBelow(realpathSync(path), root) ? kindOf(stats) : null
  } catch {
    return null
  }
}
