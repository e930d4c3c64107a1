import type { Database, Statement } from 'better-sqlite3'
import type { MadeStatement } from '#shared/contract/profile.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { ProfileItem, ProfileStatements } from '#shared/domain/document-profile.ts'

interface Row {
  id: string
  item: string
  value: string
  actor: string
  at: number
}

/** What persons state about documents. Statements are only ever added; the last about an item holds. */
export class ProfileRepository {
  readonly #insert: Statement
  readonly #list: Statement<[string], Row>

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO profile_statements (id, document_id, item, value, actor, at)
       VALUES (:id, :documentId, :item, :value, :actor, :at)`,
    )
    // Ids are ULIDs of one desk: they tell which of one millisecond came last.
    this.#list = database.prepare(
      'SELECT id, item, value, actor, at FROM profile_statements WHERE document_id = ? ORDER BY at DESC, id DESC',
    )
  }

  add(documentId: string, { id, item, value, author, at }: MadeStatement): void {
    this.#insert.run({ id, documentId, item, value: JSON.stringify(value), actor: JSON.stringify(author), at })
  }

  /** Every statement about a document, the latest first. */
  history(documentId: string): MadeStatement[] {
    return this.#list.all(documentId).map(({ id, item, value, actor, at }) => ({
      id,
      item: item as ProfileItem,
      value: JSON.parse(value) as MadeStatement['value'],
      author: JSON.parse(actor) as Actor,
      at,
    }))
  }

  /** What holds of a document now. */
  stated(documentId: string): ProfileStatements {
    const stated: Record<string, MadeStatement['value']> = {}
    for (const { item, value } of this.history(documentId)) if (!(item in stated)) stated[item] = value
    return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null)) as ProfileStatements
  }
}
