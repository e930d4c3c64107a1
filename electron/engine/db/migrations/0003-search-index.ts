import type { Migration } from './migration.ts'

/**
 * The index for searching, made in the background and thrown away at will. A document's blocks have a range of slots, the
 * rowids of their terms: numbers close together keep the index small. `indexed_to` is the position of the last block that
 * is in; blocks behind it are still to come.
 */
const tables = `
CREATE TABLE search_documents (
  document_id TEXT PRIMARY KEY REFERENCES documents (id),
  first_slot INTEGER NOT NULL UNIQUE,
  next_slot INTEGER NOT NULL,
  end_slot INTEGER NOT NULL,
  indexed_to INTEGER NOT NULL
) STRICT;

CREATE TABLE search_places (slot INTEGER PRIMARY KEY, position INTEGER NOT NULL) STRICT;

CREATE VIRTUAL TABLE search_terms USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE INDEX steps_by_batch ON steps (batch_id);
`

export const searchIndex: Migration = {
  version: 3,
  up(database) {
    database.exec(tables)
  },
}
