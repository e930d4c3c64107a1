import type { Migration } from './migration.ts'

/** What is said in the threads of queries, only ever added to, and the people whose names are known in the project. */
const tables = `
CREATE TABLE query_messages (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  query_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reply', 'assign', 'close', 'reopen')),
  text TEXT NOT NULL,
  assignee TEXT,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX query_messages_by_query ON query_messages (document_id, query_id);
CREATE TRIGGER query_messages_no_update BEFORE UPDATE ON query_messages
  BEGIN SELECT RAISE(ABORT, 'query_messages is append-only'); END;
CREATE TRIGGER query_messages_no_delete BEFORE DELETE ON query_messages
  BEGIN SELECT RAISE(ABORT, 'query_messages is append-only'); END;
CREATE INDEX records_queries ON records (document_id, id) WHERE type = 'annotation' AND kind = 'query';

CREATE TABLE people (name TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT;
INSERT OR IGNORE INTO people (name, since)
  SELECT json_extract(actor, '$.name') AS name, min(at) FROM batches
  WHERE json_extract(actor, '$.kind') = 'person' AND json_extract(actor, '$.name') <> '' GROUP BY 1;
INSERT OR IGNORE INTO people (name, since)
  SELECT json_extract(record, '$.author.name') AS name, min(json_extract(record, '$.at')) FROM records
  WHERE json_extract(record, '$.author.kind') = 'person' AND json_extract(record, '$.author.name') <> '' GROUP BY 1;
`

export const queries: Migration = {
  version: 6,
  up(database) {
    database.exec(tables)
  },
}
