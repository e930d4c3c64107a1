import type { Node } from 'prosemirror-model'
import { schema } from '#shared/document/schema.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { ProfileStatements } from '#shared/domain/document-profile.ts'
import type { DecisionRecord } from '#shared/domain/record.ts'
import type { BlockSource, SourceFormat } from '#shared/domain/source.ts'
import type { Correction } from '#shared/experience/confusions.ts'
import { openProjectFile } from '../db/open.ts'
import { ProjectStore } from '../db/project-store.ts'
import { sourceTextOfDocument } from './source-text.ts'

/** A document of a project as it stands, and the decoded text it came from. */
export interface ReadDocument {
  name: string
  revision: number
  format: SourceFormat
  doc: Node
  sources: SourceMap
  sourceText: string
  /** What persons have stated of its habits. */
  stated: ProfileStatements
}

/** What of a project checks can use. */
export interface ReadProject {
  /** In the project's order. */
  documents: ReadDocument[]
  decisions: DecisionRecord[]
  corrections: Correction[]
}

/** Reads a project file. Throws as `openProjectFile` does. */
export async function readProject(path: string): Promise<ReadProject> {
  const store = new ProjectStore(openProjectFile(path))
  try {
    const documents = store.documents.list().map(async ({ id, sourceName, format, revision }) => {
      const { docJson, sourcesJson } = store.blocks.texts(id)
      const sources = JSON.parse(sourcesJson) as BlockSource[]
      return {
        name: sourceName,
        revision,
        format,
        doc: schema.nodeFromJSON(JSON.parse(docJson)),
        sources: new Map(sources.map(source => [source.blockId, source])),
        sourceText: await sourceTextOfDocument(store, id),
        stated: store.profiles.stated(id),
      }
    })
    const [decisions, corrections] = [store.records.decisions(), store.records.corrections()]
    return { documents: await Promise.all(documents), decisions, corrections }
  } finally {
    store.close()
  }
}
