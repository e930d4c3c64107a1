import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { isArchive } from '#engine/services/archives.ts'
import { expandPaths } from '#engine/services/expand-paths.ts'
import type { ReadProject } from '#engine/services/read-project.ts'
import { readSource } from '#engine/services/read-source.ts'
import { type SnapshotView, snapshotOf } from '#shared/document/snapshot-of.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { ProfileStatements } from '#shared/domain/document-profile.ts'
import { importSource } from '#shared/formats/import/index.ts'
import { importTools } from '#workers/import-tools.ts'

/** A document ready to be checked, with the way back to its file. */
export interface CheckedDocument {
  /** As reports name it: the path as it was given. */
  file: string
  /** Whether it is reported on; else it is evidence only. */
  isTarget: boolean
  sourceText: string
  sources: SourceMap
  view: SnapshotView
  /** What persons have stated of its habits. */
  stated: ProfileStatements
}

/** Reads a file as import would. Throws AppError as `readSource` and `decode` do. */
export async function documentOfFile(file: string, isTarget: boolean, encoding?: string): Promise<CheckedDocument> {
  const source = { bytes: await readSource(file), name: basename(file), encoding }
  const { text, format, doc, sources } = await importSource(source, importTools)
  const input = { documentId: resolve(file), name: basename(file), revision: 0, format, doc, sources }
  return { file, isTarget, sourceText: text(), sources, view: snapshotOf(input), stated: {} }
}

/** A project's documents, named as their sources were, and its decisions and corrections. Throws as opening one does. */
export async function readProjectFile(
  path: string,
  isTarget: boolean,
): Promise<{ documents: CheckedDocument[] } & Pick<ReadProject, 'decisions' | 'corrections'>> {
  const { readProject } = await import('#engine/services/read-project.ts')
  const { documents, ...lessons } = await readProject(path)
  return {
    ...lessons,
    documents: documents.map(({ name, revision, format, doc, sources, sourceText, stated }, index) => {
      const view = snapshotOf({ documentId: `${resolve(path)}#${index}`, name, revision, format, doc, sources })
      return { file: name, isTarget, sourceText, sources, view, stated }
    }),
  }
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The files of a folder as evidence. */
export async function filesOfFolder(path: string): Promise<CheckedDocument[]> {
  const { paths: files } = await expandPaths([path])
  return Promise.all(files.map(file => documentOfFile(file, false)))
}

/** The files that a command line names: folders walked, each file once, as given. */
export async function namedFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const isWalked = isFolder(path) || isArchive(path)
    files.push(...(isWalked ? (await expandPaths([path])).paths : [path]))
  }
  const seen = new Set<string>()
  return files.filter(file => !seen.has(resolve(file)) && seen.add(resolve(file)))
}
