import type { Database, Statement } from 'better-sqlite3'
import type { ReadingPlace } from '#shared/domain/round.ts'

interface PlaceRow extends ReadingPlace {
  documentId: string
}

/** Which blocks were visited in each round, and where each person was last. */
export class ReadingRepository {
  readonly #visit: Statement<[number, string, string]>
  readonly #recount: Statement<{ round: number; documentId: string }>
  readonly #visited: Statement<[number, string], string>
  readonly #putPlace: Statement
  readonly #place: Statement<[string, string], PlaceRow>
  readonly #lastPlace: Statement<[string], PlaceRow>

  constructor(database: Database) {
    // A block without text (a line, an empty paragraph) is nothing to read.
    this.#visit = database.prepare(
      `INSERT OR IGNORE INTO coverage (round, document_id, block_id)
       SELECT ?, document_id, id FROM blocks WHERE document_id = ? AND id = ? AND text <> ''`,
    )
    this.#recount = database.prepare(
      `UPDATE document_rounds SET
         covered = (SELECT count(*) FROM coverage c JOIN blocks b ON b.id = c.block_id AND b.document_id = c.document_id
           WHERE c.round = :round AND c.document_id = :documentId AND b.text <> ''),
         total = (SELECT count(*) FROM blocks WHERE document_id = :documentId AND text <> '')
       WHERE round = :round AND document_id = :documentId`,
    )
    this.#visited = database
      .prepare<[number, string], string>('SELECT block_id FROM coverage WHERE round = ? AND document_id = ?')
      .pluck()
    this.#putPlace = database.prepare(
      `INSERT OR REPLACE INTO reading_places (person, document_id, block_id, block_offset, top, at)
       VALUES (:person, :documentId, :blockId, :offset, :top, :at)`,
    )
    const select = `SELECT document_id AS documentId, block_id AS blockId, block_offset AS "offset", top
      FROM reading_places WHERE person = ?`
    this.#place = database.prepare(`${select} AND document_id = ?`)
    this.#lastPlace = database.prepare(`${select} ORDER BY at DESC LIMIT 1`)
  }

  /** Adds visited blocks (top-level ones) to a document that stands in the round; tells whether any was new. */
  visit(round: number, documentId: string, blockIds: readonly string[]): boolean {
    let added = 0
    for (const id of blockIds) added += this.#visit.run(round, documentId, id).changes
    if (added > 0) this.#recount.run({ round, documentId })
    return added > 0
  }

  /** Ids of the blocks visited in a round. */
  visited(round: number, documentId: string): string[] {
    return this.#visited.all(round, documentId)
  }

  setPlace(person: string, documentId: string, place: ReadingPlace, at: number): void {
    this.#putPlace.run({ person, documentId, at, ...place, offset: Math.floor(place.offset) })
  }

  /** Where a person was in a document, or last of all; undefined where he was nowhere. */
  placeOf(person: string, documentId?: string): PlaceRow | undefined {
    return documentId === undefined ? this.#lastPlace.get(person) : this.#place.get(person, documentId)
  }
}
