import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { AnnotationRecord, DecisionRecord } from '#shared/domain/record.ts'

export const reader = { kind: 'person', name: '林校对' } as const

/** A query annotation with this id. */
export function queryRecord(id: string): AnnotationRecord {
  return { id, type: 'annotation', author: reader, at: 1, findingId: null, kind: 'query', body: { text: '存疑' } }
}

export function decisionRecord(given: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    id: 'd1',
    type: 'decision',
    author: reader,
    at: 1,
    findingId: 'f1',
    checker: 'mask',
    findingType: 'mask',
    verdict: 'accepted',
    scope: 'place',
    quote: '**',
    ...given,
  }
}

/** A finding about a document `doc`; its anchor is empty, because actions are given the place. */
export function findingSample(given: Partial<AnchoredFinding> = {}): AnchoredFinding {
  const anchor = { blockId: 'b1', start: 0, endBlockId: 'b1', end: 0, exact: '', prefix: '', suffix: '', revision: 1 }
  return {
    id: 'f1',
    checker: 'mask',
    documentId: 'doc',
    type: 'mask',
    message: { key: 'checkers.mask.found', params: {} },
    severity: 'warning',
    confidence: 0.9,
    fixes: [],
    data: {},
    quote: '**',
    anchor,
    related: [],
    ...given,
  }
}
