import type { Database, Statement } from 'better-sqlite3'
import type { MaskGroup, MaskValue } from '#shared/contract/masks.ts'
import type { MaskKind } from '#shared/domain/annotation.ts'
import { type AnchoredFinding, shownConfidence } from '#shared/domain/finding.ts'

interface GroupRow extends Omit<MaskGroup, 'first' | 'values'> {
  documentId: string
  finding: string
}
interface ValueRow {
  group: string
  value: string
  maskKind: MaskKind
  note: string | null
  count: number
  elsewhere: number
}

const isAsked = '(:documentIds IS NULL OR document_id IN (SELECT value FROM json_each(:documentIds)))'

/** The masks of a project: as they are found, and the values that annotations give them. */
export class MaskRepository {
  readonly #groups: Statement<[object], GroupRow>
  readonly #values: Statement<[object], ValueRow>

  constructor(database: Database) {
    this.#groups = database.prepare(
      `WITH sums AS MATERIALIZED (
         SELECT joined, count(*) AS count, sum(status = 'open') AS open, sum(status = 'intended') AS keptMasked,
           sum(status = 'rejected') AS rejected, sum(status = 'deferred') AS deferred,
           count(DISTINCT document_id) AS documents, min(document_id) AS documentId
         FROM findings
         WHERE type = 'mask' AND joined IS NOT NULL AND (status <> 'open' OR confidence >= :least) AND ${isAsked}
         GROUP BY joined ORDER BY count DESC, joined LIMIT :limit OFFSET :after)
       SELECT joined AS "group", count, open, keptMasked, rejected, deferred, documents, documentId,
         (SELECT finding FROM findings f WHERE f.type = 'mask' AND f.joined = sums.joined
            AND f.document_id = sums.documentId ORDER BY f.position LIMIT 1) AS finding
       FROM sums ORDER BY count DESC, joined`,
    )
    this.#values = database.prepare(
      `SELECT record ->> '$.body.group' AS "group", record ->> '$.body.value' AS value,
         record ->> '$.body.maskKind' AS maskKind, max(record ->> '$.body.note') AS note,
         sum(${isAsked}) AS count, count(DISTINCT CASE WHEN NOT ${isAsked} THEN document_id END) AS elsewhere
       FROM records WHERE kind = 'mask' AND removed = 0 AND value IS NOT NULL
       GROUP BY 1, 2, 3 ORDER BY count DESC, elsewhere DESC, value`,
    )
  }

  /** Groups with the values of their masks, those with most places first. */
  groups(documentIds: readonly string[] | undefined, page: { after: number; limit: number }): MaskGroup[] {
    const asked = { documentIds: documentIds ? JSON.stringify(documentIds) : null }
    const rows = this.#groups.all({ ...asked, ...page, least: shownConfidence })
    const values = new Map<string, MaskValue[]>()
    for (const { group, ...value } of this.#values.all(asked)) values.set(group, [...(values.get(group) ?? []), value])
    return rows.map(({ documentId, finding, ...sums }) => {
      const { quote, anchor, data } = JSON.parse(finding) as AnchoredFinding
      return { ...sums, first: { documentId, quote, anchor, data }, values: values.get(sums.group) ?? [] }
    })
  }
}
