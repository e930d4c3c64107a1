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

/** Sources of a block and of the text blocks inside it. */
export function sourcesOf(block: Node, sources: SourceMap): BlockSource[] {
  const found: BlockSource[] = []
  const add = (node: Node): void => {
    const source = sources.get(node.attrs.id as string)
    if (source) found.push(source)
  }
  add(block)
  if (!isTextBlock(block)) {
    block.descendants(node => {
      if (isTextBlock(node)) add(node)
      return !isTextBlock(node)
    })
  }
  return found
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
