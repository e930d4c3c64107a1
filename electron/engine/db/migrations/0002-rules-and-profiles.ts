import type { Migration } from './migration.ts'

const tables = `
-- By which rule of its checker a finding was made, so that a rule's confidence can be judged by what was decided.
ALTER TABLE findings ADD COLUMN rule TEXT NOT NULL DEFAULT '';

-- What persons say a document's habits are, where they differ from what was read off its text. The last statement about
-- an item holds; "value" is JSON, null for "as read off the text".
CREATE TABLE profile_statements (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  item TEXT NOT NULL,
  value TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX profile_statements_by_document ON profile_statements (document_id, item);
CREATE TRIGGER profile_statements_no_update BEFORE UPDATE ON profile_statements
  BEGIN SELECT RAISE(ABORT, 'profile_statements is append-only'); END;
CREATE TRIGGER profile_statements_no_delete BEFORE DELETE ON profile_statements
  BEGIN SELECT RAISE(ABORT, 'profile_statements is append-only'); END;
`

/** The rule of each finding, and what persons state about documents. */
export const rulesAndProfiles: Migration = {
  version: 2,
  up(database) {
    database.exec(tables)
  },
}
