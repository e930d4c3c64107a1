import type { Node } from 'prosemirror-model'
import { schema } from '#shared/document/schema.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { ProfileStatements } from '#shared/domain/document-profile.ts'
import type { DecisionRecord } from '#shared/domain/record.ts'
import type { BlockSource, SourceFormat } from '#shared/domain/source.ts'
import type { Correction } from '#shared/experience/confusions.ts'
import { decode } from '#shared/formats/import/index.ts'
import { openProjectFile } from '../db/open.ts'
import { ProjectStore } from '../db/project-store.ts'

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
export function readProject(path: string): ReadProject {
  const store = new ProjectStore(openProjectFile(path))
  try {
    const documents = store.documents.list().map(({ id, sourceId, sourceName, format, revision }) => {
      const { docJson, sourcesJson } = store.blocks.texts(id)
      const sources = JSON.parse(sourcesJson) as BlockSource[]
      const bytes = store.sources.bytesOf(sourceId) ?? new Uint8Array()
      return {
        name: sourceName,
        revision,
        format,
        doc: schema.nodeFromJSON(JSON.parse(docJson)),
        sources: new Map(sources.map(source => [source.blockId, source])),
        sourceText: decode(bytes, store.sources.get(sourceId)?.decoding.encoding).text,
        stated: store.profiles.stated(id),
      }
    })
    return { documents, decisions: store.records.decisions(), corrections: store.records.corrections() }
  } finally {
    store.close()
  }
}
