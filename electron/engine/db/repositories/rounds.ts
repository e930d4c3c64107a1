import type { Database, Statement } from 'better-sqlite3'
import type { RoundSummary } from '#shared/contract/rounds.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { DocumentRound, ReviewState, Round, WorkState } from '#shared/domain/round.ts'

interface RoundRow {
  number: number
  openedBy: string
  openedAt: number
  closedBy: string | null
  closedAt: number | null
}
interface DocumentRow {
  documentId: string
  work: WorkState
  review: ReviewState
  reader: string | null
  reviewer: string | null
  covered: number
  total: number
}
type Counts = Pick<RoundSummary, 'done' | 'passed'> & { number: number }

/** How a document stands, without its coverage, which only visits change. */
export type Standing = Omit<DocumentRound, 'coverage'>

/** A change for the log of rounds. */
export interface RoundChange {
  id: string
  round: number
  documentId: string | null
  change: Partial<Standing> | { opened: true } | { closed: true }
  actor: Actor
  at: number
}

const toRound = ({ openedBy, closedBy, ...row }: RoundRow): Round => ({
  ...row,
  openedBy: JSON.parse(openedBy) as Actor,
  closedBy: closedBy === null ? null : (JSON.parse(closedBy) as Actor),
})
const toDocumentRound = ({ documentId: _, covered, total, ...row }: DocumentRow): DocumentRound => ({
  ...row,
  coverage: total > 0 ? Math.min(1, covered / total) : 0,
})
const documentColumns = 'document_id AS documentId, work, review, reader, reviewer, covered, total'

/** Rounds of proofreading, how documents stand in each, and the log of what changed there. */
export class RoundRepository {
  readonly #rounds: Statement<[], RoundRow>
  readonly #open: Statement<[number, string, number]>
  readonly #close: Statement<[string, number, number]>
  readonly #counts: Statement<[], Counts>
  readonly #document: Statement<[number, string], DocumentRow>
  readonly #documents: Statement<[number], DocumentRow>
  readonly #put: Statement
  readonly #log: Statement

  constructor(database: Database) {
    this.#rounds = database.prepare(
      `SELECT number, opened_by AS openedBy, opened_at AS openedAt, closed_by AS closedBy, closed_at AS closedAt
       FROM rounds ORDER BY number`,
    )
    this.#open = database.prepare('INSERT INTO rounds (number, opened_by, opened_at) VALUES (?, ?, ?)')
    this.#close = database.prepare('UPDATE rounds SET closed_by = ?, closed_at = ? WHERE number = ?')
    this.#counts = database.prepare(
      `SELECT round AS number, sum(work = 'done') AS done, sum(review = 'passed') AS passed
       FROM document_rounds GROUP BY round`,
    )
    this.#document = database.prepare(
      `SELECT ${documentColumns} FROM document_rounds WHERE round = ? AND document_id = ?`,
    )
    this.#documents = database.prepare(`SELECT ${documentColumns} FROM document_rounds WHERE round = ?`)
    this.#put = database.prepare(
      `INSERT INTO document_rounds (round, document_id, work, review, reader, reviewer, covered, total)
       VALUES (:round, :documentId, :work, :review, :reader, :reviewer, 0, 0)
       ON CONFLICT DO UPDATE SET work = :work, review = :review, reader = :reader, reviewer = :reviewer`,
    )
    this.#log = database.prepare(
      `INSERT INTO round_log (id, round, document_id, change, actor, at)
       VALUES (:id, :round, :documentId, :change, :actor, :at)`,
    )
  }

  /** Every round, oldest first; none before anybody has worked. */
  list(): Round[] {
    return this.#rounds.all().map(toRound)
  }

  open(number: number, by: Actor, at: number): void {
    this.#open.run(number, JSON.stringify(by), at)
  }

  close(number: number, by: Actor, at: number): void {
    this.#close.run(JSON.stringify(by), at, number)
  }

  /** Numbers of documents that are done and passed, by round; rounds without documents are left out. */
  counts(): Counts[] {
    return this.#counts.all()
  }

  /** How a document stands; undefined where nobody has touched it in the round. */
  documentIn(round: number, documentId: string): DocumentRound | undefined {
    const row = this.#document.get(round, documentId)
    return row && toDocumentRound(row)
  }

  /** How the documents stand that somebody has touched in a round. */
  documentsIn(round: number): Map<string, DocumentRound> {
    return new Map(this.#documents.all(round).map(row => [row.documentId, toDocumentRound(row)]))
  }

  setStanding(round: number, documentId: string, { work, review, reader, reviewer }: Standing): void {
    this.#put.run({ round, documentId, work, review, reader, reviewer })
  }

  log({ change, actor, ...entry }: RoundChange): void {
    this.#log.run({ ...entry, change: JSON.stringify(change), actor: JSON.stringify(actor) })
  }
}
