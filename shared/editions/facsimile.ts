import type { DocumentState } from '../document/document-state.ts'
import { forEachTextBlock } from '../document/sections.ts'
import { type PagePlace, placesOf } from '../document/source-places.ts'
import { sourceLengthOf } from '../domain/source.ts'
import { type Box, boxesAround, type SourceLayout, type SourcePage } from '../domain/source-layout.ts'

/** The pages of a source, and where on them each block of the document stands. */
export interface Facsimile {
  pages: readonly SourcePage[]
  /** By block id: a box a page, in order of the text. */
  zones: Readonly<Record<string, readonly { page: number; box: Box }[]>>
}

/** Null for a source without pages. */
export function facsimileOf(
  { doc, sources }: Pick<DocumentState, 'doc' | 'sources'>,
  layout: SourceLayout,
): Facsimile | null {
  if (layout.pages.length === 0 || layout.zones.length === 0) return null
  const zones: Record<string, { page: number; box: Box }[]> = {}
  forEachTextBlock(doc, block => {
    const id = block.attrs.id as string
    const runs = sources.get(id)?.runs ?? []
    // Run by run: a paragraph that was joined stands in two places with other text between them.
    const places = runs.flatMap(
      run => placesOf(layout, { start: run.source, end: run.source + sourceLengthOf(run) }).pages,
    )
    const own = byPage(places)
    if (own.length > 0) zones[id] = own
  })
  return { pages: layout.pages, zones }
}

function byPage(places: readonly PagePlace[]): { page: number; box: Box }[] {
  const boxes = new Map<number, Box>()
  for (const { page, box } of places) {
    const known = boxes.get(page)
    boxes.set(page, known ? boxesAround(known, box) : box)
  }
  return [...boxes].map(([page, box]) => ({ page, box }))
}
