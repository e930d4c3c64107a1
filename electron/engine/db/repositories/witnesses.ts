import type { Database, Statement } from 'better-sqlite3'
import type { BlockSource } from '#shared/domain/source.ts'

/** A reading of a source as it was first laid down. `import` is the text layer that import made. */
export interface StoredWitness {
  id: string
  documentId: string
  sourceId: string
  kind: 'import'
  at: number
  /** ProseMirror document as JSON text. */
  docJson: string
  sources: BlockSource[]
}

interface Row extends Omit<StoredWitness, 'sources'> {
  sourceMap: string
}

/** The witnesses: written once, never changed. */
export class WitnessRepository {
  readonly #insert: Statement
  readonly #baseline: Statement<[string], Row>

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO witnesses (id, document_id, source_id, kind, at, doc, source_map)
       VALUES (:id, :documentId, :sourceId, :kind, :at, :docJson, :sourceMap)`,
    )
    this.#baseline = database.prepare(
      `SELECT id, document_id AS documentId, source_id AS sourceId, kind, at, doc AS docJson, source_map AS sourceMap
       FROM witnesses WHERE document_id = ? AND kind = 'import'`,
    )
  }

  insert({ sources, ...witness }: StoredWitness): void {
    this.#insert.run({ ...witness, sourceMap: JSON.stringify(sources) })
  }

  /** The witness that the document began with. */
  baselineOf(documentId: string): StoredWitness | undefined {
    const row = this.#baseline.get(documentId)
    if (!row) return undefined
    const { sourceMap, ...witness } = row
    return { ...witness, sources: JSON.parse(sourceMap) as BlockSource[] }
  }
}
