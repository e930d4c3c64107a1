import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'

/** The paths that the user has handed over: by a dialog, a drop, the recent list or the command line. */
export class PathGrants {
  readonly #granted = new Set<string>()

  /** Grants a file, or a folder with everything below it. */
  grant(path: string): void {
    this.#granted.add(realPathOf(path))
  }

  has(path: string): boolean {
    const real = realPathOf(path)
    for (const granted of this.#granted) if (isSameOrBelow(real, granted)) return true
    return false
  }

  /** Whether a picture of a granted file may be read: it lies beside it, below its folder, or is granted itself. */
  hasPicture(picture: string, file: string): boolean {
    return this.has(file) && (this.has(picture) || isSameOrBelow(realPathOf(picture), dirname(realPathOf(file))))
  }

  /** The path made absolute; throws AppError `path_not_granted` when neither it nor a folder above it is granted. */
  admit(path: string): string {
    if (!this.has(path)) throw new AppError('path_not_granted')
    return resolve(path)
  }
}

/** Whether `path` is `folder` or lies below it. Both are real paths. */
export function isSameOrBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** The path with symbolic links resolved as far as it exists, so that a link cannot lead out of a granted folder. */
function realPathOf(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync(absolute)
  } catch {
    const parent = dirname(absolute)
    return parent === absolute ? absolute : join(realPathOf(parent), basename(absolute))
  }
}
