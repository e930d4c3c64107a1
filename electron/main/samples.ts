import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the sample reports may lie: beside the build in a checkout, among the resources of a package. */
export function sampleFolders(appPath: string, resourcesPath: string): string[] {
  return [join(appPath, 'resources', 'samples'), join(resourcesPath, 'samples')]
}

/** The sample reports, in name order; a plain error when the package lacks them. */
export function sampleFiles(folders: readonly string[]): string[] {
  const folder = folders.find(existsSync)
  if (folder === undefined) throw new Error(`No sample reports in ${folders.join(', ')}`)
  const names = readdirSync(folder).filter(name => /\.(txt|md)$/.test(name))
  return names.toSorted().map(name => join(folder, name))
}

/** Path of the sample project below the application's data folder, whose folder is made. */
export function sampleProject(dataFolder: string, name: string): { path: string; exists: boolean } {
  const folder = join(dataFolder, 'samples')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.zhubi`)
  return { path, exists: existsSync(path) }
}
