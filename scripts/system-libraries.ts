import { spawnSync } from 'node:child_process'
import { hasDisplay } from './display.ts'
import { run } from './run.ts'

/** What Electron needs on Debian and its kin; later names of the same package stand behind the first. */
const windowPackages = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
]
/** What a run without a display needs besides: a virtual one, and Chinese type for the screenshots. */
const unattendedPackages = [['xvfb'], ['xauth'], ['fonts-noto-cjk']]

/** The requirements, each a list of names of which one suffices, that no installed package meets. */
export function missingRequirements(
  requirements: readonly (readonly string[])[],
  installed: ReadonlySet<string>,
): (readonly string[])[] {
  return requirements.filter(names => !names.some(name => installed.has(name)))
}

/** The names of the installed packages in what `dpkg-query` printed as "name status" lines. */
export function parseInstalled(output: string): Set<string> {
  const lines = output.split('\n').map(line => line.trim().split(' '))
  return new Set(lines.flatMap(([name, status]) => (name && status === 'installed' ? [name] : [])))
}

/** The command line that a person may paste to install the packages. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${packages.join(' ')}`
}

/**
 * Sees to it that the system libraries of Electron are there: installs them as root, else prints the command that does
 * and ends the process. Does nothing on systems without Debian's packages.
 */
export async function ensureSystemLibraries(isUnattended = !hasDisplay()): Promise<void> {
  if (process.platform !== 'linux' || !isProgramThere('dpkg-query') || !isProgramThere('apt-get')) return
  const requirements = isUnattended ? [...windowPackages, ...unattendedPackages] : windowPackages
  const missing = missingRequirements(requirements, installedPackages(requirements.flat()))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    console.error('Electron needs system libraries that are not installed here. Run this once, then try again:\n')
    console.error(`  ${installCommand(missing.map(availableName))}\n`)
    process.exit(1)
  }
  await install(missing)
}

async function install(missing: readonly (readonly string[])[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '--quiet=2'], { env })
  const packages = missing.map(availableName)
  console.log(`Installing system libraries for Electron: ${packages.join(' ')}`)
  const options = ['--yes', '--quiet=2', '--no-install-recommends', '--option=Dpkg::Use-Pty=0']
  const exitCode = await run('apt-get', ['install', ...options, ...packages], { env })
  if (exitCode === 0) return
  console.error(`apt-get could not install them. Run this by hand to see why:\n\n  ${installCommand(packages)}\n`)
  process.exit(1)
}

function installedPackages(names: readonly string[]): Set<string> {
  const format = `--showformat=\${Package} \${db:Status-Status}\n`
  return parseInstalled(spawnSync('dpkg-query', ['--show', format, ...names], { encoding: 'utf8' }).stdout)
}

function availableName(names: readonly string[]): string {
  const isAvailable = (name: string) =>
    /Candidate: (?!\(none\))/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '')
  return names.find(isAvailable) ?? names[0]!
}

function isProgramThere(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined
}

if (import.meta.main) await ensureSystemLibraries()
