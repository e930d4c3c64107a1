import type { EditionSample } from '../contract/editions.ts'
import type { Exporter } from '../formats/export/exporter.ts'
import type { Edition } from './edition.ts'
import { blockTextOf } from './edition-text.ts'

const longestSample = 3000
const mostBlocks = 60
const longestText = 6000

/** The beginning of an edition. Formats that people read as they are written are shown so. */
export function sampleOf(edition: Edition, exporter: Exporter): EditionSample {
  const blocks: Edition['blocks'] = []
  let length = 0
  for (const block of edition.blocks) {
    if (length > longestSample || blocks.length >= mostBlocks) break
    blocks.push(block.kind === 'table' ? { ...block, rows: block.rows.slice(0, mostBlocks) } : block)
    length += blockTextOf(block).length
  }
  const isCut = blocks.length < edition.blocks.length
  const text = exporter.isMarkup ? exporter.write({ ...edition, blocks }) : null
  return {
    blocks,
    notes: edition.notes.slice(0, mostBlocks),
    text: typeof text === 'string' ? text.slice(0, longestText) : null,
    isCut,
  }
}
