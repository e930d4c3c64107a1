import { type Dirent, realpathSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { importExtensions } from '#shared/formats/import/extensions.ts'
import { isSameOrBelow } from '../path-grants.ts'

const byName = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare

/** Whether import reads files of this name. */
function isReadable(path: string): boolean {
  return importExtensions.has(extname(path).slice(1).toLowerCase())
}

/**
 * Files that import can read among paths, folders walked, each once, in name order. A path that does not exist is kept
 * when its name is right: import reports it. Hidden entries are left out, and links that lead out of the folder.
 */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    const isFolder = await stat(path).then(
      stats => stats.isDirectory(),
      () => false,
    )
    if (isFolder) await walk(path, { root: realpathSync(path), seen: new Set(), found })
    else if (isReadable(path)) found.add(path)
  }
  return [...found].sort(byName)
}

interface Walk {
  root: string
  /** Real paths of the folders entered, so that a loop of links ends. */
  seen: Set<string>
  found: Set<string>
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
    else if (kind === 'file' && isReadable(path)) context.found.add(path)
  }
}

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
