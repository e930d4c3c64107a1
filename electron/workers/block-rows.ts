import type { Node } from 'prosemirror-model'
import { isTextBlock } from '#shared/document/sections.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { BlockSource } from '#shared/domain/source.ts'
import { Utf8Writer } from '#shared/domain/utf8-writer.ts'

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

/**
 * The blocks of a document on their way to the project: its JSON and that of its sources as UTF-8, which can be handed over
 * and kept as they are, and where the share of each block stands in them.
 */
export interface PackedRows {
  /** ProseMirror JSON. */
  doc: Uint8Array
  /** `BlockSource[]` as JSON. */
  sources: Uint8Array
  blocks: readonly PackedBlock[]
}

interface PackedBlock extends Pick<BlockRow, 'id' | 'sectionStart' | 'text'> {
  node: Stretch
  /** Without the brackets. */
  source: Stretch
}
type Stretch = readonly [from: number, to: number]

/** Bytes that are waited for first: a short document needs no more. */
const firstRoom = 65_536

/** Packs every block of a document, in order. */
export function packedRows(doc: Node, sources: SourceMap): PackedRows {
  const [docJson, sourcesJson] = [new Utf8Writer(firstRoom), new Utf8Writer(firstRoom)]
  const blocks: PackedBlock[] = []
  docJson.add('{"type":"doc","content":[')
  sourcesJson.add('[')
  doc.forEach((section, _offset, order) => {
    docJson.add(`${order > 0 ? ',' : ''}{"type":"section","content":[`)
    section.forEach((block, _blockOffset, index) => {
      const { id, sectionStart, text, nodeJson, sourceJson } = blockRowOf(block, index === 0, sources)
      if (index > 0) docJson.add(',')
      const node = added(docJson, nodeJson)
      const inner = sourceJson.slice(1, -1)
      if (inner !== '' && sourcesJson.length > 1) sourcesJson.add(',')
      blocks.push({ id, sectionStart, text, node, source: added(sourcesJson, inner) })
    })
    docJson.add(']}')
  })
  docJson.add(']}')
  sourcesJson.add(']')
  return { doc: docJson.done(), sources: sourcesJson.done(), blocks }
}

function added(to: Utf8Writer, text: string): Stretch {
  const from = to.length
  to.add(text)
  return [from, to.length]
}

/** The rows of packed blocks, each made when it is asked for. */
export function* unpackedRows({ doc, sources, blocks }: PackedRows): Generator<BlockRow> {
  const decoder = new TextDecoder()
  for (const { node, source, ...row } of blocks) {
    const nodeJson = decoder.decode(doc.subarray(...node))
    yield { ...row, nodeJson, sourceJson: `[${decoder.decode(sources.subarray(...source))}]` }
  }
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
