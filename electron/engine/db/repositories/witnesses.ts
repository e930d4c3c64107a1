import type { Database, Statement } from 'better-sqlite3'
import type { FidelityReport } from '#shared/domain/fidelity.ts'
import type { BlockSource, Decoding } from '#shared/domain/source.ts'
import { noLayout, type SourceLayout } from '#shared/domain/source-layout.ts'

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
  /** How the source was decoded for this reading; null where it is as the source says. */
  decoding: Decoding | null
  /** What the reading could not keep. */
  fidelity: FidelityReport
  /** `SourceLayout` as JSON; null for a text without parts and pages. */
  layoutJson: string | null
  /** What source offsets count, where reading the bytes again might give another text. */
  text: string | null
}

interface Row extends Omit<StoredWitness, 'sources' | 'decoding' | 'fidelity' | 'layoutJson' | 'text'> {
  sourceMap: string
  decoding: string | null
  fidelity: string
}

/** The baseline of a document, without what is big and seldom asked for. */
export type Baseline = Omit<StoredWitness, 'layoutJson' | 'text'>

/** The witnesses: written once, never changed. */
export class WitnessRepository {
  readonly #insert: Statement
  readonly #baseline: Statement<[string], Row>
  readonly #fidelity: Statement<[string], string>
  readonly #decoding: Statement<[string], string | null>
  readonly #layout: Statement<[string], string | null>
  readonly #text: Statement<[string], string | null>

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO witnesses
         (id, document_id, source_id, kind, at, doc, source_map, decoding, fidelity, layout, text)
       VALUES
         (:id, :documentId, :sourceId, :kind, :at, :docJson, :sourceMap, :decoding, :fidelity, :layoutJson, :text)`,
    )
    this.#baseline = database.prepare(
      `SELECT id, document_id AS documentId, source_id AS sourceId, kind, at, doc AS docJson, source_map AS sourceMap,
         decoding, fidelity
       FROM witnesses WHERE document_id = ? AND kind = 'import'`,
    )
    const column = (name: string) =>
      database
        .prepare<[string], string>(`SELECT ${name} FROM witnesses WHERE document_id = ? AND kind = 'import'`)
        .pluck()
    this.#fidelity = column('fidelity')
    this.#decoding = column('decoding')
    this.#layout = column('layout')
    this.#text = column('text')
  }

  insert({ sources, decoding, fidelity, ...witness }: StoredWitness): void {
    this.#insert.run({
      ...witness,
      sourceMap: JSON.stringify(sources),
      decoding: decoding && JSON.stringify(decoding),
      fidelity: JSON.stringify(fidelity),
    })
  }

  /** The witness that the document began with. */
  baselineOf(documentId: string): Baseline | undefined {
    const row = this.#baseline.get(documentId)
    if (!row) return undefined
    const { sourceMap, decoding, fidelity, ...witness } = row
    return {
      ...witness,
      sources: JSON.parse(sourceMap) as BlockSource[],
      decoding: decoding === null ? null : (JSON.parse(decoding) as Decoding),
      fidelity: JSON.parse(fidelity) as FidelityReport,
    }
  }

  /** What the import of a document could not keep. */
  fidelityOf(documentId: string): FidelityReport {
    return JSON.parse(this.#fidelity.get(documentId) ?? '[]') as FidelityReport
  }

  /** How the source of a document was decoded; null where that is as the source says. */
  decodingOf(documentId: string): Decoding | null {
    const decoding = this.#decoding.get(documentId)
    return decoding ? (JSON.parse(decoding) as Decoding) : null
  }

  /** How the text of a document's source lies in its container and on its pages. */
  layoutOf(documentId: string): SourceLayout {
    const layout = this.#layout.get(documentId)
    return layout ? (JSON.parse(layout) as SourceLayout) : noLayout
  }

  /** The kept text of a document's source; null where the bytes give it again. */
  textOf(documentId: string): string | null {
    return this.#text.get(documentId) ?? null
  }
}
