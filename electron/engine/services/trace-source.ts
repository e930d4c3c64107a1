import type { OutputOf } from '#shared/contract/call.ts'
import type { documentCalls } from '#shared/contract/documents.ts'
import { sourceRange } from '#shared/document/source-map.ts'
import { AppError } from '#shared/domain/errors.ts'
import { decode } from '#shared/formats/import/index.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { DocumentStates } from './document-states.ts'

type Trace = OutputOf<(typeof documentCalls)['documents.trace']>

const context = 80

/**
 * The source stretch that a stretch of a block (block offsets) came from, with its surroundings and its line (from 1);
 * null when the block has no source. Throws AppError `document_not_found`.
 */
export function traceSource(
  store: ProjectStore,
  states: DocumentStates,
  { documentId, blockId, start, end }: { documentId: string; blockId: string; start: number; end: number },
): Trace {
  const { state } = states.load(documentId)
  const range = sourceRange(state.sources, { blockId, offset: start }, { blockId, offset: end })
  if (!range) return null
  const text = sourceTextOfDocument(store, documentId)
  return {
    sourceStart: range.start,
    sourceEnd: range.end,
    line: lineAt(text, range.start),
    before: text.slice(Math.max(0, range.start - context), range.start),
    text: text.slice(range.start, range.end),
    after: text.slice(range.end, range.end + context),
  }
}

/** The decoded text of a document's source. */
function sourceTextOfDocument(store: ProjectStore, documentId: string): string {
  const document = store.documents.get(documentId)
  const source = document && store.sources.get(document.sourceId)
  const bytes = source && store.sources.bytesOf(source.id)
  if (!bytes) throw new AppError('document_not_found', { documentId })
  return decode(bytes, source.decoding.encoding).text
}

/** Lines end at LF, CR LF or CR. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}
