import type { Database, Statement } from 'better-sqlite3'
import type { Tag, TagColour } from '#shared/domain/tag.ts'

interface Row {
  id: string
  parentId: string | null
  name: string
  colour: string
  description: string
  shortcut: string | null
  archived: number
  formerNames: string
}

/** How often annotations name a tag in one way. */
export interface TagUse {
  /** Null where only the name is said. */
  tag: string | null
  name: string
  count: number
}

/** A stretch of text that has a tag. */
export interface StoredPassage {
  recordId: string
  documentId: string
  documentTitle: string
  blockId: string
  start: number
  endBlockId: string
  end: number
  excerpt: string
  record: string
}

/** The ids and names by which annotations mean one of some tags. */
export interface TagMeanings {
  ids: readonly string[]
  names: readonly string[]
}

/** Which passages of all, and up to how many units of each. */
export interface PassagePage {
  offset: number
  limit: number
  length: number
}

const toTag = ({ archived, formerNames, colour, ...row }: Row): Tag => ({
  ...row,
  colour: colour as TagColour,
  isArchived: archived === 1,
  formerNames: JSON.parse(formerNames) as string[],
})

const tagPart = "json_extract(r.record, '$.body.tag')"
const namePart = "json_extract(r.record, '$.body.name')"
const isTag = "r.type = 'annotation' AND r.kind = 'tag'"
/** A tag can be told by either; the name counts only where there is no id. */
const isMeant = `(${tagPart} IN (SELECT value FROM json_each(:ids))
  OR (${tagPart} IS NULL AND ${namePart} IN (SELECT value FROM json_each(:names))))`

/** The tree of tags, and what has them. */
export class TagRepository {
  readonly #list: Statement<[], Row>
  readonly #put: Statement
  readonly #place: Statement
  readonly #positions: Statement<[string | null], { id: string; position: number }>
  readonly #delete: Statement<[string]>
  readonly #uses: Statement<[{ withRemoved: number }], TagUse>
  readonly #passages: Statement<
    [{ ids: string; names: string; limit: number; offset: number; length: number }],
    StoredPassage
  >

  constructor(database: Database) {
    this.#list = database.prepare(
      `SELECT id, parent_id AS parentId, name, colour, description, shortcut, archived, former_names AS formerNames
       FROM tags ORDER BY position, id`,
    )
    this.#put = database.prepare(
      `INSERT INTO tags (id, parent_id, position, name, colour, description, shortcut, archived, former_names)
       VALUES (:id, :parentId, (SELECT coalesce(max(position), 0) + 1 FROM tags), :name, :colour, :description,
         :shortcut, :archived, :formerNames)
       ON CONFLICT (id) DO UPDATE SET parent_id = :parentId, name = :name, colour = :colour,
         description = :description, shortcut = :shortcut, archived = :archived, former_names = :formerNames`,
    )
    this.#place = database.prepare('UPDATE tags SET parent_id = :parentId, position = :position WHERE id = :id')
    this.#positions = database.prepare('SELECT id, position FROM tags WHERE parent_id IS ? ORDER BY position, id')
    this.#delete = database.prepare('DELETE FROM tags WHERE id = ?')
    this.#uses = database.prepare(
      `SELECT ${tagPart} AS tag, ${namePart} AS name, count(*) AS count FROM records r
       WHERE ${isTag} AND (r.removed = 0 OR :withRemoved = 1) GROUP BY 1, 2 ORDER BY min(r.id)`,
    )
    this.#passages = database.prepare(
      `SELECT r.id AS recordId, r.document_id AS documentId, d.title AS documentTitle, r.block_id AS blockId,
         r.start_offset AS start, r.end_block_id AS endBlockId, r.end_offset AS "end",
         substr(r.exact, 1, :length) AS excerpt, r.record
       FROM records r JOIN documents d ON d.id = r.document_id
         LEFT JOIN blocks b ON b.id = r.block_id AND b.document_id = r.document_id
       WHERE ${isTag} AND r.removed = 0 AND ${isMeant}
       ORDER BY d.position, d.id, b.position, r.start_offset, r.id LIMIT :limit OFFSET :offset`,
    )
  }

  /** Every tag in the order of its siblings. */
  list(): Tag[] {
    return this.#list.all().map(toTag)
  }

  /** Writes a tag, in place of the one with its id; a new one stands behind all others. */
  put({ isArchived, formerNames, ...tag }: Tag): void {
    this.#put.run({ ...tag, archived: isArchived ? 1 : 0, formerNames: JSON.stringify(formerNames) })
  }

  /** Puts a tag below another (null: at the root), before one of those there or behind all (null). */
  place(id: string, parentId: string | null, before: string | null): void {
    const siblings = this.#positions.all(parentId).filter(sibling => sibling.id !== id)
    const at = before === null ? siblings.length : siblings.findIndex(sibling => sibling.id === before)
    const next = siblings[at]?.position
    const last = siblings[at - 1]?.position
    const position = next === undefined ? (last ?? 0) + 1 : last === undefined ? next - 1 : (last + next) / 2
    this.#place.run({ id, parentId, position })
  }

  delete(id: string): void {
    this.#delete.run(id)
  }

  /** How often annotations say each tag; with those whose text is gone, where asked for. */
  uses({ withRemoved = false } = {}): TagUse[] {
    return this.#uses.all({ withRemoved: withRemoved ? 1 : 0 })
  }

  /** What has one of some tags, in the project's order. */
  passages({ ids, names }: TagMeanings, page: PassagePage): StoredPassage[] {
    return this.#passages.all({ ids: JSON.stringify(ids), names: JSON.stringify(names), ...page })
  }
}
