import type { Migration } from './migration.ts'

/** Later versions of a source: by which batch each came into its document, and what that did. */
export const versions: Migration = {
  version: 7,
  up(database) {
    database.exec(`
ALTER TABLE witnesses ADD COLUMN batch_id TEXT REFERENCES batches (id);
ALTER TABLE witnesses ADD COLUMN report TEXT;
CREATE INDEX witnesses_by_source ON witnesses (source_id);
CREATE INDEX sources_by_path ON sources (path);
CREATE INDEX sources_by_name ON sources (name);
`)
  },
}
