import type { Database, Statement } from 'better-sqlite3'

/** A picture that lay beside a source. */
export interface StoredPicture {
  /** What the document names it by; `page:3` is what the third page was read from. */
  address: string
  sha256: string
  bytes: Uint8Array
}

/** The pictures that came with sources: written once, never changed. */
export class PictureRepository {
  readonly #keep: Statement
  readonly #name: Statement
  readonly #get: Statement<[{ documentId: string; address: string }], Buffer>
  readonly #has: Statement<[{ documentId: string; address: string }], number>
  readonly #shown: Statement<[string], { address: string; bytes: Buffer }>

  constructor(database: Database) {
    this.#keep = database.prepare('INSERT OR IGNORE INTO pictures (sha256, bytes) VALUES (:sha256, :bytes)')
    this.#name = database.prepare(
      'INSERT OR IGNORE INTO source_pictures (source_id, address, sha256) VALUES (:sourceId, :address, :sha256)',
    )
    // What its source names by an address comes before what later versions of it do.
    this.#get = database
      .prepare<[{ documentId: string; address: string }], Buffer>(
        `SELECT p.bytes FROM witnesses w JOIN source_pictures n ON n.source_id = w.source_id
           JOIN pictures p ON p.sha256 = n.sha256
         WHERE w.document_id = :documentId AND n.address = :address ORDER BY w.at, w.id LIMIT 1`,
      )
      .pluck()
    this.#has = database
      .prepare<[{ documentId: string; address: string }], number>(
        `SELECT 1 FROM witnesses w JOIN source_pictures n ON n.source_id = w.source_id
         WHERE w.document_id = :documentId AND n.address = :address LIMIT 1`,
      )
      .pluck()
    this.#shown = database.prepare(
      `SELECT n.address, p.bytes FROM witnesses w JOIN source_pictures n ON n.source_id = w.source_id
         JOIN pictures p ON p.sha256 = n.sha256
       WHERE w.document_id = ? AND n.address NOT LIKE 'page:%' ORDER BY w.at DESC, w.id DESC, n.address`,
    )
  }

  insert(sourceId: string, { address, sha256, bytes }: StoredPicture): void {
    this.#keep.run({ sha256, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })
    this.#name.run({ sourceId, address, sha256 })
  }

  /** The bytes that a document names by an address. */
  find(documentId: string, address: string): Uint8Array | undefined {
    return this.#get.get({ documentId, address })
  }

  /** Whether the project has what a document names by an address. */
  has(documentId: string, address: string): boolean {
    return this.#has.get({ documentId, address }) !== undefined
  }

  /** The pictures that a document can show in its text. */
  shownBy(documentId: string): [address: string, bytes: Uint8Array][] {
    return this.#shown.all(documentId).map(({ address, bytes }) => [address, bytes])
  }
}
