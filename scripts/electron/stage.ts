import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readJson } from './cache.ts'
import type { RegistryElectron } from './registry.ts'

const builtFolders = ['main', 'preload', 'renderer']

/** An Electron of its own for one checkout, with the built application inside. */
export interface StagedApp {
  executablePath: string
  appFolder: string
}

/**
 * Puts the built application into the registry's Electron, which starts `resources/app` and takes no path.
 *
 * The Electron itself is linked from the cache into `out/staged`, so that checkouts do not overwrite each other.
 */
export function stageApp(electron: RegistryElectron, root: string): StagedApp {
  const folder = join(root, 'out', 'staged')
  linkElectron(electron, folder)
  const appFolder = join(folder, 'resources', 'app')
  const next = `${appFolder}.next`
  rmSync(next, { recursive: true, force: true })
  for (const name of builtFolders) cpSync(join(root, 'out', name), join(next, 'out', name), { recursive: true })
  copyFileSync(join(root, 'package.json'), join(next, 'package.json'))
  symlinkSync(join(root, 'resources'), join(next, 'resources'))
  linkDependencies(electron, root, join(next, 'node_modules'))
  swap(next, appFolder)
  return { executablePath: join(folder, 'electron'), appFolder }
}

function linkElectron({ recipe, distFolder }: RegistryElectron, folder: string): void {
  const record = join(folder, '.recipe')
  if (existsSync(record) && readFileSync(record, 'utf8') === recipe) return
  rmSync(folder, { recursive: true, force: true })
  linkTree(distFolder, folder)
  writeFileSync(record, recipe)
}

/** Makes a folder of links to another's files, or of copies where the file systems differ. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // The cache may lie on another file system.
    copyFileSync(source, target, constants.COPYFILE_FICLONE)
  }
}

// The registry's Electron is too old for the SQLite module that the product depends on; it gets the one built for it.
function linkDependencies({ modulesFolder }: RegistryElectron, root: string, target: string): void {
  const { dependencies = {} } = readJson(join(root, 'package.json')) as { dependencies?: Record<string, string> }
  const replaced = readdirSync(modulesFolder)
  mkdirSync(target)
  for (const name of replaced) symlinkSync(join(modulesFolder, name), join(target, name))
  for (const name of Object.keys(dependencies)) {
    if (replaced.includes(name)) continue
    mkdirSync(join(target, name, '..'), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(target, name))
  }
}

// By renaming, so that an app that is starting just now sees the old folder or the new one.
function swap(next: string, current: string): void {
  const old = `${current}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(current)) renameSync(current, old)
  renameSync(next, current)
  rmSync(old, { recursive: true, force: true })
}
