// `node scripts/complete-lockfile.ts`: to be run after `npm install`, which leaves two things out of the lock file.
// Where the registry in use lacks the binaries of other systems, they are missing, and `npm ci` refuses such a file.
// That a package says `gypfile: false` is never kept, and `npm ci` then compiles a module that ships its binaries.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './run.ts'

/** A package as package-lock.json describes it, as far as it matters here. */
interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  gypfile?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

type Packages = Record<string, LockedPackage>

const platformPattern =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)\b-?(.*)$/
const exactVersion = /^\d+\.\d+\.\d+$/

/** The entries that are missing for optional packages that carry a system's name, each meant for that system alone. */
export function missingEntries(packages: Packages): Packages {
  const missing: Packages = {}
  for (const { optionalDependencies = {}, dev } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const key = `node_modules/${name}`
      const platform = platformPattern.exec(name)
      if (packages[key] || !platform || !exactVersion.test(version)) continue
      missing[key] = { version, ...entryFor(platform), ...(dev ? { dev } : {}), optional: true }
    }
  }
  return missing
}

function entryFor([, os, cpu, abi]: RegExpExecArray): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const libc = os === 'linux' ? { libc: [abi?.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { os: [os!], cpu: [cpu!], ...libc }
}

/** The packages with `gypfile: false` kept for those that ask not to be compiled. */
export function withoutCompiling(packages: Packages, asksNotToBeCompiled: (key: string) => boolean): Packages {
  const entries = Object.entries(packages)
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, asksNotToBeCompiled(key) ? { ...entry, gypfile: false } : entry]),
  )
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function complete(file: string): number {
  const lock = readJson(file) as { packages: Packages }
  const missing = missingEntries(lock.packages)
  // npm keeps the entries in this order and would otherwise move them.
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  const packages = withoutCompiling(Object.fromEntries(entries), key => {
    const manifest = readJson(join(repositoryRoot, key, 'package.json')) as LockedPackage | undefined
    return key !== '' && manifest?.gypfile === false
  })
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  return Object.keys(missing).length
}

if (import.meta.main) {
  console.log(`Entries added to package-lock.json: ${complete(join(repositoryRoot, 'package-lock.json'))}`)
}
