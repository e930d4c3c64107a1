import type { Node } from 'prosemirror-model'
import type { TextRow, TextVersion } from '#shared/contract/history.ts'
import { offsetText, readableText } from '#shared/document/block-text.ts'
import type { CutBlock } from '#shared/document/schema.ts'
import { forEachTextBlock } from '#shared/document/sections.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { type EditionBlock, textOf } from '#shared/editions/edition-blocks.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { DocumentStates } from '../document-states.ts'
import { editionRequest } from '../edition-requests.ts'
import type { DocumentHistories } from './document-history.ts'

/** What versions of a text are made from. */
export interface VersionTools {
  store: ProjectStore
  states: DocumentStates
  histories: DocumentHistories
  pool: WorkerPool
}

/** The text blocks of a version. Throws AppError `document_not_found`, `input_invalid` for a revision that has not been. */
export async function rowsOfVersion(tools: VersionTools, documentId: string, version: TextVersion): Promise<TextRow[]> {
  switch (version.kind) {
    case 'now':
      return rowsOf(tools.states.load(documentId).state.doc)
    case 'original':
      return rowsOf(tools.histories.of(documentId).docAt(0))
    case 'revision':
      return rowsOf(tools.histories.of(documentId).docAt(version.revision))
    case 'clean':
      return cleanRows(await cleanBlocks(tools, documentId), tools.states.load(documentId).state.doc)
  }
}

/** The blocks of a document's clean edition. Throws AppError `document_not_found`. */
export async function cleanBlocks(
  { store, pool }: Pick<VersionTools, 'store' | 'pool'>,
  documentId: string,
): Promise<EditionBlock[]> {
  const options = { format: 'html', profile: shippedProfiles.clean } as const
  const { editionJson } = await pool.hand('edition', () => editionRequest(store, documentId, options, 'blocks'))
  return (JSON.parse(editionJson ?? '{"blocks":[]}') as Pick<Edition, 'blocks'>).blocks
}

function rowsOf(doc: Node): TextRow[] {
  const rows: TextRow[] = []
  forEachTextBlock(doc, node => {
    const { id, role, level = 0 } = node.attrs as { id: string; role: string; level?: number }
    const kind = node.type.name === 'table_cell' ? 'cell' : (node.type.name as TextRow['kind'])
    rows.push({ ids: [id, ...joinedIds(node)], kind, level, role, text: readableText(offsetText(node)) })
  })
  return rows
}

/** Ids of the blocks that a block was joined with. */
function joinedIds(block: Node): string[] {
  const ids: string[] = []
  block.forEach(child => {
    const cut = child.attrs.cut as CutBlock | string | null | undefined
    if (cut) ids.push(typeof cut === 'string' ? cut : cut.id)
  })
  return ids
}

/** The rows of an edition, each with the ids of all blocks of `doc` that are in it. */
function cleanRows(blocks: readonly EditionBlock[], doc: Node): TextRow[] {
  const joined = new Map(rowsOf(doc).map(({ ids }) => [ids[0]!, ids]))
  const withJoined = (ids: readonly string[]) => ids.flatMap(id => joined.get(id) ?? [id])
  return blocks.flatMap(block => {
    const { role } = block
    if (block.kind !== 'table') {
      const { ids, kind, level, inlines } = block
      return [{ ids: withJoined(ids), kind, level, role, text: textOf(inlines) }]
    }
    return block.rows.flat().map(({ id, inlines }): TextRow => {
      return { ids: [id], kind: 'cell', level: 0, role, text: textOf(inlines) }
    })
  })
}
