import type { Migration } from './migration.ts'

const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- The bytes stand last: SQLite reads a row up to the last column asked for, so a listing does not touch them.
CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  decoding TEXT NOT NULL,
  format TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id),
  batch_id TEXT NOT NULL REFERENCES batches (id),
  title TEXT NOT NULL,
  format TEXT NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  length INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX documents_by_source ON documents (source_id);

CREATE TABLE witnesses (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  source_id TEXT NOT NULL REFERENCES sources (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  doc TEXT NOT NULL,
  source_map TEXT NOT NULL
) STRICT;
CREATE INDEX witnesses_by_document ON witnesses (document_id);

-- Keyed by place, so that writing one edit touches the rows at its place and nothing else. Block ids are unique in a
-- document; every change is held to that before it is stored.
CREATE TABLE blocks (
  document_id TEXT NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  section_start INTEGER NOT NULL,
  node TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;
CREATE INDEX blocks_by_id ON blocks (id);

CREATE TABLE records (
  id TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  type TEXT NOT NULL CHECK (type IN ('annotation', 'decision')),
  kind TEXT NOT NULL,
  finding_id TEXT,
  scope TEXT,
  block_id TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_block_id TEXT NOT NULL,
  end_offset INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (document_id, id)
) STRICT;
CREATE INDEX records_by_scope ON records (type, scope);

CREATE TABLE steps (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  revision INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  batch_id TEXT NOT NULL REFERENCES batches (id),
  client TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  step TEXT NOT NULL,
  UNIQUE (document_id, revision, seq)
) STRICT;

CREATE TABLE findings (
  document_id TEXT NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  checker TEXT NOT NULL,
  type TEXT NOT NULL,
  quote TEXT NOT NULL,
  confidence REAL NOT NULL,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  decision_id TEXT,
  finding TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;
CREATE INDEX findings_by_decision ON findings (decision_id) WHERE decision_id IS NOT NULL;
CREATE INDEX findings_by_likeness ON findings (checker, type, quote);

-- Which other documents a document's findings point to, so that a change there checks this one again.
CREATE TABLE finding_links (
  document_id TEXT NOT NULL REFERENCES documents (id),
  linked_document_id TEXT NOT NULL REFERENCES documents (id),
  PRIMARY KEY (document_id, linked_document_id)
) STRICT;

CREATE TABLE checks (
  document_id TEXT PRIMARY KEY REFERENCES documents (id),
  revision INTEGER NOT NULL,
  checkers TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`

/** Tables whose rows stay as they were written. */
const appendOnly = ['batches', 'witnesses', 'steps']

const guard = (table: string, event: string, name: string): string =>
  `CREATE TRIGGER ${table}_${name} BEFORE ${event} ON ${table}
   BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

/** The whole first schema. */
export const first: Migration = {
  version: 1,
  up(database) {
    database.exec(tables)
    for (const table of appendOnly) {
      database.exec(guard(table, 'UPDATE', 'no_update') + guard(table, 'DELETE', 'no_delete'))
    }
    database.exec(
      guard('sources', 'UPDATE OF bytes, sha256, size', 'no_update') + guard('sources', 'DELETE', 'no_delete'),
    )
  },
}
