import { basename } from 'node:path'
import type { ImportTarget, SourcePreview } from '#shared/contract/sources.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { SourceFormat } from '#shared/domain/source.ts'
import { binaryFormatOf } from '#shared/formats/import/extensions.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { bringPictures, type MayRead } from './bring-pictures.ts'
import { earlierReading, knownDocument } from './earlier-reading.ts'
import { hashOf } from './hash-of.ts'
import { inTime } from './in-time.ts'
import { readSource } from './read-source.ts'

/** A file to import and how to read it, where the user has said so. */
export interface SourceFile {
  path: string
  encoding?: string | undefined
  format?: SourceFormat | undefined
  /** What it becomes where a document was made of it earlier; a new document where nothing is said. */
  as?: ImportTarget | undefined
}

/** What the user has said about a file, and nothing where nothing was said. */
export function readingOf(file: SourceFile): { encoding?: string; format?: SourceFormat } {
  return { ...(file.encoding && { encoding: file.encoding }), ...(file.format && { format: file.format }) }
}

/** How a file would be read. What is wrong with it is told in `error`, not thrown. */
export async function previewSource(
  { store, pool, mayRead }: { store: ProjectStore; pool: WorkerPool; mayRead: MayRead },
  file: SourceFile,
): Promise<SourcePreview> {
  const { path } = file
  const name = basename(path)
  const format = file.format ?? binaryFormatOf(name) ?? 'text'
  const unread = { path, name, size: 0, encoding: file.encoding ?? 'utf-8', format }
  let size = 0
  try {
    const bytes = await readSource(path)
    size = bytes.length
    const identity = { path, sha256: hashOf(bytes), encoding: file.encoding }
    const importedAs = knownDocument(store, identity)?.title ?? null
    const earlier = importedAs === null ? earlierReading(store, identity) : null
    const sampled = await inTime(signal => pool.run('preview', { bytes, name, ...readingOf(file) }, signal))
    const { pictures, fidelity, ...read } = sampled
    const told = fidelity && (await bringPictures(path, { pictures, fidelity }, mayRead)).fidelity
    return { path, name, size, importedAs, earlier, error: null, ...read, fidelity: told }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, params } = error
    return {
      ...unread,
      size,
      sure: false,
      sample: '',
      importedAs: null,
      earlier: null,
      fidelity: null,
      error: { code, params },
    }
  }
}
