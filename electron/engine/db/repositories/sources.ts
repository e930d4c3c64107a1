import type { Database, Statement } from 'better-sqlite3'
import type { Actor } from '#shared/domain/actor.ts'
import type { Decoding, SourceFormat } from '#shared/domain/source.ts'

/** An imported file as the project keeps it, without its bytes. */
export interface StoredSource {
  id: string
  name: string
  path: string
  /** Lower-case hexadecimal digest of the bytes. */
  sha256: string
  /** Bytes. */
  size: number
  decoding: Decoding
  format: SourceFormat
  importedAt: number
  actor: Actor
}

interface Row extends Omit<StoredSource, 'decoding' | 'actor' | 'importedAt' | 'format'> {
  decoding: string
  format: string
  imported_at: number
  actor: string
}

const columns = 'id, name, path, sha256, size, decoding, format, imported_at, actor'

const toSource = (row: Row): StoredSource => ({
  id: row.id,
  name: row.name,
  path: row.path,
  sha256: row.sha256,
  size: row.size,
  decoding: JSON.parse(row.decoding) as Decoding,
  format: row.format as SourceFormat,
  importedAt: row.imported_at,
  actor: JSON.parse(row.actor) as Actor,
})

/** The sources: bytes never change once written. */
export class SourceRepository {
  readonly #insert: Statement
  readonly #get: Statement<[string], Row>
  readonly #byHash: Statement<[string], Row>
  readonly #bytes: Statement<[string], Buffer>

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO sources (${columns}, bytes)
       VALUES (:id, :name, :path, :sha256, :size, :decoding, :format, :importedAt, :actor, :bytes)`,
    )
    this.#get = database.prepare(`SELECT ${columns} FROM sources WHERE id = ?`)
    this.#byHash = database.prepare(`SELECT ${columns} FROM sources WHERE sha256 = ?`)
    this.#bytes = database.prepare<[string], Buffer>('SELECT bytes FROM sources WHERE id = ?').pluck()
  }

  insert(source: StoredSource, bytes: Uint8Array): void {
    this.#insert.run({
      ...source,
      decoding: JSON.stringify(source.decoding),
      actor: JSON.stringify(source.actor),
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })
  }

  get(id: string): StoredSource | undefined {
    const row = this.#get.get(id)
    return row && toSource(row)
  }

  /** The source that has the same bytes. */
  withHash(sha256: string): StoredSource | undefined {
    const row = this.#byHash.get(sha256)
    return row && toSource(row)
  }

  bytesOf(id: string): Uint8Array | undefined {
    return this.#bytes.get(id)
  }
}
