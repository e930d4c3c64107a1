import type { Database, Statement } from 'better-sqlite3'
import type {
  CheckedState,
  ConcordancePlace,
  ConcordanceSection,
  ConcordanceSectioning,
  FindingFilter,
  FindingGroup,
} from '#shared/contract/concordance.ts'
import { type AnchoredFinding, type FindingStatus, type FindingType, shownConfidence } from '#shared/domain/finding.ts'

/** A filter, and from which shipped confidence a rule's open findings fit it: `type checker rule` → confidence. */
export interface LimitedFilter {
  filter: FindingFilter
  limits: Readonly<Record<string, number>>
}

interface PlaceRow {
  section: string
  documentId: string
  position: number
  checkedAt: number
  finding: string
  status: string
}

const ruleKey = `f.type || ' ' || f.checker || ' ' || f.rule`
/** A rule, parted by what its fixes do as its groups are. */
const kindKey = `f.type || ' ' || f.checker || ' ' || ifnull(f.joined, f.rule)`
const sectionOf: Record<ConcordanceSectioning, string> = { document: 'f.document_id', rule: kindKey }
const orderOf: Record<ConcordanceSectioning, string> = {
  document: 'd.position, f.position',
  rule: 'f.type, f.checker, f.rule, f.joined, d.position, f.position',
}

/** One condition for each field that a filter has. */
const conditions = {
  documentIds: 'f.document_id IN (SELECT value FROM json_each(:documentIds))',
  group: 'f.joined = :group',
  checker: 'f.checker = :checker',
  quote: 'f.quote = :quote',
  reading: 'f.reading = :reading',
} as const
type Field = keyof typeof conditions
const fields = Object.keys(conditions) as Field[]

const findingOfPage = `SELECT finding FROM findings own
  WHERE own.document_id = page.documentId AND own.position = page.position`

const statusConditions = { open: "f.status = 'open'", decided: "f.status <> 'open'", all: '1' } as const

/** What can be accepted as it stands: by itself, or where one is sure of it. */
const careConditions = {
  safe: "f.care = 'safe'",
  sure: "f.care <> 'look' AND (f.reading IS NOT NULL OR f.type = 'mask')",
} as const

/** The rows that fit a filter, as the end of a statement. */
function rowsOf({ filter }: LimitedFilter): string {
  const wanted = fields.filter(field => filter[field] !== undefined).map(field => conditions[field])
  const ready = filter.care ? [careConditions[filter.care]] : []
  return `FROM json_each(:types) t CROSS JOIN findings f ON f.type = t.key
    JOIN documents d ON d.id = f.document_id
    LEFT JOIN limits ON limits.key = ${ruleKey}
    WHERE ${[statusConditions[filter.status], ...ready, ...wanted].join(' AND ')}
      AND (f.status <> 'open' OR f.confidence >= ifnull(limits.value, t.value))`
}
const withLimits = 'WITH limits AS MATERIALIZED (SELECT key, value FROM json_each(:limits))'

function paramsOf({ filter, limits }: LimitedFilter): Record<string, string> {
  const { documentIds, types, group, checker, quote, reading } = filter
  const given = { documentIds: documentIds && JSON.stringify(documentIds), group, checker, quote, reading }
  return {
    types: JSON.stringify(Object.fromEntries(types.map(({ type, from }) => [type, from]))),
    limits: JSON.stringify(limits),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}

const placeOf = ({ section, documentId, position, checkedAt, finding, status }: PlaceRow): ConcordancePlace => ({
  ...{ section, documentId, position, checkedAt },
  finding: JSON.parse(finding) as AnchoredFinding,
  status: status as FindingStatus,
})

/** Findings that belong together, over many documents. */
export class ConcordanceRepository {
  readonly #database: Database
  /** A statement for each set of fields that a filter had. */
  readonly #statements = new Map<string, Statement>()

  constructor(database: Database) {
    this.#database = database
  }

  /** Places section by section, `limit` at most behind the first `after`. */
  places(asked: LimitedFilter, by: ConcordanceSectioning, page: { after: number; limit: number }): ConcordancePlace[] {
    // Only the rows of the page are read as a whole: sorting carries keys alone.
    const sql = `${withLimits} SELECT page.*, (${findingOfPage}) AS finding,
      (SELECT at FROM checks WHERE checks.document_id = page.documentId) AS checkedAt FROM (
      SELECT ${sectionOf[by]} AS section, f.document_id AS documentId, f.position, f.status
      ${rowsOf(asked)} ORDER BY ${orderOf[by]} LIMIT :limit OFFSET :after) page`
    return (this.#prepared(sql).all({ ...paramsOf(asked), ...page }) as PlaceRow[]).map(placeOf)
  }

  /** The places of one document. */
  placesIn(documentId: string, { filter, limits }: LimitedFilter, by: ConcordanceSectioning): ConcordancePlace[] {
    return this.places({ filter: { ...filter, documentIds: [documentId] }, limits }, by, { after: 0, limit: -1 })
  }

  sections(asked: LimitedFilter, by: ConcordanceSectioning): ConcordanceSection[] {
    // SQLite takes the other columns from the row that has the least.
    const sql = `${withLimits} SELECT page.*, (${findingOfPage}) AS finding FROM (
      SELECT ${sectionOf[by]} AS key, count(*) AS count, f.document_id AS documentId, f.position,
        min(d.position * 10000000000 + f.position) AS place ${rowsOf(asked)} GROUP BY 1
      ORDER BY ${by === 'document' ? 'place' : 'f.type, f.checker, f.rule, f.joined'}) page`
    const rows = this.#prepared(sql).all(paramsOf(asked)) as { key: string; count: number; finding: string }[]
    return rows.map(({ key, count, finding }) => {
      const { checker, type, message, data } = JSON.parse(finding) as AnchoredFinding
      return { key, count, first: { checker, type, message, data } }
    })
  }

  /** Documents that have such places, and when each was checked. */
  documents(asked: LimitedFilter): CheckedState[] {
    const sql = `${withLimits} SELECT f.document_id AS documentId, count(*) AS count,
      (SELECT at FROM checks WHERE checks.document_id = f.document_id) AS checkedAt
      ${rowsOf(asked)} GROUP BY 1 ORDER BY min(d.position)`
    return this.#prepared(sql).all(paramsOf(asked)) as CheckedState[]
  }

  /** Groups of findings, those with most places first. */
  groups(
    types: readonly FindingType[],
    documentIds: readonly string[] | undefined,
    page: { after: number; limit: number },
  ) {
    const among = documentIds ? 'AND document_id IN (SELECT value FROM json_each(:documentIds))' : ''
    const sql = `SELECT f.type, joined AS "group", min(checker) AS checker, count(*) AS count,
        sum(status = 'open') AS open, count(DISTINCT document_id) AS documents
      FROM json_each(:types) t CROSS JOIN findings f ON f.type = t.value
      WHERE joined IS NOT NULL AND (status <> 'open' OR confidence >= :least) ${among}
      GROUP BY f.type, joined ORDER BY count DESC, f.type, joined LIMIT :limit OFFSET :after`
    const given = documentIds ? { documentIds: JSON.stringify(documentIds) } : {}
    return this.#prepared(sql).all({
      types: JSON.stringify(types),
      least: shownConfidence,
      ...given,
      ...page,
    }) as FindingGroup[]
  }

  #prepared(sql: string): Statement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
