import type { Migration } from './migration.ts'

/**
 * Rounds of proofreading and how documents stand in them, with a log of every change; which blocks were visited; where
 * each person was. Records get columns for their author, time and type of finding, so that figures are made by an index.
 */
const tables = `
CREATE TABLE rounds (
  number INTEGER PRIMARY KEY,
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  closed_by TEXT,
  closed_at INTEGER
) STRICT;

CREATE TABLE document_rounds (
  round INTEGER NOT NULL REFERENCES rounds (number),
  document_id TEXT NOT NULL REFERENCES documents (id),
  work TEXT NOT NULL,
  review TEXT NOT NULL,
  reader TEXT,
  reviewer TEXT,
  covered INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (round, document_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_log (
  id TEXT PRIMARY KEY,
  round INTEGER NOT NULL,
  document_id TEXT,
  change TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER round_log_no_update BEFORE UPDATE ON round_log
  BEGIN SELECT RAISE(ABORT, 'round_log is append-only'); END;
CREATE TRIGGER round_log_no_delete BEFORE DELETE ON round_log
  BEGIN SELECT RAISE(ABORT, 'round_log is append-only'); END;

CREATE TABLE coverage (
  round INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  block_id TEXT NOT NULL,
  PRIMARY KEY (round, document_id, block_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_places (
  person TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  block_id TEXT NOT NULL,
  block_offset INTEGER NOT NULL,
  top REAL NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, document_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE records ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE records ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE records ADD COLUMN finding_type TEXT;
UPDATE records SET
  author = json_extract(record, '$.author.name'),
  made_at = json_extract(record, '$.at'),
  finding_type = CASE type WHEN 'decision' THEN json_extract(record, '$.findingType') END;
CREATE INDEX records_by_author ON records (type, author, made_at);
CREATE INDEX records_by_time ON records (type, kind, finding_type, made_at, finding_id, removed, document_id);
`

export const rounds: Migration = {
  version: 10,
  up(database) {
    database.exec(tables)
  },
}
