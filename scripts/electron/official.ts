import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runScript } from '../run.ts'
import { readJson } from './cache.ts'

// A slow line may take minutes; a blocked one fails within seconds by itself.
const downloadTimeoutMs = 300_000

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The Electron version that package.json pins. */
export const officialVersion = (readJson(join(packageFolder, 'package.json')) as { version: string }).version

/** The path of the executable inside an unpacked Electron. */
export function executableIn(folder: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
}

/** Whether an unpacked Electron starts the application that its first argument names. */
export function takesApplicationPath(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  const resources = platform === 'darwin' ? join('Electron.app', 'Contents', 'Resources') : 'resources'
  return existsSync(join(folder, resources, 'default_app.asar'))
}

/** The folder into which the electron package unpacks its download. */
export const officialFolder = join(packageFolder, 'dist')

/** Whether the electron package has its binary, complete and of the pinned version. */
export function isOfficialInstalled(): boolean {
  // `path.txt` is the last thing that Electron's installer writes.
  const files = [join(packageFolder, 'path.txt'), join(officialFolder, 'version'), executableIn(officialFolder)]
  if (!files.every(file => existsSync(file))) return false
  return readFileSync(join(officialFolder, 'version'), 'utf8').trim().replace(/^v/, '') === officialVersion
}

/** Lets Electron's own installer download the binary; gives whether it is there afterwards. */
export async function downloadOfficial(): Promise<boolean> {
  const exitCode = await runScript('node_modules/electron/install.js', [], { timeoutMs: downloadTimeoutMs })
  return exitCode === 0 && isOfficialInstalled()
}
