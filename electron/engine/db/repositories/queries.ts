import type { Database, Statement } from 'better-sqlite3'
import type { Actor } from '#shared/domain/actor.ts'
import type { QueryMessage, QueryRecord } from '#shared/domain/query.ts'

/** A query as it stands in its document. */
export interface StoredQuery {
  documentId: string
  documentTitle: string
  record: QueryRecord
  exact: string
  before: string
  after: string
  removed: boolean
}

/** A message and what it is about. */
export interface StoredMessage extends QueryMessage {
  documentId: string
  queryId: string
}

interface QueryRow {
  documentId: string
  documentTitle: string
  record: string
  exact: string
  before: string
  after: string
  removed: number
}

interface MessageRow extends Omit<StoredMessage, 'author'> {
  actor: string
}

const toMessage = ({ actor, ...message }: MessageRow): StoredMessage => ({
  ...message,
  author: JSON.parse(actor) as Actor,
})

/** Queries and what was said about them: an append-only log beside the records. */
export class QueryRepository {
  readonly #add: Statement
  readonly #queries: Statement<[{ documentId: string | null }], QueryRow>
  readonly #messages: Statement<[{ documentId: string | null; queryId: string | null }], MessageRow>

  constructor(database: Database) {
    this.#add = database.prepare(
      `INSERT INTO query_messages (id, document_id, query_id, kind, text, assignee, actor, at)
       VALUES (:id, :documentId, :queryId, :kind, :text, :assignee, :actor, :at)`,
    )
    this.#queries = database.prepare(
      `SELECT r.document_id AS documentId, d.title AS documentTitle, r.record, r.exact,
         r.prefix AS before, r.suffix AS after, r.removed
       FROM records r JOIN documents d ON d.id = r.document_id
       WHERE r.type = 'annotation' AND r.kind = 'query' AND (:documentId IS NULL OR r.document_id = :documentId)
       ORDER BY d.position, d.id, r.id`,
    )
    // Ids are ULIDs of one desk: they tell which of one millisecond came last.
    this.#messages = database.prepare(
      `SELECT id, document_id AS documentId, query_id AS queryId, kind, text, assignee, actor, at FROM query_messages
       WHERE (:documentId IS NULL OR document_id = :documentId) AND (:queryId IS NULL OR query_id = :queryId)
       ORDER BY at, id`,
    )
  }

  addMessage({ author, ...message }: StoredMessage): void {
    this.#add.run({ ...message, actor: JSON.stringify(author) })
  }

  /** Every query of the project, or of a document, oldest first in each document. */
  list(documentId: string | null = null): StoredQuery[] {
    return this.#queries.all({ documentId }).map(row => ({
      ...row,
      record: JSON.parse(row.record) as QueryRecord,
      removed: row.removed === 1,
    }))
  }

  /** What was said about every query of the project, of a document, or about one; oldest first. */
  messages(documentId: string | null = null, queryId: string | null = null): StoredMessage[] {
    return this.#messages.all({ documentId, queryId }).map(toMessage)
  }
}
