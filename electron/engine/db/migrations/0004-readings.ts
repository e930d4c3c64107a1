import type { Migration } from './migration.ts'

/**
 * A witness is one reading of a source: how it was decoded, what could not be kept, how its text lies in a container and
 * on pages, and the text itself where it could not be had again. Empty for what was imported before.
 */
export const readings: Migration = {
  version: 4,
  up(database) {
    database.exec(`
ALTER TABLE witnesses ADD COLUMN decoding TEXT;
ALTER TABLE witnesses ADD COLUMN fidelity TEXT NOT NULL DEFAULT '[]';
ALTER TABLE witnesses ADD COLUMN layout TEXT;
ALTER TABLE witnesses ADD COLUMN text TEXT;
`)
  },
}
