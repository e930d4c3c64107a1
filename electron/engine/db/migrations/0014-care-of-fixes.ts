import type { Migration } from './migration.ts'

/**
 * What accepting a finding's first fix asks for (`careOf`). What was found before is not offered in one go until it is
 * checked again, which also names its groups anew: those hold fixes of one kind.
 */
export const careOfFixes: Migration = {
  version: 14,
  up(database) {
    database.exec(`
ALTER TABLE findings ADD COLUMN care TEXT NOT NULL DEFAULT 'look';
UPDATE checks SET checkers = '';
`)
  },
}
