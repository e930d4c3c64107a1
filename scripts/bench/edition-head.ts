import type { EditionHead } from '#shared/editions/edition-head.ts'

/** What stands at the head of the editions that benches write. */
export const editionHead: EditionHead = {
  documentId: '01J8Z0000000000000000000D1',
  title: '报告',
  sourceName: '报告.md',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  revision: 1,
  importedAt: 0,
  changedAt: 0,
  changedBy: '校对',
  version: '0',
}
