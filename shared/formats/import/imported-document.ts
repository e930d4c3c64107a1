import type { Node } from 'prosemirror-model'
import { schema } from '../../document/schema.ts'
import { documentOf } from '../../document/sections.ts'
import type { SourceMap } from '../../document/source-map.ts'
import type { AnnotationContent } from '../../domain/annotation.ts'
import { type BlockRole, rolesLeftOut } from '../../domain/block.ts'
import type { FidelityReport } from '../../domain/fidelity.ts'
import { newId } from '../../domain/id.ts'
import type { BlockSource } from '../../domain/source.ts'
import { noLayout, type SourceLayout, type SourceZone } from '../../domain/source-layout.ts'

/** A place in a block, in block offsets. */
export interface ImportedPlace {
  blockId: string
  offset: number
}

/** What a source says about a stretch of its own text: a comment, a tracked change. */
export interface ImportedAnnotation {
  start: ImportedPlace
  end: ImportedPlace
  content: AnnotationContent
  /** Who said it, as the source names them; empty where it does not. */
  author: string
  /** Milliseconds since 1970; null where the source does not say. */
  at: number | null
}

/** Where the words of a source stand, made one by one: a book has half a million. */
export interface ZoneList extends Iterable<SourceZone> {
  readonly length: number
}

/** A source's layout as its import knows it. */
export interface ImportedLayout extends Omit<SourceLayout, 'zones'> {
  zones: ZoneList
}

/** The layout with all its zones at hand. */
export const wholeLayout = ({ zones, ...layout }: ImportedLayout): SourceLayout => ({ ...layout, zones: [...zones] })

/** What an importer makes of a source. */
export interface ImportedDocument {
  /** The first heading, or the first line that is no breadcrumb or date line, at most 80 characters; else the file name. */
  title: string
  doc: Node
  /** Where each block came from. */
  sources: SourceMap
  /** What could not be kept as it stands. */
  fidelity: FidelityReport
  layout: ImportedLayout
  annotations: readonly ImportedAnnotation[]
}

/** Blocks and their sources, as an importer builds them in reading order, and what else it has found. */
export interface ImportedBlocks
  extends Partial<Pick<ImportedDocument, 'title' | 'fidelity' | 'layout' | 'annotations'>> {
  blocks: Node[]
  sources: BlockSource[]
}

const titleLength = 80
/** Lines among which a title is looked for where no heading is. */
const linesTried = 10

/** Puts what an importer has read together. A text without a block gives one empty paragraph. */
export function importedDocument(imported: ImportedBlocks, name: string): ImportedDocument {
  const { blocks, sources } = imported
  if (blocks.length === 0) {
    const id = newId()
    blocks.push(schema.nodes.paragraph.create({ id }))
    sources.push({ blockId: id, start: 0, end: 0, blankLinesBefore: 0, runs: [] })
  }
  return {
    title: (imported.title && shortTitle(imported.title)) || titleOf(blocks) || name.replace(/\.[^.]+$/, ''),
    doc: documentOf(blocks),
    sources: new Map(sources.map(source => [source.blockId, source])),
    fidelity: imported.fidelity ?? [],
    layout: imported.layout ?? noLayout,
    annotations: imported.annotations ?? [],
  }
}

/** Lines at the head of a web page that name the page's place or dates, never its text. */
const pageFurniture =
  /[>›»]|^(?:来源|來源|发布|發布|时间|時間|日期|当前位置|您现在的位置|首页|首頁|浏览|字号|作者|登录)/

function titleOf(blocks: readonly Node[]): string {
  const line = blocks.find(block => block.type === schema.nodes.heading && isLine(block)) ?? firstLine(blocks)
  return shortTitle(line?.textContent.trim().split('\n')[0] ?? '')
}

/** The first line that is no furniture, if one of the first ten is none; else the first. */
function firstLine(blocks: readonly Node[]): Node | undefined {
  const lines: Node[] = []
  for (const block of blocks) {
    if (!isLine(block)) continue
    if (!pageFurniture.test(block.textContent.trim())) return block
    if (lines.push(block) === linesTried) break
  }
  return lines[0]
}

function isLine(block: Node): boolean {
  return !rolesLeftOut.has(block.attrs.role as BlockRole) && block.textContent.trim() !== ''
}

function shortTitle(title: string): string {
  return Array.from(title.trim().replace(/\s+/g, ' ')).slice(0, titleLength).join('')
}
