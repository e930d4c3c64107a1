import * as v from 'valibot'
import { readJsonFile, tryWriteJsonFile } from './json-file.ts'

const storedSchema = v.object({ projects: v.array(v.string()) })

/** The projects that were open when the application ended, or was ended, kept in a JSON file. */
export class LastSession {
  readonly #file: string
  #kept = ''

  constructor(file: string) {
    this.#file = file
  }

  /** The projects' paths, in the order of their windows. */
  projects(): readonly string[] {
    const parsed = v.safeParse(storedSchema, readJsonFile(this.#file))
    return parsed.success ? parsed.output.projects : []
  }

  keep(projects: readonly string[]): void {
    const next = JSON.stringify(projects)
    if (next === this.#kept) return
    this.#kept = next
    tryWriteJsonFile(this.#file, { projects })
  }
}
