import type { Node } from 'prosemirror-model'
import { schema } from '#shared/document/schema.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { BlockSource } from '#shared/domain/source.ts'
import type { DocumentBytes, DocumentTexts } from '../protocol.ts'

/** The document and source map that stored texts hold. */
export function readTexts(texts: DocumentTexts): { doc: Node; sources: SourceMap } {
  return { doc: schema.nodeFromJSON(JSON.parse(texts.docJson)), sources: sourceMapOf(texts.sourcesJson) }
}

/** The same of texts as UTF-8. What is read is let go: what is made next needs the room. */
export function takeTexts(texts: DocumentBytes): { doc: Node; sources: SourceMap } {
  const doc = schema.nodeFromJSON(JSON.parse(textOf(texts.doc)))
  texts.doc = nothing
  const sources = texts.sources && sourceMapOf(textOf(texts.sources))
  texts.sources = null
  return { doc, sources: sources ?? new Map() }
}

const nothing = new Uint8Array()
/** A text of UTF-8. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function sourceMapOf(sourcesJson: string): SourceMap {
  const sources = JSON.parse(sourcesJson) as BlockSource[]
  return new Map(sources.map(source => [source.blockId, source]))
}
