import type { Database, Statement } from 'better-sqlite3'
import { type FindingType, shownConfidence } from '#shared/domain/finding.ts'

/** How many findings of a type a document has that are open, or that are decided. */
export interface FindingCount {
  documentId: string
  type: FindingType
  isOpen: boolean
  count: number
}

interface Row extends Omit<FindingCount, 'isOpen'> {
  isOpen: number
}

interface Counted {
  documentId: string
  /** The serial of the findings that were counted. */
  serial: number
  limitsJson: string
  counts: readonly FindingCount[]
}

/** Counts findings by document. */
export class FindingCountRepository {
  readonly #all: Statement<[string, number], Row>
  readonly #of: Statement<[string, string, number], Row>
  readonly #serialOf: (documentId: string) => number
  /** The document counted last: each save of what is typed in it has it counted, and few of them change its findings. */
  #last: Counted | null = null

  /** `serialOf` gives a number that grows with every change to a document's findings. */
  constructor(database: Database, serialOf: (documentId: string) => number) {
    const countsWhere = (condition: string): string =>
      `WITH limits AS MATERIALIZED (SELECT key, value FROM json_each(?))
       SELECT document_id AS documentId, type, status = 'open' AS isOpen, count(*) AS count
       FROM findings LEFT JOIN limits ON limits.key = checker || ' ' || rule
       WHERE ${condition} (status <> 'open' OR confidence >= ifnull(limits.value, ?)) GROUP BY 1, 2, 3`
    this.#all = database.prepare(countsWhere(''))
    this.#of = database.prepare(countsWhere('document_id = ? AND'))
    this.#serialOf = serialOf
  }

  /**
   * Numbers of findings by document (all when none is named), type and whether they are open; open ones only from their
   * rule's limit up (`ruleKey` → confidence).
   */
  counts(limits: Readonly<Record<string, number>>, documentIds?: readonly string[]): FindingCount[] {
    const limitsJson = JSON.stringify(limits)
    if (!documentIds) return this.#all.all(limitsJson, shownConfidence).map(countOf)
    return documentIds.flatMap(documentId => this.#countsOf(documentId, limitsJson))
  }

  #countsOf(documentId: string, limitsJson: string): readonly FindingCount[] {
    const serial = this.#serialOf(documentId)
    const last = this.#last
    if (last?.documentId === documentId && last.serial === serial && last.limitsJson === limitsJson) return last.counts
    const counts = this.#of.all(limitsJson, documentId, shownConfidence).map(countOf)
    this.#last = { documentId, serial, limitsJson, counts }
    return counts
  }
}

const countOf = (row: Row): FindingCount => ({ ...row, isOpen: row.isOpen === 1 })
