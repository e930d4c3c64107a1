import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expandPaths } from '#engine/services/expand-paths.ts'
import { readSource } from '#engine/services/read-source.ts'
import { type SnapshotView, snapshotOf } from '#shared/document/snapshot-of.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import { importSource } from '#shared/formats/import/index.ts'

/** A document ready to be checked, with the way back to its file. */
export interface CheckedDocument {
  /** As reports name it: the path as it was given. */
  file: string
  /** Whether it is reported on; else it is evidence only. */
  isTarget: boolean
  sourceText: string
  sources: SourceMap
  view: SnapshotView
}

/** Reads a file as import would. Throws AppError as `readSource` and `decode` do. */
export async function documentOfFile(file: string, isTarget: boolean, encoding?: string): Promise<CheckedDocument> {
  const source = { bytes: await readSource(file), name: basename(file), encoding }
  const { text, format, doc, sources } = await importSource(source)
  const input = { documentId: resolve(file), name: basename(file), revision: 0, format, doc, sources }
  return { file, isTarget, sourceText: text, sources, view: snapshotOf(input) }
}

/** Every document of a project, named as its source was. Throws AppError as opening a project does. */
export async function documentsOfProject(path: string, isTarget: boolean): Promise<CheckedDocument[]> {
  const { readProject } = await import('#engine/services/read-project.ts')
  return readProject(path).map(({ name, revision, format, doc, sources, sourceText }, index) => {
    const view = snapshotOf({ documentId: `${resolve(path)}#${index}`, name, revision, format, doc, sources })
    return { file: name, isTarget, sourceText, sources, view }
  })
}

/** The documents of a folder or a project as evidence. */
export async function evidenceOf(path: string): Promise<CheckedDocument[]> {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return documentsOfProject(path, false)
  const files = await expandPaths([path])
  return Promise.all(files.map(file => documentOfFile(file, false)))
}

/** The files that a command line names: folders walked, each file once, as given. */
export async function namedFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
    files.push(...(isFolder ? await expandPaths([path]) : [path]))
  }
  const seen = new Set<string>()
  return files.filter(file => !seen.has(resolve(file)) && seen.add(resolve(file)))
}
