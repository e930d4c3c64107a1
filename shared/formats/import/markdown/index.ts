import { type ImportedBlocks, type ImportedDocument, importedDocument } from '../imported-document.ts'
import type { TextImporter } from '../importer.ts'
import { BlockReader } from './block-reader.ts'
import { parse } from './parse.ts'
import { segmentsOf } from './segments.ts'
import { shield } from './shield.ts'

/**
 * Markdown: CommonMark with tables and strike-through, less the constructs that swallow Chinese report text (see
 * `parse.ts`). Placeholders are hidden before the parser sees the text. What is not understood stays as text.
 */
export const markdownImporter: TextImporter = { kind: 'text', read: readMarkdown, readPieces: null }

function readMarkdown(source: string, name: string): ImportedDocument {
  const imported: ImportedBlocks = { blocks: [], sources: [] }
  const shielded = shield(source)
  const reader = new BlockReader(source, shielded, imported)
  for (const { kind, start, end } of segmentsOf(shielded.text)) {
    if (kind === 'plain') reader.readPlain(start, end)
    else if (kind === 'heading') reader.readPlainHeading(start, end)
    else if (kind === 'item') reader.readPlainItem(start, end)
    else reader.readTree(parse(shielded.text.slice(start, end)), start)
  }
  return importedDocument(imported, name)
}
