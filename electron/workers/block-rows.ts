import type { Node } from 'prosemirror-model'
import { isTextBlock } from '#shared/document/sections.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { BlockSource } from '#shared/domain/source.ts'

/** A top-level block as the project stores it. */
export interface BlockRow {
  id: string
  /** Whether a layout section begins here. */
  sectionStart: boolean
  nodeJson: string
  text: string
  /** `BlockSource[]` of the block and of the blocks inside it, as JSON. */
  sourceJson: string
}

/** Rows of every block of a document, in order. */
export function blockRowsOf(doc: Node, sources: SourceMap): BlockRow[] {
  const rows: BlockRow[] = []
  doc.forEach(section => {
    section.forEach((block, _offset, index) => {
      rows.push(blockRowOf(block, index === 0, sources))
    })
  })
  return rows
}

/** The row of one block. */
export function blockRowOf(block: Node, sectionStart: boolean, sources: SourceMap): BlockRow {
  return {
    id: block.attrs.id as string,
    sectionStart,
    nodeJson: JSON.stringify(block),
    text: textOf(block),
    sourceJson: JSON.stringify(sourcesOf(block, sources)),
  }
}

/** Ids of a block and of the text blocks inside it. */
export function textBlockIds(block: Node): string[] {
  const ids = [block.attrs.id as string]
  if (isTextBlock(block)) return ids
  block.descendants(node => {
    if (isTextBlock(node)) ids.push(node.attrs.id as string)
    return !isTextBlock(node)
  })
  return ids
}

function sourcesOf(block: Node, sources: SourceMap): BlockSource[] {
  return textBlockIds(block).flatMap(id => sources.get(id) ?? [])
}

/** The block's text for searching; cells of a table a line each. */
function textOf(block: Node): string {
  if (isTextBlock(block)) return block.textContent
  const parts: string[] = []
  block.descendants(node => {
    if (isTextBlock(node)) parts.push(node.textContent)
    return !isTextBlock(node)
  })
  return parts.join('\n')
}
