import { expect, it } from 'vitest'
import { memoryStoreOf } from '../../testing/memory-store.ts'
import type { StoredFinding } from './findings.ts'

const check = { revision: 1, checkers: '', at: 0 }
const anchor = { blockId: 'b', start: 0, endBlockId: 'b', end: 2, exact: '千部', prefix: '', suffix: '', revision: 1 }
const found = (id: string, confidence: number): StoredFinding => ({
  finding: {
    ...{ id, documentId: 'd', checker: 'ocr', type: 'ocr_char', quote: '千部', confidence, severity: 'warning' },
    ...{ message: { key: 'm', params: {} }, fixes: [], related: [], data: {}, anchor },
  },
  ...{ status: 'open', decisionId: null },
})

it('counts a document again when its findings or the limits of rules have changed, and not for nothing', async () => {
  const { store, documentId } = await memoryStoreOf('临溪县的千部群众齐心协力。')
  const open = (limits = {}) => store.findingCounts.counts(limits, [documentId])
  store.findings.replace(documentId, [found('a', 0.9), found('b', 0.6)], check)
  expect(open()).toEqual([{ documentId, type: 'ocr_char', isOpen: true, count: 2 }])
  expect(open()[0]).toBe(open()[0])
  expect(open({ 'ocr m': 0.7 })).toMatchObject([{ count: 1 }])
  const [first] = store.findings.list(documentId)
  store.findings.setStandings(documentId, [{ ...first!, status: 'rejected', decisionId: null }])
  expect(open()).toMatchObject([
    { isOpen: false, count: 1 },
    { isOpen: true, count: 1 },
  ])
  expect(store.findingCounts.counts({})).toEqual(open())
})
