import { resolve, sep } from 'node:path'

/** The paths that a person has opened to one window: by a dialog, a drop, the recent list, or from outside. */
export class Grants {
  readonly #paths = new Set<string>()

  /** Grants a path, and everything below it when it is a folder; gives the path as it is kept. */
  add(path: string): string {
    const absolute = resolve(path)
    this.#paths.add(absolute)
    return absolute
  }

  /** Whether a path or a folder above it has been granted. */
  covers(path: string): boolean {
    const absolute = resolve(path)
    for (const granted of this.#paths) {
      if (absolute === granted || absolute.startsWith(granted.endsWith(sep) ? granted : granted + sep)) return true
    }
    return false
  }

  /** Every granted path, in the order of granting. */
  all(): readonly string[] {
    return [...this.#paths]
  }
}
