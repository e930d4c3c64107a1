import type { RecordSet } from '#shared/document/record-set.ts'
import type { Actor } from '#shared/domain/actor.ts'
import { AppError } from '#shared/domain/errors.ts'
import { mayRemoveQuery, type QueryRecord } from '#shared/domain/query.ts'
import type { DocumentRecord } from '#shared/domain/record.ts'
import type { ProjectStore } from '../../db/project-store.ts'

/** What a change makes of a document's records. */
export interface RecordChange {
  documentId: string
  before: RecordSet
  after: RecordSet
}

/**
 * Nobody deletes or rewrites another's note, nor one that others have answered, whatever steps are sent. Text that goes
 * takes no note with it: the note stays as a tombstone. Throws AppError `note_kept`.
 */
export function assertNotesKept(store: ProjectStore, { documentId, before, after }: RecordChange, actor: Actor): void {
  for (const { record } of before.all()) {
    if (!isQuery(record)) continue
    const now = after.get(record.id)?.record
    if (now === record) continue
    const isRewritten = now !== undefined
    const isSame = isRewritten && JSON.stringify(now) === JSON.stringify(record)
    if (isSame) continue
    const messages = store.queries.messages(documentId, record.id)
    if (!mayRemoveQuery(record, messages, actor.name)) throw new AppError('note_kept', { name: record.author.name })
  }
}

const isQuery = (record: DocumentRecord): record is QueryRecord =>
  record.type === 'annotation' && record.kind === 'query'
