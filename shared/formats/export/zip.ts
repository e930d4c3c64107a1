// The build for browsers: the one for Node declares a `require` of its own, which a bundle of ES modules has already.
import { strToU8, type Zippable, zipSync } from 'fflate/browser'

export interface ZipEntry {
  name: string
  content: string | Uint8Array
  /** Kept as it is, not compressed. */
  stored?: boolean
}

/** Zip times have no zone: fields of local time are written, so these are the same fields everywhere. */
const oldestTime = new Date(1980, 0, 1)

/** A zip file whose bytes depend on names and contents only. */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const { name, content, stored } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    files[name] = [bytes, { level: stored ? 0 : 6, mtime: oldestTime }]
  }
  return zipSync(files)
}
