import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const hourMs = 3_600_000

/** How long a failed download of the official Electron keeps the next start from trying again. */
const failureLastsMs = 24 * hourMs

/** The folder that keeps a prepared Electron between runs; `ZHUBI_ELECTRON_CACHE` moves it. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.ZHUBI_ELECTRON_CACHE) return env.ZHUBI_ELECTRON_CACHE
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhubi', 'electron')
}

/** A download of the official Electron that did not succeed. */
export interface DownloadFailure {
  version: string
  failedAtMs: number
}

/** Whether an earlier failure still speaks against trying the same download again. */
export function isFailureFresh(failure: DownloadFailure | undefined, version: string, nowMs: number): boolean {
  if (failure?.version !== version) return false
  const ageMs = nowMs - failure.failedAtMs
  return ageMs >= 0 && ageMs < failureLastsMs
}

const failureFile = () => join(cacheFolder(), 'download-failure.json')

/** The last failed download, if one is on record. */
export function readDownloadFailure(): DownloadFailure | undefined {
  const record = readJson(failureFile()) as Partial<DownloadFailure> | undefined
  if (typeof record?.version !== 'string' || typeof record.failedAtMs !== 'number') return undefined
  return { version: record.version, failedAtMs: record.failedAtMs }
}

/** Puts a failed download on record. */
export function rememberDownloadFailure(failure: DownloadFailure): void {
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(failureFile(), JSON.stringify(failure))
}

/** Takes a failed download off the record. */
export function forgetDownloadFailure(): void {
  rmSync(failureFile(), { force: true })
}

/** The parsed content of a JSON file, or undefined where it is absent or damaged. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
