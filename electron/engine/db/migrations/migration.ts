import type { Database } from 'better-sqlite3'

/** One step of the schema, never changed once released. It runs inside a transaction that also sets its version. */
export interface Migration {
  /** `user_version` after it. Migrations are numbered 1, 2, 3 … without holes. */
  version: number
  up(database: Database): void
}
