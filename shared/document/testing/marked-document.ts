import type { Node } from 'prosemirror-model'
import type { BlockSource } from '#shared/domain/source.ts'
import { schema } from '../schema.ts'
import { forEachTextBlock } from '../sections.ts'
import type { SourceMap } from '../source-map.ts'

/** A document and the docPos of each mark that its text had. */
export interface MarkedDocument {
  doc: Node
  at: Record<string, number>
}

const token = /<(\w+)>|(¦)|(⏎)|\*\*([^*]+)\*\*|([^<¦⏎*]+|\*)/g

/**
 * A document of these lines, one block each, with ids `b1`, `b2`, …: `# ` begins a heading, `---` is a rule, `<name>`
 * marks a position, `¦` is a seam, `⏎` a line break, `**…**` is bold. `sections` gives the number of blocks of each
 * section; without it there is one.
 */
export function markedDocument(lines: readonly string[], sections: readonly number[] = [lines.length]): MarkedDocument {
  const marks = new Map<string, { block: number; offset: number }>()
  const blocks = lines.map((line, block) => blockFrom(line, block, marks))
  let next = 0
  const doc = schema.nodes.doc.create(
    null,
    sections.map(size => {
      next += size
      return schema.nodes.section.create(null, blocks.slice(next - size, next))
    }),
  )
  const starts: number[] = []
  forEachTextBlock(doc, (_node, pos) => {
    starts.push(pos + 1)
  })
  const at: Record<string, number> = {}
  for (const [name, { block, offset }] of marks) at[name] = starts[block]! + offset
  return { doc, at }
}

function blockFrom(line: string, block: number, marks: Map<string, { block: number; offset: number }>): Node {
  const id = `b${block + 1}`
  if (line === '---') return schema.nodes.rule.create({ id })
  const isHeading = line.startsWith('# ')
  const content: Node[] = []
  let offset = 0
  const add = (node: Node) => {
    content.push(node)
    offset += node.nodeSize
  }
  for (const [, name, seam, lineBreak, bold, text] of line.slice(isHeading ? 2 : 0).matchAll(token)) {
    if (name) marks.set(name, { block, offset })
    else if (seam) add(schema.nodes.seam.create())
    else if (lineBreak) add(schema.nodes.line_break.create())
    else if (bold) add(schema.text(bold, [schema.marks.strong.create()]))
    else if (text) add(schema.text(text))
  }
  return (isHeading ? schema.nodes.heading : schema.nodes.paragraph).create({ id }, content)
}

/** Sources as an importer of plain text would give them: one run a block, one line end between blocks. */
export function sourcesOf(doc: Node): SourceMap {
  const sources = new Map<string, BlockSource>()
  let start = 0
  forEachTextBlock(doc, node => {
    const { size: length } = node.content
    const blockId = node.attrs.id as string
    const runs = length > 0 ? [{ offset: 0, length, source: start }] : []
    sources.set(blockId, { blockId, start, end: start + length, blankLinesBefore: 0, runs })
    start += length + 1
  })
  return sources
}
