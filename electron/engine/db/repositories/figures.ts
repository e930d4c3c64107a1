import type { Database, Statement } from 'better-sqlite3'
import { type FindingType, shownConfidence } from '#shared/domain/finding.ts'

/** What is corrected in a set of documents within a time, and how much of it before a moment. */
export interface CorrectionCount {
  /** Null for what no finding proposed. */
  type: FindingType | null
  count: number
  before: number
}
interface FindingCount {
  type: FindingType
  open: number
  decided: number
}
interface OpenSum {
  type: FindingType
  mean: number
  variance: number
}
/** Pauses from here up are no work; milliseconds. */
const pauseMs = 600_000

/** The documents of an estimate: those done in both rounds. Round 0 stands for every document. */
const baseDocuments = `SELECT id FROM documents WHERE :first = 0 OR id IN (
  SELECT document_id FROM document_rounds WHERE round = :first AND work = 'done'
  INTERSECT SELECT document_id FROM document_rounds WHERE round = :second AND work = 'done')`

/** Rounds in which documents are done, and the time in which what was corrected counts (milliseconds since 1970). */
export interface EstimateBase {
  first: number
  second: number
  /** What was corrected before this moment was so in the first of the two proofs. */
  turn: number
}

/** Figures about the whole project, each by an index. */
export class FigureRepository {
  readonly #size: Statement<[], { documents: number; characters: number }>
  readonly #covered: Statement<[number], number>
  readonly #findings: Statement<[string, number], FindingCount>
  readonly #settled: Statement<[], FindingCount>
  readonly #days: Statement<[number], { day: number; decided: number }>
  readonly #people: Statement<[], { name: string; decisions: number; ms: number }>
  readonly #baseSize: Statement<[EstimateBase], { documents: number; characters: number }>
  readonly #corrections: Statement<[EstimateBase], CorrectionCount>
  readonly #undecided: Statement<[EstimateBase], OpenSum>

  constructor(database: Database) {
    this.#size = database.prepare('SELECT count(*) AS documents, total(length) AS characters FROM documents')
    this.#covered = database
      .prepare<[number], number>(
        `SELECT total(d.length * min(1.0, r.covered * 1.0 / r.total)) FROM document_rounds r
         JOIN documents d ON d.id = r.document_id WHERE r.round = ? AND r.total > 0`,
      )
      .pluck()
    this.#findings = database.prepare(
      `WITH limits AS MATERIALIZED (SELECT key, value FROM json_each(?))
       SELECT type, sum(status = 'open') AS open, sum(status <> 'open') AS decided
       FROM findings LEFT JOIN limits ON limits.key = checker || ' ' || rule
       WHERE status <> 'open' OR confidence >= ifnull(limits.value, ?) GROUP BY type`,
    )
    // A flaw that was put right is found no more, but the work was done.
    this.#settled = database.prepare(
      `SELECT finding_type AS type, 0 AS open, count(*) AS decided FROM records
       WHERE type = 'decision' AND finding_type IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM findings WHERE findings.decision_id = records.id)
       GROUP BY 1`,
    )
    this.#days = database.prepare(
      // A bound number is a real one, whose quotient would make each moment a day of its own.
      `SELECT CAST((made_at + ?) / 86400000 AS INTEGER) AS day, count(*) AS decided FROM records WHERE type = 'decision' GROUP BY 1`,
    )
    this.#people = database.prepare(
      `SELECT author AS name, count(*) AS decisions, total(CASE WHEN gap < ${pauseMs} THEN gap END) AS ms FROM (
         SELECT author, made_at - lag(made_at) OVER (PARTITION BY author ORDER BY made_at) AS gap
         FROM records WHERE type = 'decision')
       GROUP BY author ORDER BY decisions DESC`,
    )
    this.#baseSize = database.prepare(
      `SELECT count(*) AS documents, total(length) AS characters FROM documents
       WHERE id IN (${baseDocuments}) AND :turn IS NOT NULL`,
    )
    this.#corrections = database.prepare(
      `SELECT finding_type AS type, count(*) AS count, sum(made_at < :turn) AS before FROM records
       WHERE document_id IN (${baseDocuments}) AND ((type = 'decision' AND kind = 'accepted')
         OR (type = 'annotation' AND kind IN ('ocr', 'source', 'house', 'furniture') AND finding_id IS NULL AND removed = 0))
       GROUP BY finding_type`,
    )
    this.#undecided = database.prepare(
      `SELECT type, sum(confidence) AS mean, sum(confidence * (1 - confidence)) AS variance FROM findings
       WHERE status = 'open' AND document_id IN (${baseDocuments}) AND :turn IS NOT NULL GROUP BY type`,
    )
  }

  size(): { documents: number; characters: number } {
    return this.#size.get() ?? { documents: 0, characters: 0 }
  }

  /** Characters that were visited in a round. */
  covered(round: number): number {
    return this.#covered.get(round) ?? 0
  }

  /** Findings by type, open ones from their rule's limit up (`ruleKey` → confidence). */
  findings(limits: Readonly<Record<string, number>>): FindingCount[] {
    const counts = new Map(this.#findings.all(JSON.stringify(limits), shownConfidence).map(each => [each.type, each]))
    for (const { type, decided } of this.#settled.all()) {
      const { open = 0, decided: known = 0 } = counts.get(type) ?? {}
      counts.set(type, { type, open, decided: known + decided })
    }
    return [...counts.values()]
  }

  /** Decisions by day, counted in days since 1970 at so many milliseconds east of UTC. */
  days(offsetMs: number): { day: number; decided: number }[] {
    return this.#days.all(offsetMs)
  }

  /** Decisions by person and how long they took, pauses left out. */
  people(): { name: string; decisions: number; ms: number }[] {
    return this.#people.all()
  }

  baseSize(base: EstimateBase): { documents: number; characters: number } {
    return this.#baseSize.get(base) ?? { documents: 0, characters: 0 }
  }

  corrections(base: EstimateBase): CorrectionCount[] {
    return this.#corrections.all(base)
  }

  /** Expected errors among the open findings, by type. */
  undecided(base: EstimateBase): OpenSum[] {
    return this.#undecided.all(base)
  }
}
