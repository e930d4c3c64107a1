import type { Node } from 'prosemirror-model'
import { schema } from '../../document/schema.ts'
import { documentOf } from '../../document/sections.ts'
import type { SourceMap } from '../../document/source-map.ts'
import { shortTitle, titleBlockOf, titleIn } from '../../document/title.ts'
import type { AnnotationContent } from '../../domain/annotation.ts'
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

/** Puts what an importer has read together. A text without a block gives one empty paragraph. */
export function importedDocument(imported: ImportedBlocks, name: string): ImportedDocument {
  const { blocks, sources } = imported
  if (blocks.length === 0) {
    const id = newId()
    blocks.push(schema.nodes.paragraph.create({ id }))
    sources.push({ blockId: id, start: 0, end: 0, blankLinesBefore: 0, runs: [] })
  }
  return {
    title:
      (imported.title && shortTitle(imported.title)) || titleIn(titleBlockOf(blocks)) || name.replace(/\.[^.]+$/, ''),
    doc: documentOf(blocks),
    sources: new Map(sources.map(source => [source.blockId, source])),
    fidelity: imported.fidelity ?? [],
    layout: imported.layout ?? noLayout,
    annotations: imported.annotations ?? [],
  }
}
