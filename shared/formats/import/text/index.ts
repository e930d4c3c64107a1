import { schema } from '../../../document/schema.ts'
import { cutsOf } from '../../../document/split-long.ts'
import { newId } from '../../../domain/id.ts'
import { type ImportedBlocks, type ImportedDocument, importedDocument } from '../imported-document.ts'
import type { TextImporter } from '../importer.ts'

/**
 * Plain text: a paragraph for each line that has more than white space. White space at both ends of a line stays in
 * its paragraph; blank lines live in the source map only.
 */
export const textImporter: TextImporter = { kind: 'text', read: readText, readPieces: null }

function readText(text: string, name: string): ImportedDocument {
  const imported: ImportedBlocks = { blocks: [], sources: [] }
  const lineEnd = /\r\n|\r|\n/g
  let blankLines = 0
  let start = 0
  while (start <= text.length) {
    const match = lineEnd.exec(text)
    const end = match ? match.index : text.length
    const line = text.slice(start, end)
    if (line.trim() === '') blankLines++
    else {
      addLine(imported, line, start, blankLines)
      blankLines = 0
    }
    if (!match) break
    start = lineEnd.lastIndex
  }
  return importedDocument(imported, name)
}

function addLine({ blocks, sources }: ImportedBlocks, line: string, source: number, blankLines: number): void {
  let start = 0
  for (const end of [...cutsOf(line), line.length]) {
    const id = newId()
    const continues = start > 0
    blocks.push(schema.nodes.paragraph.create({ id, continues }, schema.text(line.slice(start, end))))
    sources.push({
      blockId: id,
      start: source + start,
      end: source + end,
      blankLinesBefore: continues ? 0 : blankLines,
      runs: [{ offset: 0, length: end - start, source: source + start }],
    })
    start = end
  }
}
