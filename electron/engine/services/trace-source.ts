import type { OutputOf } from '#shared/contract/call.ts'
import type { documentCalls } from '#shared/contract/documents.ts'
import { sourceRange } from '#shared/document/source-map.ts'
import { placesOf } from '#shared/document/source-places.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { DocumentStates } from './document-states.ts'
import { sourceTextOfDocument } from './source-text.ts'

type Trace = OutputOf<(typeof documentCalls)['documents.trace']>

const context = 80

/**
 * The source stretch that a stretch of a block (block offsets) came from, with its surroundings and its line (from 1);
 * null when the block has no source. Throws AppError `document_not_found`.
 */
export async function traceSource(
  store: ProjectStore,
  states: DocumentStates,
  { documentId, blockId, start, end }: { documentId: string; blockId: string; start: number; end: number },
): Promise<Trace> {
  const { state } = states.load(documentId)
  const range = sourceRange(state.sources, { blockId, offset: start }, { blockId, offset: end })
  if (!range) return null
  const text = await sourceTextOfDocument(store, documentId)
  const layout = store.witnesses.layoutOf(documentId)
  return {
    ...placesOf(layout, range, text),
    sourceStart: range.start,
    sourceEnd: range.end,
    line: lineAt(text, range.start),
    before: text.slice(Math.max(0, range.start - context), range.start),
    text: text.slice(range.start, range.end),
    after: text.slice(range.end, range.end + context),
  }
}

/** Lines end at LF, CR LF or CR. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}
