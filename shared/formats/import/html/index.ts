import { FidelityCounter } from '../../../domain/fidelity.ts'
import { type ImportedBlocks, type ImportedDocument, importedDocument } from '../imported-document.ts'
import type { TextImporter } from '../importer.ts'
import { elementsBelow, type MarkupElement, parseMarkup, textBelow } from '../markup/parse-markup.ts'
import { BlockCollector, type CollectedBlock } from './block-collector.ts'
import { FlowReader, outside } from './flow-reader.ts'
import { furnitureOf } from './main-text.ts'
import { HtmlNotes } from './notes.ts'

/**
 * HTML: paragraphs, headings, lists, tables, quotations, notes. Page furniture becomes blocks of that role. Nothing is
 * run, fetched or laid out.
 */
export const htmlImporter: TextImporter = { kind: 'text', read: readHtml, readPieces: null }

function readHtml(source: string, name: string): ImportedDocument {
  const root = parseMarkup(source, 'html')
  const fidelity = new FidelityCounter()
  const blocks = readBlocks(root, fidelity)
  const furniture = furnitureOf(blocks)
  const title = titleOf(root, blocks, furniture)
  return importedDocument({ ...withRoles(blocks, furniture, fidelity), fidelity: fidelity.report(), title }, name)
}

/** The blocks of a tree, in reading order. */
export function readBlocks(root: MarkupElement, fidelity: FidelityCounter): CollectedBlock[] {
  const notes = new HtmlNotes(root)
  const collector = new BlockCollector(notes, fidelity)
  const reader = new FlowReader(collector, notes, fidelity)
  reader.read(root, outside(root))
  reader.border()
  return collector.blocks
}

/** Gives page furniture its role. */
export function withRoles(
  collected: readonly CollectedBlock[],
  furniture: readonly boolean[],
  fidelity: FidelityCounter,
): Pick<ImportedBlocks, 'blocks' | 'sources'> {
  const blocks = collected.map(({ node }, index) =>
    furniture[index] ? node.type.create({ ...node.attrs, role: 'boilerplate' }, node.content) : node,
  )
  fidelity.add('boilerplate', collected.filter(({ isHidden }, index) => furniture[index] && !isHidden).length)
  fidelity.add('hidden_text', collected.filter(block => block.isHidden).length)
  return { blocks, sources: collected.flatMap(({ sources }) => sources) }
}

/** The first heading of the text; else what the page calls itself, without the name of its site. */
function titleOf(root: MarkupElement, blocks: readonly CollectedBlock[], furniture: readonly boolean[]): string {
  const heading = blocks.find(({ node }, index) => node.type.name === 'heading' && !furniture[index])
  if (heading) return heading.node.textContent
  for (const element of elementsBelow(root)) {
    if (element.name === 'title')
      return (
        textBelow(element)
          .trim()
          .split(/\s*[_|]\s*|\s+[-–—]\s+/)[0] ?? ''
      )
  }
  return ''
}
