import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot, SetupError } from '../run.ts'
import { forgetDownloadFailure, isFailureFresh, readDownloadFailure, rememberDownloadFailure } from './cache.ts'
import {
  downloadOfficial,
  executableIn,
  isOfficialInstalled,
  officialFolder,
  officialVersion,
  takesApplicationPath,
} from './official.ts'
import { type Attempt, attemptsFor, type ElectronKind } from './order.ts'
import { prepareRegistryElectron, registryVersion } from './registry.ts'
import { stageApp } from './stage.ts'

/** An Electron that is ready to start the built application. */
export interface PreparedElectron {
  kind: ElectronKind
  /** One line for the terminal. */
  description: string
  executablePath: string
  /** What must come before the arguments that are meant for the application. */
  args: string[]
}

/** Finds an Electron, fetching one where needed, and makes the application built in `out/` ready to start in it. */
export async function prepareElectron(): Promise<PreparedElectron> {
  if (!existsSync(join(repositoryRoot, 'out', 'main', 'index.cjs'))) {
    throw new SetupError('The application is not built yet. Run `npm run build` first.')
  }
  const overrideFolder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const attempts = attemptsFor({
    overrideFolder,
    isOfficialInstalled: isOfficialInstalled(),
    hasDownloadFailedLately: isFailureFresh(readDownloadFailure(), officialVersion, Date.now()),
    platform: process.platform,
    arch: process.arch,
  })
  for (const attempt of attempts) {
    const prepared = await tryToPrepare(attempt, overrideFolder)
    if (!prepared) continue
    console.log(`Using ${prepared.description}`)
    return prepared
  }
  throw new SetupError(
    `Electron ${officialVersion} could not be downloaded. Check the connection, name a mirror in ELECTRON_MIRROR, ` +
      'or unpack an Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  )
}

async function tryToPrepare(attempt: Attempt, overrideFolder = ''): Promise<PreparedElectron | undefined> {
  switch (attempt) {
    case 'override':
      return useOverride(overrideFolder)
    case 'official-installed':
      return useOfficial()
    case 'official-download':
      return (await tryDownload()) ? useOfficial() : undefined
    case 'registry':
      return useRegistry()
  }
}

function useOverride(folder: string): PreparedElectron {
  const executablePath = executableIn(folder)
  if (!existsSync(executablePath)) {
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron at ${executablePath}.`)
  }
  if (!takesApplicationPath(folder)) {
    throw new SetupError(
      `The Electron in ${folder} holds an application of its own (no default_app.asar). Use another.`,
    )
  }
  const description = `the Electron that ELECTRON_OVERRIDE_DIST_PATH names: ${folder}`
  return { kind: 'override', description, executablePath, args: startArgs(repositoryRoot) }
}

function useOfficial(): PreparedElectron {
  const description = `the official Electron ${officialVersion}`
  return {
    kind: 'official',
    description,
    executablePath: executableIn(officialFolder),
    args: startArgs(repositoryRoot),
  }
}

async function useRegistry(): Promise<PreparedElectron> {
  const { executablePath, appFolder } = stageApp(await prepareRegistryElectron(), repositoryRoot)
  const description =
    `Electron ${registryVersion} from the npm registry, because the official Electron ${officialVersion} ` +
    'could not be downloaded here'
  // This Electron ignores the path, but with it the application's own arguments stand where they always do.
  return { kind: 'registry', description, executablePath, args: startArgs(appFolder) }
}

async function tryDownload(): Promise<boolean> {
  console.log(`Downloading the official Electron ${officialVersion} …`)
  const isThere = await downloadOfficial()
  if (isThere) {
    forgetDownloadFailure()
  } else {
    console.log('The official Electron could not be downloaded here.')
    rememberDownloadFailure({ version: officialVersion, failedAtMs: Date.now() })
  }
  return isThere
}

// Chromium refuses to start as root with its process sandbox; the renderer stays without Node all the same.
function startArgs(appFolder: string): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', appFolder] : [appFolder]
}
