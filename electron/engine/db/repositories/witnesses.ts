import type { Database, Statement } from 'better-sqlite3'
import { layoutFromJson } from '#shared/document/layout-json.ts'
import type { FidelityReport } from '#shared/domain/fidelity.ts'
import type { Decoding } from '#shared/domain/source.ts'
import { noLayout, type SourceLayout } from '#shared/domain/source-layout.ts'
import type { VersionReport } from '#shared/domain/version-report.ts'

/**
 * A reading of a source as it was first laid down. `import` is the text layer that import made, `version` that of a later
 * version of the source, with the document's block ids.
 */
export interface StoredWitness {
  id: string
  documentId: string
  sourceId: string
  kind: 'import' | 'version'
  at: number
  /** ProseMirror document as JSON text. */
  docJson: string
  /** `BlockSource[]` as JSON. */
  sourcesJson: string
  /** How the source was decoded for this reading; null where it is as the source says. */
  decoding: Decoding | null
  /** What the reading could not keep. */
  fidelity: FidelityReport
  /** As `layoutToJson` writes it; null for a text without parts and pages. */
  layoutJson: string | null
  /** What source offsets count, where reading the bytes again might give another text. */
  text: string | null
  /** The batch that brought a version into the text, and what that did. */
  batchId?: string
  report?: VersionReport
}

/** A text, or its UTF-8, of which no string need be made. */
type Utf8Text = string | Uint8Array

/** A witness to keep. */
export interface NewWitness extends Omit<StoredWitness, 'docJson' | 'sourcesJson' | 'layoutJson'> {
  doc: Utf8Text
  sources: Utf8Text
  layout: Utf8Text | null
}

/** A later version of a document's source, and what bringing it in did. */
export interface ListedVersion {
  batchId: string
  /** File name of its source. */
  name: string
  at: number
  report: VersionReport
  /** Whether it was taken back. */
  isUndone: boolean
}

interface Row extends Omit<StoredWitness, 'decoding' | 'fidelity' | 'layoutJson' | 'text' | 'report'> {
  decoding: string | null
  fidelity: string
}

/** The baseline of a document, without what is big and seldom asked for. */
export type Baseline = Omit<StoredWitness, 'layoutJson' | 'text' | 'batchId' | 'report'>

/** The witnesses: written once, never changed. */
export class WitnessRepository {
  readonly #insert: Statement
  readonly #baseline: Statement<[string], Row>
  readonly #baselineBytes: Statement<[string], { doc: Uint8Array; sources: Uint8Array }>
  readonly #latest: Statement<[string], string>
  readonly #versions: Statement<[string], { batchId: string; name: string; at: number; report: string; undone: number }>
  readonly #documentOf: Statement<[{ sourceId: string; encoding: string | null }], string>
  readonly #ofPath: Statement<[string], string>
  readonly #ofName: Statement<[string], string>
  readonly #fidelity: Statement<[string], string>
  readonly #decoding: Statement<[string], string | null>
  readonly #layout: Statement<[string], string | null>
  readonly #layoutBytes: Statement<[string], Uint8Array | null>
  readonly #text: Statement<[string], string | null>

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO witnesses
         (id, document_id, source_id, kind, at, doc, source_map, decoding, fidelity, layout, text, batch_id, report)
       VALUES
         (:id, :documentId, :sourceId, :kind, :at, CAST(:doc AS TEXT), CAST(:sources AS TEXT), :decoding, :fidelity,
          CAST(:layout AS TEXT), :text,
          :batchId, :report)`,
    )
    const isUndone = `EXISTS (SELECT 1 FROM batches u WHERE u.label = 'undo ' || w.batch_id
      AND NOT EXISTS (SELECT 1 FROM batches r WHERE r.label = 'undo ' || u.id))`
    this.#latest = database
      .prepare<[string], string>(
        `SELECT doc FROM witnesses w WHERE document_id = ? AND NOT ${isUndone} ORDER BY at DESC, id DESC LIMIT 1`,
      )
      .pluck()
    this.#versions = database.prepare(
      `SELECT w.batch_id AS batchId, s.name, w.at, w.report, ${isUndone} AS undone
       FROM witnesses w JOIN sources s ON s.id = w.source_id
       WHERE w.document_id = ? AND w.kind = 'version' ORDER BY w.at, w.id`,
    )
    this.#documentOf = database
      .prepare<[{ sourceId: string; encoding: string | null }], string>(
        `SELECT w.document_id FROM witnesses w JOIN sources s ON s.id = w.source_id
         WHERE w.source_id = :sourceId
           AND NOT ${isUndone} AND (:encoding IS NULL OR coalesce(w.decoding, s.decoding) ->> 'encoding' = :encoding)
         ORDER BY w.at, w.id LIMIT 1`,
      )
      .pluck()
    this.#baseline = database.prepare(
      `SELECT id, document_id AS documentId, source_id AS sourceId, kind, at, doc AS docJson, source_map AS sourcesJson,
         decoding, fidelity
       FROM witnesses WHERE document_id = ? AND kind = 'import'`,
    )
    this.#baselineBytes = database.prepare(
      `SELECT CAST(doc AS BLOB) AS doc, CAST(source_map AS BLOB) AS sources
       FROM witnesses WHERE document_id = ? AND kind = 'import'`,
    )
    const documentsOf = (column: string) =>
      database
        .prepare<[string], string>(
          `SELECT DISTINCT w.document_id FROM sources s JOIN witnesses w ON w.source_id = s.id
             JOIN documents d ON d.id = w.document_id
           WHERE s.${column} = ? ORDER BY d.position DESC, d.id DESC LIMIT 2`,
        )
        .pluck()
    this.#ofPath = documentsOf('path')
    this.#ofName = documentsOf('name')
    const column = (name: string) =>
      database
        .prepare<[string], string>(`SELECT ${name} FROM witnesses WHERE document_id = ? AND kind = 'import'`)
        .pluck()
    this.#fidelity = column('fidelity')
    this.#decoding = column('decoding')
    this.#layout = column('layout')
    this.#layoutBytes = database
      .prepare<[string], Uint8Array | null>(
        `SELECT CAST(layout AS BLOB) FROM witnesses WHERE document_id = ? AND kind = 'import'`,
      )
      .pluck()
    this.#text = column('text')
  }

  insert({ decoding, fidelity, report, batchId, ...witness }: NewWitness): void {
    this.#insert.run({
      ...witness,
      batchId: batchId ?? null,
      report: report ? JSON.stringify(report) : null,
      decoding: decoding && JSON.stringify(decoding),
      fidelity: JSON.stringify(fidelity),
    })
  }

  /** The witness that the document began with. */
  baselineOf(documentId: string): Baseline | undefined {
    const row = this.#baseline.get(documentId)
    if (!row) return undefined
    const { decoding, fidelity, ...witness } = row
    return {
      ...witness,
      decoding: decoding === null ? null : (JSON.parse(decoding) as Decoding),
      fidelity: JSON.parse(fidelity) as FidelityReport,
    }
  }

  /** The texts of that witness as UTF-8. */
  baselineBytesOf(documentId: string): { doc: Uint8Array; sources: Uint8Array } | undefined {
    return this.#baselineBytes.get(documentId)
  }

  /** ProseMirror JSON of the last reading that the document was brought to and is at still. */
  latestDocJson(documentId: string): string | undefined {
    return this.#latest.get(documentId)
  }

  /** The later versions that a document was brought to, oldest first. */
  versionsOf(documentId: string): ListedVersion[] {
    return this.#versions.all(documentId).map(({ report, undone, ...version }) => ({
      ...version,
      report: JSON.parse(report) as VersionReport,
      isUndone: undone === 1,
    }))
  }

  /** The document that has a reading of a source, in this encoding where one is named. */
  documentOf(sourceId: string, encoding: string | null): string | undefined {
    return this.#documentOf.get({ sourceId, encoding })
  }

  /** The document that an earlier file at a path was read into, the last of several. */
  documentOfPath(path: string): string | undefined {
    return this.#ofPath.all(path)[0]
  }

  /** The one document that a file of this name was read into. */
  documentOfName(name: string): string | undefined {
    const named = this.#ofName.all(name)
    return named.length === 1 ? named[0] : undefined
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
    const layout = this.layoutJsonOf(documentId)
    return layout ? layoutFromJson(layout) : noLayout
  }

  /** The same as text; null for a source without parts and pages. */
  layoutJsonOf(documentId: string): string | null {
    return this.#layout.get(documentId) ?? null
  }

  /** And as UTF-8. */
  layoutBytesOf(documentId: string): Uint8Array | null {
    return this.#layoutBytes.get(documentId) ?? null
  }

  /** The kept text of a document's source; null where the bytes give it again. */
  textOf(documentId: string): string | null {
    return this.#text.get(documentId) ?? null
  }
}
