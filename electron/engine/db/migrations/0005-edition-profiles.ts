import type { Migration } from './migration.ts'

/** Profiles of editions that people make for a project. */
export const editionProfiles: Migration = {
  version: 5,
  up(database) {
    database.exec('CREATE TABLE edition_profiles (id TEXT PRIMARY KEY, profile TEXT NOT NULL) STRICT')
  },
}
