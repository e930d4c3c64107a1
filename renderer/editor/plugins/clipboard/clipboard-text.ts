import { Fragment, type Node, type Schema, Slice } from 'prosemirror-model'
import type { ListAttributes } from '#shared/domain/block.ts'

/** The text of a block as one reads it: breaks kept, seams gone. */
function blockText(node: Node): string {
  if (node.type.name === 'rule') return '---'
  if (node.type.name !== 'table') return node.textBetween(0, node.content.size, '\n')
  const rows: string[] = []
  node.forEach(row => {
    const cells: string[] = []
    row.forEach(cell => {
      cells.push(blockText(cell))
    })
    rows.push(cells.join('\t'))
  })
  return rows.join('\n')
}

/** Plain text of a copied slice: a blank line between blocks, list markers as they stand. */
export function textOfSlice(slice: Slice): string {
  const blocks: string[] = []
  let isFirst = true
  slice.content.forEach(node => {
    const isOpen = isFirst && slice.openStart > 0
    isFirst = false
    if (node.isInline)
      blocks[0] = (blocks[0] ?? '') + (node.isText ? node.text : (node.type.spec.leafText?.(node) ?? ''))
    else blocks.push(markerOf(node, isOpen) + blockText(node))
  })
  return blocks.join('\n\n')
}

/** A block that was copied from its middle on has no marker. */
function markerOf(node: Node, isOpen: boolean): string {
  const list = node.attrs.list as ListAttributes | null | undefined
  return list && !isOpen ? `${'  '.repeat(list.depth)}${list.marker} ` : ''
}

/** Plain text as a slice: one paragraph a line, empty lines left out. Leading full-width spaces are text and stay. */
export function sliceOfText(text: string, schema: Schema): Slice {
  const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '')
  const paragraphs = lines.map(line => schema.nodes.paragraph!.create(null, schema.text(line)))
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1)
}
