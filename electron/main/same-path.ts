import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

const foldsCase = process.platform === 'win32' || process.platform === 'darwin'

function realPath(path: string): string {
  let real = resolve(path)
  try {
    real = realpathSync.native(real)
  } catch {
    // What is not there is the same only by its name.
  }
  return foldsCase ? real.toLowerCase() : real
}

/** Whether two paths lead to one file, links and the system's indifference to case considered. */
export function isSamePath(a: string, b: string): boolean {
  return a === b || realPath(a) === realPath(b)
}
