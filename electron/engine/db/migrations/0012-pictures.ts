import type { Migration } from './migration.ts'

/** Pictures that lay beside a source when it was imported, each once, by the address that its document names them by. */
const tables = `
CREATE TABLE pictures (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE source_pictures (
  source_id TEXT NOT NULL REFERENCES sources (id),
  address TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES pictures (sha256),
  PRIMARY KEY (source_id, address)
) STRICT, WITHOUT ROWID;
`

export const pictures: Migration = {
  version: 12,
  up(database) {
    database.exec(tables)
  },
}
