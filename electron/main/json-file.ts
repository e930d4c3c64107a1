import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The parsed content of a JSON file, undefined when there is none. A damaged file is put aside as `<path>.damaged`. */
export function readJsonFile(path: string): unknown {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    setAside(path)
    return undefined
  }
}

/** Keeps a file that cannot be used, so that nothing a person has set is silently overwritten. */
export function setAside(path: string): void {
  renameSync(path, `${path}.damaged`)
}

/** Writes a JSON file so that a crash leaves the old or the new content, never half of one. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  const next = `${path}.next`
  writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`)
  renameSync(next, path)
}

/** As `writeJsonFile`, for what the application can do without: a full disk must keep nobody from working or closing. */
export function tryWriteJsonFile(path: string, value: unknown): void {
  try {
    writeJsonFile(path, value)
  } catch (error) {
    console.warn(`Not written: ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}`)
  }
}
