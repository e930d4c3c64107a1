import type { Node } from 'prosemirror-model'
import { schema } from '#shared/document/schema.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { BlockSource } from '#shared/domain/source.ts'
import type { DocumentTexts } from '../protocol.ts'

/** The document and source map that stored texts hold. */
export function readTexts(texts: DocumentTexts): { doc: Node; sources: SourceMap } {
  return { doc: schema.nodeFromJSON(JSON.parse(texts.docJson)), sources: sourceMapOf(texts.sourcesJson) }
}

function sourceMapOf(sourcesJson: string): SourceMap {
  const sources = JSON.parse(sourcesJson) as BlockSource[]
  return new Map(sources.map(source => [source.blockId, source]))
}
