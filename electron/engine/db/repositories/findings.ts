import type { Database, Statement } from 'better-sqlite3'
import { type AnchoredFinding, type FindingStatus, type FindingType, shownConfidence } from '#shared/domain/finding.ts'
import { careOf } from '#shared/domain/fix-care.ts'
import { groupOf, ruleOf } from '#shared/domain/rule.ts'

/** Whether and how a finding is decided, and by which decision. */
export interface Standing {
  status: FindingStatus
  decisionId: string | null
}

export interface StoredFinding extends Standing {
  finding: AnchoredFinding
}

/** A finding of some document, and its status. */
export interface ListedFinding {
  documentId: string
  finding: AnchoredFinding
  status: FindingStatus
}

/** A finding's row key and status. */
export interface PlacedFinding extends StoredFinding {
  position: number
}

/** When and with what a document was last checked. */
export interface StoredCheck {
  revision: number
  /** The checkers that ran, so that a new one makes old results outdated. */
  checkers: string
  at: number
}

/** What a check changes in what is stored of a document's findings. */
export interface FindingsPatch {
  /** Positions of findings that are gone. */
  removed: readonly number[]
  /** Findings that are new at a position or in the place of what was there. */
  put: readonly PlacedFinding[]
}

/** Between the positions of neighbours, so that what is typed finds room between them. */
export const positionSpacing = 1024

interface Row {
  position: number
  status: string
  decisionId: string | null
  finding: string
}

/** The findings of each document's last check. */
export class FindingRepository {
  readonly #clear: Statement<[string]>[]
  readonly #remove: Statement<[string, number]>
  readonly #insert: Statement
  readonly #link: Statement<[string, string]>
  readonly #outdate: Statement<[string]>
  readonly #setCheck: Statement
  readonly #check: Statement<[string], StoredCheck>
  readonly #list: Statement<[string], Row>
  readonly #near: Statement<[string, string], Row>
  readonly #duplicates: Statement<[object], { documentId: string; status: string; finding: string }>
  readonly #setStanding: Statement<[string, string | null, string, number]>
  readonly #alike: Statement<[string, string, string], string>
  readonly #ofRule: Statement<[string], string>
  readonly #linkedTo: Statement<[string, string], string>
  /** How often the findings of each document have changed since the project was opened. */
  readonly #serials = new Map<string, number>()
  /** The document read last: whoever types in it has it read again and again. */
  #last: { documentId: string; findings: readonly PlacedFinding[] } | null = null

  constructor(database: Database) {
    this.#clear = ['findings', 'finding_links'].map(table =>
      database.prepare<[string]>(`DELETE FROM ${table} WHERE document_id = ?`),
    )
    this.#insert = database.prepare(
      `INSERT OR REPLACE INTO findings (document_id, position, id, checker, type, quote, rule, joined, reading, care, confidence, revision,
         status, decision_id, finding)
       VALUES (:documentId, :position, :id, :checker, :type, :quote, :rule, :joined, :reading, :care, :confidence, :revision,
         :status, :decisionId, :json)`,
    )
    this.#remove = database.prepare('DELETE FROM findings WHERE document_id = ? AND position = ?')
    this.#link = database.prepare('INSERT OR IGNORE INTO finding_links VALUES (?, ?)')
    this.#outdate = database.prepare("UPDATE checks SET checkers = '' WHERE document_id = ?")
    this.#setCheck = database.prepare('INSERT OR REPLACE INTO checks VALUES (:documentId, :revision, :checkers, :at)')
    this.#check = database.prepare('SELECT revision, checkers, at FROM checks WHERE document_id = ?')
    this.#list = database.prepare(
      'SELECT position, status, decision_id AS decisionId, finding FROM findings WHERE document_id = ? ORDER BY position',
    )
    this.#near = database.prepare(
      `SELECT position, status, decision_id AS decisionId, finding FROM findings
       WHERE document_id = ? AND finding ->> '$.anchor.blockId' IN (SELECT value FROM json_each(?)) ORDER BY position`,
    )
    this.#duplicates = database.prepare(
      `SELECT f.document_id AS documentId, f.status, f.finding FROM findings f JOIN documents d ON d.id = f.document_id
       WHERE f.type = 'duplicate' AND (f.status <> 'open' OR f.confidence >= :least)
         AND (:documentId IS NULL OR f.document_id = :documentId OR f.document_id IN (
           SELECT document_id FROM finding_links WHERE linked_document_id = :documentId))
       ORDER BY d.position, f.position`,
    )
    this.#setStanding = database.prepare(
      'UPDATE findings SET status = ?, decision_id = ? WHERE document_id = ? AND position = ?',
    )
    this.#alike = database
      .prepare<[string, string, string], string>(
        'SELECT DISTINCT document_id FROM findings WHERE checker = ? AND type = ? AND quote = ?',
      )
      .pluck()
    this.#ofRule = database
      .prepare<[string], string>('SELECT DISTINCT document_id FROM findings WHERE rule = ?')
      .pluck()
    this.#linkedTo = database
      .prepare<[string, string], string>(
        `SELECT document_id FROM finding_links WHERE linked_document_id = ?
         UNION SELECT linked_document_id FROM finding_links WHERE document_id = ?`,
      )
      .pluck()
  }

  /** Puts the results of a check in place of those of the check before. */
  replace(documentId: string, findings: readonly StoredFinding[], check: StoredCheck): void {
    this.#touch(documentId)
    for (const statement of this.#clear) statement.run(documentId)
    findings.forEach((stored, at) => {
      this.#put(documentId, { ...stored, position: (at + 1) * positionSpacing }, check.revision)
    })
    this.#setCheck.run({ documentId, ...check })
  }

  /**
   * Changes what a check has found otherwise than the one before. Links to documents that nothing points to any more stay
   * until all is replaced: they only have a document checked again.
   */
  patch(documentId: string, { removed, put }: FindingsPatch, check: StoredCheck): void {
    const known = this.#last?.documentId === documentId ? this.#last.findings : null
    this.#touch(documentId)
    for (const position of removed) this.#remove.run(documentId, position)
    for (const placed of put) this.#put(documentId, placed, check.revision)
    this.#setCheck.run({ documentId, ...check })
    if (known) this.#last = { documentId, findings: patched(known, removed, put) }
  }

  /** Has everything read anew: what was written last was not stored after all. */
  forget(): void {
    this.#last = null
  }

  /** A number that grows with every change to the findings of a document, as long as the project is open. */
  serialOf(documentId: string): number {
    return this.#serials.get(documentId) ?? 0
  }

  /** The last check of a document, if there was one. */
  lastCheck(documentId: string): StoredCheck | undefined {
    return this.#check.get(documentId)
  }

  /** Makes a document's last check count as outdated, because something that it depends on has changed. */
  outdate(documentId: string): void {
    this.#outdate.run(documentId)
  }

  /** Findings in text order. */
  list(documentId: string): readonly PlacedFinding[] {
    if (this.#last?.documentId !== documentId) {
      this.#last = { documentId, findings: this.#list.all(documentId).map(placedOf) }
    }
    return this.#last.findings
  }

  /** Those that begin in some blocks, in text order. */
  near(documentId: string, blockIds: readonly string[]): readonly PlacedFinding[] {
    return this.#near.all(documentId, JSON.stringify(blockIds)).map(placedOf)
  }

  /** Findings of copies in the project's order, strong or decided ones; with a document only those that concern it. */
  duplicates(documentId?: string): ListedFinding[] {
    return this.#duplicates.all({ documentId: documentId ?? null, least: shownConfidence }).map(row => ({
      documentId: row.documentId,
      status: row.status as FindingStatus,
      finding: JSON.parse(row.finding) as AnchoredFinding,
    }))
  }

  /** Stores how findings stand now. */
  setStandings(documentId: string, placed: readonly PlacedFinding[]): void {
    const known = this.#last?.documentId === documentId ? this.#last.findings : null
    this.#touch(documentId)
    for (const { position, status, decisionId } of placed)
      this.#setStanding.run(status, decisionId, documentId, position)
    if (known) this.#last = { documentId, findings: patched(known, [], placed) }
  }

  /** Documents that have a finding with the same checker, type and quote. */
  documentsWithFindingLike(checker: string, type: FindingType, quote: string): string[] {
    return this.#alike.all(checker, type, quote)
  }

  /** Documents that have a finding of a rule. */
  documentsWithRule(rule: string): string[] {
    return this.#ofRule.all(rule)
  }

  /** Documents whose findings point to this one, or that its findings point to. */
  documentsLinkedWith(documentId: string): string[] {
    return this.#linkedTo.all(documentId, documentId)
  }

  #touch(documentId: string): void {
    this.#serials.set(documentId, this.serialOf(documentId) + 1)
    if (this.#last?.documentId === documentId) this.#last = null
  }

  #put(documentId: string, { position, finding, status, decisionId }: PlacedFinding, revision: number): void {
    const { id, checker, type, quote, confidence } = finding
    const row = {
      documentId,
      position,
      id,
      checker,
      type,
      quote,
      rule: ruleOf(finding),
      joined: groupOf(finding),
      reading: type === 'duplicate' ? null : (finding.fixes[0]?.text ?? null),
      care: careOf(finding),
      confidence,
      status,
      decisionId,
      revision,
    }
    this.#insert.run({ ...row, json: JSON.stringify(finding) })
    for (const { documentId: linked } of finding.related) {
      if (linked !== documentId) this.#link.run(documentId, linked)
    }
  }
}

const placedOf = ({ position, status, decisionId, finding }: Row): PlacedFinding => ({
  position,
  status: status as FindingStatus,
  decisionId,
  finding: JSON.parse(finding) as AnchoredFinding,
})

/** Findings by their positions, after some have gone and others have come or changed. */
function patched(
  known: readonly PlacedFinding[],
  removed: readonly number[],
  put: readonly PlacedFinding[],
): PlacedFinding[] {
  const changed = new Set([...removed, ...put.map(({ position }) => position)])
  const kept = known.filter(({ position }) => !changed.has(position))
  return [...kept, ...put].sort((a, b) => a.position - b.position)
}
