import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, TextSelection } from 'prosemirror-state'
import { anchorOf, BlockIndex } from '#shared/document/anchors.ts'
import { schema } from '#shared/document/schema.ts'
import { documentOf } from '#shared/document/sections.ts'
import type { AnchoredFinding, FindingType } from '#shared/domain/finding.ts'

/** A paragraph whose id is given or `p` and a number. */
export function paragraph(text: string, id: string): Node {
  return schema.nodes.paragraph.create({ id }, text === '' ? [] : schema.text(text))
}

/** A document of paragraphs `p0`, `p1`, … */
export function documentOfTexts(...texts: string[]): Node {
  return documentOf(texts.map((text, at) => paragraph(text, `p${at}`)))
}

/** Sections with the given numbers of paragraphs; their texts are 甲0, 甲1, … */
export function documentOfSections(...sizes: number[]): Node {
  let at = 0
  const sections = sizes.map(size =>
    schema.nodes.section.create(
      null,
      Array.from({ length: size }, () => paragraph(`甲${at}`, `p${at++}`)),
    ),
  )
  return schema.nodes.doc.create(null, sections)
}

/** docPos of an offset in a block. */
export function at(doc: Node, blockId: string, offset: number): number {
  return new BlockIndex(doc).posOf(blockId)! + offset
}

/** A state with the caret at an offset of a block. */
export function stateAt(doc: Node, blockId: string, offset: number, plugins: Plugin[] = []): EditorState {
  return EditorState.create({ doc, plugins, selection: TextSelection.create(doc, at(doc, blockId, offset)) })
}

/** A finding over docPos `from`–`to`. */
export function findingAt(
  doc: Node,
  from: number,
  to: number,
  type: FindingType = 'mask',
  id = `${type}-${from}`,
): AnchoredFinding {
  const anchor = anchorOf(doc, from, to, 1)
  return {
    id,
    documentId: 'd1',
    checker: type,
    type,
    anchor,
    message: { key: 'm', params: {} },
    severity: 'warning',
    confidence: 0.9,
    fixes: [],
    related: [],
    data: {},
    quote: anchor.exact,
  }
}

/** Ids of the top-level blocks. */
export function idsOf(doc: Node): string[] {
  return new BlockIndex(doc).blocks.map(block => block.id)
}
