import type { EditionHead } from '../edition-head.ts'

/** The head of a made-up document. */
export const someHead: EditionHead = {
  documentId: '01J8Z0000000000000000000D1',
  title: '云泽市报告',
  sourceName: '云泽市报告.md',
  sha256: 'a'.repeat(64),
  encoding: 'utf-8',
  revision: 3,
  importedAt: Date.UTC(2026, 2, 1, 8),
  changedAt: Date.UTC(2026, 2, 2, 9, 30),
  changedBy: '校对甲',
  version: '0.1.0',
}
