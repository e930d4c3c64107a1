import type { Database, Statement } from 'better-sqlite3'
import type { SourceFormat } from '#shared/domain/source.ts'

/** A document's row: everything but its text. */
export interface StoredDocument {
  id: string
  sourceId: string
  /** The import that made it. */
  batchId: string
  title: string
  format: SourceFormat
  /** Place in the project's list; no identity. */
  position: number
  /** 0 as imported, one more with each saved batch of steps. */
  revision: number
  /** UTF-16 units of text. */
  length: number
  createdAt: number
}

/** A document with its source's file name. */
export interface ListedDocument extends StoredDocument {
  sourceName: string
}

const columns = `d.id, d.source_id AS sourceId, d.batch_id AS batchId, d.title, d.format, d.position, d.revision,
  d.length, d.created_at AS createdAt, s.name AS sourceName`
const joined = `SELECT ${columns} FROM documents d JOIN sources s ON s.id = d.source_id`

/** The documents in the project's order. */
export class DocumentRepository {
  readonly #insert: Statement
  readonly #get: Statement<[string], ListedDocument>
  readonly #later: Statement<[string], string>
  readonly #list: Statement<[], ListedDocument>
  readonly #count: Statement<[], number>
  readonly #lastPosition: Statement<[], number>
  readonly #advance: Statement<[number, number, string, string]>

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO documents (id, source_id, batch_id, title, format, position, revision, length, created_at)
       VALUES (:id, :sourceId, :batchId, :title, :format, :position, :revision, :length, :createdAt)`,
    )
    this.#get = database.prepare(`${joined} WHERE d.id = ?`)
    this.#later = database
      .prepare<[string], string>(
        `SELECT l.id FROM documents d JOIN sources s ON s.id = d.source_id
           JOIN sources o ON o.path = s.path JOIN documents l ON l.source_id = o.id
         WHERE d.id = ? AND l.position > d.position`,
      )
      .pluck()
    this.#list = database.prepare(`${joined} ORDER BY d.position, d.id`)
    this.#count = database.prepare<[], number>('SELECT count(*) FROM documents').pluck()
    this.#lastPosition = database.prepare<[], number>('SELECT ifnull(max(position), -1) FROM documents').pluck()
    this.#advance = database.prepare('UPDATE documents SET revision = ?, length = ?, title = ? WHERE id = ?')
  }

  insert(document: StoredDocument): void {
    this.#insert.run(document)
  }

  get(id: string): ListedDocument | undefined {
    return this.#get.get(id)
  }

  /** Documents that the same file has become when it was imported again later. */
  laterReadingsOf(id: string): string[] {
    return this.#later.all(id)
  }

  list(): ListedDocument[] {
    return this.#list.all()
  }

  count(): number {
    return this.#count.get() ?? 0
  }

  /** The place after the last document. */
  nextPosition(): number {
    return (this.#lastPosition.get() ?? -1) + 1
  }

  /** Sets the revision, length (UTF-16 units) and title that a saved batch leads to. */
  advance(id: string, { revision, length, title }: Pick<StoredDocument, 'revision' | 'length' | 'title'>): void {
    this.#advance.run(revision, length, title, id)
  }
}
