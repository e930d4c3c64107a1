import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import * as v from 'valibot'
import type { RecentProject } from '#shared/contract/app.ts'
import { readJsonFile, setAside, tryWriteJsonFile } from './json-file.ts'

const kept = 12
const entrySchema = v.object({ path: v.string(), openedAt: v.number() })
type Entry = v.InferOutput<typeof entrySchema>

/** The list with a project opened just now in front; the oldest fall out. */
export function withOpened(entries: readonly Entry[], path: string, openedAt: number): Entry[] {
  return [{ path, openedAt }, ...entries.filter(entry => entry.path !== path)].slice(0, kept)
}

/** The projects opened last, kept in a JSON file; latest first. */
export class RecentProjects {
  readonly #file: string
  #entries: readonly Entry[]

  constructor(file: string) {
    this.#file = file
    const stored = readJsonFile(file)
    const parsed = v.safeParse(v.array(entrySchema), stored)
    if (stored !== undefined && !parsed.success) setAside(file)
    this.#entries = parsed.success ? parsed.output : []
  }

  /** The list as the start screen shows it; projects whose file is gone are in it, told by `exists`. */
  list(): RecentProject[] {
    return this.#entries.map(({ path, openedAt }) => ({
      path,
      openedAt,
      name: basename(path, '.zhubi'),
      exists: existsSync(path),
    }))
  }

  /** The list for a menu, which asks no disk. */
  names(): { path: string; name: string }[] {
    return this.#entries.map(({ path }) => ({ path, name: basename(path, '.zhubi') }))
  }

  clear(): void {
    this.#keep([])
  }

  has(path: string): boolean {
    return this.#entries.some(entry => entry.path === path)
  }

  add(path: string, openedAt: number): void {
    this.#keep(withOpened(this.#entries, resolve(path), openedAt))
  }

  forget(path: string): void {
    this.#keep(this.#entries.filter(entry => entry.path !== path))
  }

  #keep(entries: readonly Entry[]): void {
    this.#entries = entries
    tryWriteJsonFile(this.#file, entries)
  }
}
