import type { Migration } from './migration.ts'

/** Findings are counted over a whole project by document and standing without reading them: with their JSON they are long. */
export const findingsByStanding: Migration = {
  version: 13,
  up(database) {
    database.exec(
      'CREATE INDEX findings_by_standing ON findings (document_id, type, status, checker, rule, confidence)',
    )
  },
}
