import { expect, test } from 'vitest'
import { DecisionIndex, statusOf } from './decisions.ts'
import { decisionRecord } from './testing/record-samples.ts'

const finding = { id: 'f2', checker: 'mask', type: 'mask', quote: '**' } as const
const here = { from: 4, to: 6, removed: false }

test('a finding without a decision is open', () => {
  expect(statusOf(finding, here, new DecisionIndex([]))).toBe('open')
})

test('a decision holds by fingerprint, wherever it stands', () => {
  const record = decisionRecord({ findingId: 'f2', verdict: 'deferred' })
  expect(statusOf(finding, null, new DecisionIndex([{ record, from: 90, to: 91, removed: true }]))).toBe('deferred')
})

test('a decision holds at exactly its place for the same checker', () => {
  const placed = (given: object) => new DecisionIndex([{ record: decisionRecord(given), ...here }])
  expect(statusOf(finding, here, placed({}))).toBe('accepted')
  expect(statusOf(finding, here, placed({ checker: 'duplicate' }))).toBe('open')
  expect(statusOf(finding, { from: 4, to: 7 }, placed({}))).toBe('open')
  const gone = new DecisionIndex([{ record: decisionRecord(), ...here, removed: true }])
  expect(statusOf(finding, here, gone)).toBe('open')
})

test('a wider decision holds for the same quote, across documents only through the project', () => {
  const far = { from: 90, to: 92, removed: false }
  const record = decisionRecord({ scope: 'document', verdict: 'intended' })
  expect(statusOf(finding, here, new DecisionIndex([{ record, ...far }]))).toBe('intended')
  expect(statusOf({ ...finding, quote: '***' }, here, new DecisionIndex([{ record, ...far }]))).toBe('open')
  expect(statusOf(finding, here, new DecisionIndex([], [record]))).toBe('open')
  expect(statusOf(finding, here, new DecisionIndex([], [{ ...record, scope: 'project' }]))).toBe('intended')
})

test('of several decisions the latest holds', () => {
  const early = { record: decisionRecord({ findingId: 'f2', at: 1 }), ...here }
  const late = { record: decisionRecord({ findingId: 'f2', at: 2, verdict: 'rejected' }), ...here }
  expect(statusOf(finding, here, new DecisionIndex([late, early]))).toBe('rejected')
})
