import type { Migration } from './migration.ts'

/**
 * What joins findings, so that a project's groups are listed and walked without reading the findings themselves: their
 * group (`groupOf`) and the reading that they propose. Copies propose none: their quotes are long.
 */
export const findingGroups: Migration = {
  version: 8,
  up(database) {
    database.exec(`
ALTER TABLE findings ADD COLUMN joined TEXT;
ALTER TABLE findings ADD COLUMN reading TEXT;
UPDATE findings SET joined = nullif(ifnull(finding ->> '$.data.group', finding ->> '$.data.rule'), '');
UPDATE findings SET reading = finding ->> '$.fixes[0].text' WHERE type <> 'duplicate';
CREATE INDEX findings_by_group ON findings (type, joined, document_id, checker, rule, status, confidence);
CREATE INDEX findings_by_correction ON findings (quote, reading) WHERE reading IS NOT NULL;
`)
  },
}
