import type { Database, Statement } from 'better-sqlite3'
import { indexTermsOf } from '#shared/search/bigrams.ts'

/** Slots [first, end) of a document in the index; `isReady` when every block of it is in. */
export interface IndexedRange {
  documentId: string
  first: number
  end: number
  isReady: boolean
}

/** A block as the index reads it. */
export interface BlockText {
  position: number
  text: string
}

interface Row {
  first: number
  next: number
  end: number
  indexedTo: number
}

/** Behind every position that a block can have. */
const complete = Number.MAX_SAFE_INTEGER
/** Room for blocks that come into being later. */
const spareSlots = (count: number): number => 16 + (count >> 3)

/**
 * Which blocks hold which pairs of neighbouring characters. It follows every block that is written or deleted, in the
 * same transaction; a document that is not in it yet must be looked through.
 */
export class SearchIndexRepository {
  readonly #get: Statement<[string], Row>
  readonly #ranges: Statement<[], { documentId: string; first: number; end: number; isReady: number }>
  readonly #missing: Statement<[], string>
  readonly #documents: Statement<[], string>
  readonly #allocate: Statement
  readonly #advance: Statement<[number, number, string]>
  readonly #forget: Statement<[string]>
  readonly #slotOf: Statement<[number, number, number], number>
  readonly #slots: Statement<[number, number], number>
  readonly #putPlace: Statement<[number, number]>
  readonly #deletePlace: Statement<[number]>
  readonly #putTerms: Statement<[number, string]>
  readonly #deleteTerms: Statement<[number]>
  readonly #candidates: Statement<[string, number, number, number], { slot: number; position: number }>
  /** How often documents have come into the index or left it. */
  #changes = 0

  constructor(database: Database) {
    this.#get = database.prepare(
      `SELECT first_slot AS first, next_slot AS next, end_slot AS "end", indexed_to AS indexedTo
       FROM search_documents WHERE document_id = ?`,
    )
    this.#ranges = database.prepare(
      `SELECT d.id AS documentId, ifnull(s.first_slot, 0) AS first, ifnull(s.end_slot, 0) AS "end",
         ifnull(s.indexed_to = ${complete}, 0) AS isReady
       FROM documents d LEFT JOIN search_documents s ON s.document_id = d.id ORDER BY d.position, d.id`,
    )
    this.#missing = database
      .prepare<[], string>(
        `SELECT d.id FROM documents d LEFT JOIN search_documents s ON s.document_id = d.id
         WHERE s.indexed_to IS NULL OR s.indexed_to < ${complete} ORDER BY d.position, d.id`,
      )
      .pluck()
    this.#documents = database
      .prepare<[], string>("SELECT count(*) || ':' || ifnull(max(id), '') FROM documents")
      .pluck()
    this.#allocate = database.prepare(
      `INSERT INTO search_documents (document_id, first_slot, next_slot, end_slot, indexed_to)
       SELECT :documentId, base, base, base + :count, ${-complete}
       FROM (SELECT ifnull(max(end_slot), 1) AS base FROM search_documents)`,
    )
    this.#advance = database.prepare('UPDATE search_documents SET next_slot = ?, indexed_to = ? WHERE document_id = ?')
    this.#forget = database.prepare('DELETE FROM search_documents WHERE document_id = ?')
    this.#slotOf = database
      .prepare<[number, number, number], number>(
        'SELECT slot FROM search_places WHERE slot >= ? AND slot < ? AND position = ?',
      )
      .pluck()
    this.#slots = database
      .prepare<[number, number], number>('SELECT slot FROM search_places WHERE slot >= ? AND slot < ?')
      .pluck()
    this.#putPlace = database.prepare('INSERT INTO search_places (slot, position) VALUES (?, ?)')
    this.#deletePlace = database.prepare('DELETE FROM search_places WHERE slot = ?')
    this.#putTerms = database.prepare('INSERT OR REPLACE INTO search_terms (rowid, terms) VALUES (?, ?)')
    this.#deleteTerms = database.prepare('DELETE FROM search_terms WHERE rowid = ?')
    this.#candidates = database.prepare(
      `SELECT search_terms.rowid AS slot, places.position AS position
       FROM search_terms CROSS JOIN search_places places ON places.slot = search_terms.rowid
       WHERE search_terms MATCH ? AND search_terms.rowid >= ? AND search_terms.rowid < ?
       ORDER BY search_terms.rowid LIMIT ?`,
    )
  }

  /** Every document in the project's order with its slots. */
  ranges(): IndexedRange[] {
    return this.#ranges.all().map(row => ({ ...row, isReady: row.isReady === 1 }))
  }

  /** Something else whenever `ranges` is. */
  get state(): string {
    return `${this.#changes}:${this.#documents.get()}`
  }

  /** Documents that are not (wholly) in the index, in the project's order. */
  missing(): string[] {
    return this.#missing.all()
  }

  isReady(documentId: string): boolean {
    return this.#get.get(documentId)?.indexedTo === complete
  }

  /** Position up to which a document's blocks are in; undefined for one that nothing is of. */
  indexedTo(documentId: string): number | undefined {
    return this.#get.get(documentId)?.indexedTo
  }

  /** Begins a document that will have this many blocks. */
  begin(documentId: string, count: number): void {
    this.#changes++
    this.#allocate.run({ documentId, count: count + spareSlots(count) })
  }

  /** Adds the next blocks of a document that was begun, in order; `isLast` when none follow. */
  add(documentId: string, blocks: readonly BlockText[], isLast: boolean): void {
    const row = this.#get.get(documentId)
    if (!row) throw new RangeError('The document was not begun')
    if (isLast) this.#changes++
    let { next } = row
    for (const { position, text } of blocks) {
      if (next >= row.end) {
        this.drop(documentId)
        return
      }
      this.#write(next++, position, text)
    }
    this.#advance.run(next, isLast ? complete : (blocks.at(-1)?.position ?? row.indexedTo), documentId)
  }

  /** A block was written. One that comes into being takes a spare slot; where none is left, the document is dropped. */
  put(documentId: string, { position, text }: BlockText): void {
    const row = this.#get.get(documentId)
    if (!row || position > row.indexedTo) return
    const known = this.#slotOf.get(row.first, row.end, position)
    if (known !== undefined) this.#putTerms.run(known, indexTermsOf(text))
    else if (row.next >= row.end) this.drop(documentId)
    else {
      this.#write(row.next, position, text)
      this.#advance.run(row.next + 1, row.indexedTo, documentId)
    }
  }

  /** A block was deleted. */
  delete(documentId: string, position: number): void {
    const row = this.#get.get(documentId)
    const slot = row && this.#slotOf.get(row.first, row.end, position)
    if (slot !== undefined) this.#erase(slot)
  }

  /** Takes a document out of the index; it is looked through until it is in again. */
  drop(documentId: string): void {
    const row = this.#get.get(documentId)
    if (!row) return
    this.#changes++
    for (const slot of this.#slots.all(row.first, row.end)) this.#erase(slot)
    this.#forget.run(documentId)
  }

  /** Slots in [first, end) whose block has all of the terms, in order, this many at most. */
  candidates(terms: readonly string[], { first, end }: { first: number; end: number }, limit: number) {
    return this.#candidates.all(terms.map(term => `"${term}"`).join(' AND '), first, end, limit)
  }

  #write(slot: number, position: number, text: string): void {
    this.#putPlace.run(slot, position)
    this.#putTerms.run(slot, indexTermsOf(text))
  }

  #erase(slot: number): void {
    this.#deleteTerms.run(slot)
    this.#deletePlace.run(slot)
  }
}
