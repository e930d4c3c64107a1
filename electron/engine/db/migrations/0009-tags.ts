import type { Migration } from './migration.ts'

/** The project's tree of tags. What annotations say stays theirs: they name a tag by id, or as in older projects by name. */
const tables = `
CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES tags (id),
  position REAL NOT NULL,
  name TEXT NOT NULL UNIQUE,
  colour TEXT NOT NULL,
  description TEXT NOT NULL,
  shortcut TEXT UNIQUE,
  archived INTEGER NOT NULL,
  former_names TEXT NOT NULL
) STRICT;
CREATE INDEX records_tags ON records (document_id, id) WHERE type = 'annotation' AND kind = 'tag';
`

export const tags: Migration = {
  version: 9,
  up(database) {
    database.exec(tables)
  },
}
