import type { EditionOptions } from '../contract/editions.ts'
import { BlockIndex } from '../document/block-index.ts'
import type { DocumentState } from '../document/document-state.ts'
import type { Edition } from './edition.ts'
import { type EditionBlock, type EditionNote, textOf } from './edition-blocks.ts'

/** The text of a block, cells a line each, without regard to changes shown in it. */
export function blockTextOf(block: EditionBlock): string {
  if (block.kind !== 'table') return textOf(block.inlines)
  return block.rows.map(row => row.map(cell => textOf(cell.inlines)).join('\n')).join('\n')
}

/** Where in an edition a masked value stands plainly. */
export type LeakSite = 'text' | 'remark' | 'file'

/** A masked value that stands in plain text. */
export interface MaskLeak {
  value: string
  site: LeakSite
  count: number
  /** The first place with what stands around it. */
  excerpt: string
  /** Where the first place stands in the document, in block offsets; null for what stands in none of its blocks. */
  place: { blockId: string; start: number; end: number } | null
}

const contextLength = 12

/** Whether an edition keeps masks at all: the source's own text is as it came, and what is filled in is to be read. */
export const mayLeak = ({ format, profile }: EditionOptions): boolean => format !== 'source' && profile.masks !== 'fill'

/**
 * Values of masks that the edition keeps masked in one place and prints plainly in another: in its text, in remarks, in
 * what the file tells of the document.
 */
export function maskLeaks(
  { blocks, notes, head, profile }: Edition,
  values: readonly string[],
  state: DocumentState,
): MaskLeak[] {
  if (profile.masks === 'fill' || values.length === 0) return []
  const remarks = [...new Set([...notes, ...blocks.flatMap(remarksIn)])]
  const sites: [LeakSite, string][] = [
    ['text', blocks.map(blockTextOf).join('\n')],
    ['remark', remarks.map(({ text }) => text).join('\n')],
    ['file', [head.title, head.sourceName, head.changedBy].join('\n')],
  ]
  return values.flatMap(value =>
    sites.flatMap(([site, text]) => {
      const found = findIn(text, value)
      return found ? [{ value, site, ...found, place: placeOf(site, value, remarks, state) }] : []
    }),
  )
}

function remarksIn(block: EditionBlock): EditionNote[] {
  const inlines = block.kind === 'table' ? block.rows.flatMap(row => row.flatMap(cell => cell.inlines)) : block.inlines
  return inlines.flatMap(inline => (inline.kind === 'remark' && inline.edge === 'start' ? [inline.note] : []))
}

function findIn(text: string, value: string): { count: number; excerpt: string } | null {
  const first = text.indexOf(value)
  if (first < 0) return null
  let count = 0
  for (let at = first; at >= 0; at = text.indexOf(value, at + value.length)) count++
  const excerpt = text.slice(Math.max(0, first - contextLength), first + value.length + contextLength)
  return { count, excerpt: excerpt.replace(/\s+/g, ' ') }
}

/** Of a text its first place, of a remark what it is about. */
function placeOf(
  site: LeakSite,
  value: string,
  remarks: readonly EditionNote[],
  { doc, records }: DocumentState,
): MaskLeak['place'] {
  const index = BlockIndex.of(doc)
  if (site === 'remark') {
    const about = remarks.find(({ text }) => text.includes(value))
    const record = about && records.get(about.recordId)
    const near = record && !record.removed ? index.near(record.from, 'start') : null
    return near && { blockId: near.blockId, start: near.offset, end: near.offset }
  }
  if (site === 'file') return null
  for (const [order, { id }] of index.blocks.entries()) {
    const start = index.textAt(order).indexOf(value)
    if (start >= 0) return { blockId: id, start, end: start + value.length }
  }
  return null
}
