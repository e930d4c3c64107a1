import type { Migration } from './migration.ts'

/** Annotations of one kind are listed over a whole project: masks with their values. */
export const recordsByKind: Migration = {
  version: 11,
  up(database) {
    database.exec('CREATE INDEX records_by_kind ON records (kind, document_id) WHERE removed = 0')
  },
}
