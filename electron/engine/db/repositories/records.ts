import type { Database, Statement } from 'better-sqlite3'
import type { AnchoredRecord, AnnotationRecord, DecisionRecord, DocumentRecord } from '#shared/domain/record.ts'

interface Row {
  blockId: string
  start: number
  endBlockId: string
  end: number
  exact: string
  prefix: string
  suffix: string
  revision: number
  removed: number
  record: string
}

const columns = `block_id AS blockId, start_offset AS start, end_block_id AS endBlockId, end_offset AS "end", exact,
  prefix, suffix, revision, removed, record`

const toRecord = ({ removed, record, ...anchor }: Row): AnchoredRecord => ({
  record: JSON.parse(record) as DocumentRecord,
  anchor,
  removed: removed === 1,
})

const detailsOf = (record: DocumentRecord): { kind: string; findingId: string | null; scope: string | null } =>
  record.type === 'decision'
    ? { kind: record.verdict, findingId: record.findingId, scope: record.scope }
    : { kind: record.kind, findingId: record.findingId, scope: null }

/** Annotations and decisions with their anchors. */
export class RecordRepository {
  readonly #put: Statement
  readonly #delete: Statement<[string, string]>
  readonly #list: Statement<[string], Row>
  readonly #masks: Statement<[], Row>
  readonly #projectDecisions: Statement<[string], string>
  readonly #earlierDecisions: Statement<[string], string>
  readonly #decisions: Statement<[], string>
  readonly #corrections: Statement<[], { record: string; prefix: string; suffix: string }>
  readonly #settled: Statement<[], { documentId: string; count: number }>
  readonly #settledOf: Statement<[string], { documentId: string; count: number }>

  constructor(database: Database) {
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO records (id, document_id, type, kind, finding_id, scope, block_id, start_offset,
         end_block_id, end_offset, exact, prefix, suffix, revision, removed, record, author, made_at, finding_type)
       VALUES (:id, :documentId, :type, :kind, :findingId, :scope, :blockId, :start, :endBlockId, :end, :exact,
         :prefix, :suffix, :revision, :removed, :record, :author, :madeAt, :findingType)`,
    )
    this.#delete = database.prepare('DELETE FROM records WHERE document_id = ? AND id = ?')
    this.#list = database.prepare(`SELECT ${columns} FROM records WHERE document_id = ? ORDER BY id`)
    this.#masks = database.prepare(
      `SELECT ${columns} FROM records WHERE type = 'annotation' AND kind = 'mask' AND removed = 0 ORDER BY id`,
    )
    this.#projectDecisions = database
      .prepare<[string], string>(
        `SELECT record FROM records
         WHERE type = 'decision' AND scope = 'project' AND document_id <> ? AND removed = 0 ORDER BY id`,
      )
      .pluck()
    this.#earlierDecisions = database
      .prepare<[string], string>(
        `SELECT r.record FROM documents d JOIN sources s ON s.id = d.source_id
           JOIN sources o ON o.path = s.path JOIN documents e ON e.source_id = o.id
           JOIN records r ON r.document_id = e.id
         WHERE d.id = ? AND e.id <> d.id AND e.position < d.position AND r.type = 'decision' ORDER BY r.id`,
      )
      .pluck()
    this.#decisions = database
      .prepare<[], string>("SELECT record FROM records WHERE type = 'decision' ORDER BY document_id, id")
      .pluck()
    this.#corrections = database.prepare(
      `SELECT record, prefix, suffix FROM records
       WHERE type = 'annotation' AND kind IN ('ocr', 'source', 'house') AND removed = 0 ORDER BY document_id, id`,
    )
    const settledWhere = (condition: string): string =>
      `SELECT document_id AS documentId, count(*) AS count FROM records
       WHERE ${condition} type = 'decision' AND NOT EXISTS (
         SELECT 1 FROM findings WHERE findings.decision_id = records.id)
       GROUP BY 1`
    this.#settled = database.prepare(settledWhere(''))
    this.#settledOf = database.prepare(settledWhere('document_id IN (SELECT value FROM json_each(?)) AND'))
  }

  /** Writes a record, in place of the one with its id. */
  put(documentId: string, { record, anchor, removed }: AnchoredRecord): void {
    const { id, type } = record
    const row = { id, documentId, type, ...detailsOf(record), ...anchor, removed: removed ? 1 : 0 }
    const made = { author: record.author.name, madeAt: record.at }
    const findingType = record.type === 'decision' ? record.findingType : null
    this.#put.run({ ...row, ...made, findingType, record: JSON.stringify(record) })
  }

  delete(documentId: string, id: string): void {
    this.#delete.run(documentId, id)
  }

  /** Every record of a document, oldest first. */
  list(documentId: string): AnchoredRecord[] {
    return this.#list.all(documentId).map(toRecord)
  }

  /** The masks of every document. */
  masks(): AnchoredRecord[] {
    return this.#masks.all().map(toRecord)
  }

  /** Decisions for the whole project that were made in other documents than this. */
  projectDecisionsOutside(documentId: string): DecisionRecord[] {
    return this.#projectDecisions.all(documentId).map(json => JSON.parse(json) as DecisionRecord)
  }

  /** Decisions made in documents that the same file, imported earlier, has become. */
  decisionsOfEarlierReadings(documentId: string): DecisionRecord[] {
    return this.#earlierDecisions.all(documentId).map(json => JSON.parse(json) as DecisionRecord)
  }

  /** Every decision of the project. */
  decisions(): DecisionRecord[] {
    return this.#decisions.all().map(json => JSON.parse(json) as DecisionRecord)
  }

  /** Every corrected reading that stands in the project's texts, with what surrounds it. */
  corrections(): { record: AnnotationRecord; prefix: string; suffix: string }[] {
    return this.#corrections
      .all()
      .map(({ record, prefix, suffix }) => ({ record: JSON.parse(record) as AnnotationRecord, prefix, suffix }))
  }

  /** Numbers of decisions whose finding is found no more, such as a cut that was joined, by document (all when none is named). */
  settledCounts(documentIds?: readonly string[]): { documentId: string; count: number }[] {
    return documentIds ? this.#settledOf.all(JSON.stringify(documentIds)) : this.#settled.all()
  }
}
