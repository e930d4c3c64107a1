import type { Database, Statement } from 'better-sqlite3'
import type { Actor } from '#shared/domain/actor.ts'

/** What changes of one moment belong to. */
export interface StoredBatch {
  id: string
  /** What it is, for the history: `import`, `typing`, `decision`, `mark`, `structure`, `replace`, `undo <batch>`. */
  label: string
  actor: Actor
  /** Milliseconds since 1970. */
  at: number
}

/** One step of a document, from `revision - 1` to `revision`. */
export interface StoredStep {
  /** ULID. */
  id: string
  documentId: string
  revision: number
  /** Order within the revision. */
  seq: number
  batchId: string
  /** The desk that made it. */
  client: string
  /** The revision it was made on. */
  baseRevision: number
  stepJson: string
}

/** A revision of a document and the batch that made it. */
export interface StoredRevision extends Omit<StoredBatch, 'id'> {
  revision: number
  batchId: string
  client: string
  /** How many steps it has. */
  steps: number
}

interface RevisionRow extends Omit<StoredRevision, 'actor'> {
  actor: string
}

interface BatchRow extends Omit<StoredBatch, 'actor'> {
  actor: string
}

const asBatch = (row: BatchRow | undefined): StoredBatch | undefined =>
  row && { ...row, actor: JSON.parse(row.actor) as Actor }

/** Batches and steps: an append-only log, the truth that blocks and records are projections of. */
export class HistoryRepository {
  readonly #insertBatch: Statement
  readonly #insertStep: Statement
  readonly #batch: Statement<[string], BatchRow>
  readonly #lastBatchOf: Statement<[string], BatchRow>
  readonly #steps: Statement<[string, number], StoredStep>
  readonly #revisions: Statement<[string, number, number], RevisionRow>
  readonly #stepTexts: Statement<[string, number, number, number], string>
  readonly #makers: Statement<[string], Pick<BatchRow, 'label' | 'actor'>>
  readonly #documents: Statement<[string], string>
  readonly #labelled: Statement<[string], number>

  constructor(database: Database) {
    this.#insertBatch = database.prepare('INSERT INTO batches (id, label, actor, at) VALUES (:id, :label, :actor, :at)')
    this.#insertStep = database.prepare(
      `INSERT INTO steps (id, document_id, revision, seq, batch_id, client, base_revision, step)
       VALUES (:id, :documentId, :revision, :seq, :batchId, :client, :baseRevision, :stepJson)`,
    )
    this.#batch = database.prepare('SELECT id, label, actor, at FROM batches WHERE id = ?')
    this.#lastBatchOf = database.prepare(
      `SELECT b.id, b.label, b.actor, b.at FROM steps s JOIN batches b ON b.id = s.batch_id
       WHERE s.document_id = ? ORDER BY s.revision DESC, s.seq DESC LIMIT 1`,
    )
    this.#steps = database.prepare(
      `SELECT id, document_id AS documentId, revision, seq, batch_id AS batchId, client,
         base_revision AS baseRevision, step AS stepJson
       FROM steps WHERE document_id = ? AND revision > ? ORDER BY revision, seq`,
    )
    this.#revisions = database.prepare(
      `SELECT s.revision, s.batch_id AS batchId, min(s.client) AS client, count(*) AS steps, b.label, b.actor, b.at
       FROM steps s JOIN batches b ON b.id = s.batch_id
       WHERE s.document_id = ? AND s.revision < ? GROUP BY s.revision ORDER BY s.revision DESC LIMIT ?`,
    )
    this.#stepTexts = database
      .prepare<[string, number, number, number], string>(
        `SELECT step FROM steps WHERE document_id = ? AND revision BETWEEN ? AND ? ORDER BY revision, seq LIMIT ?`,
      )
      .pluck()
    this.#makers = database.prepare(
      `SELECT DISTINCT label, actor FROM batches
       WHERE id IN (SELECT batch_id FROM steps WHERE document_id = ?)`,
    )
    this.#documents = database
      .prepare<[string], string>('SELECT DISTINCT document_id FROM steps WHERE batch_id = ?')
      .pluck()
    this.#labelled = database.prepare<[string], number>('SELECT 1 FROM batches WHERE label = ?').pluck()
  }

  insertBatch(batch: StoredBatch): void {
    this.#insertBatch.run({ ...batch, actor: JSON.stringify(batch.actor) })
  }

  insertStep(step: StoredStep): void {
    this.#insertStep.run(step)
  }

  batch(id: string): StoredBatch | undefined {
    return asBatch(this.#batch.get(id))
  }

  /** What changed a document last; undefined while it is as it was imported. */
  lastBatchOf(documentId: string): StoredBatch | undefined {
    return asBatch(this.#lastBatchOf.get(documentId))
  }

  /** The last revisions before one, newest first, this many at most. */
  revisionsBefore(documentId: string, revision: number, limit: number): StoredRevision[] {
    return this.#revisions
      .all(documentId, revision, limit)
      .map(row => ({ ...row, actor: JSON.parse(row.actor) as Actor }))
  }

  /** The first steps of a row of revisions, as JSON texts. */
  stepTexts(documentId: string, first: number, last: number, limit: number): string[] {
    return this.#stepTexts.all(documentId, first, last, limit)
  }

  /** What was done in a document, and by whom. */
  makersOf(documentId: string): Pick<StoredBatch, 'label' | 'actor'>[] {
    return this.#makers.all(documentId).map(({ label, actor }) => ({ label, actor: JSON.parse(actor) as Actor }))
  }

  /** Documents that a batch has steps in. */
  documentsOfBatch(batchId: string): string[] {
    return this.#documents.all(batchId)
  }

  hasBatchLabelled(label: string): boolean {
    return this.#labelled.get(label) === 1
  }

  /** Steps that led a document beyond a revision, in order. */
  stepsAfter(documentId: string, revision: number): StoredStep[] {
    return this.#steps.all(documentId, revision)
  }
}
