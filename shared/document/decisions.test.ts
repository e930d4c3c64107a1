import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnnotationRecord, DecisionRecord } from '../domain/record.ts'
import { DecisionIndex, type FindingIdentity, statusOf } from './decisions.ts'
import { decisionRecord, reader } from './testing/record-samples.ts'

const finding: FindingIdentity = {
  ...{ id: 'f2', checker: 'mask', type: 'mask', quote: '**' },
  ...{ message: { key: 'checkers.mask.found.place', params: {} }, data: {} },
}
const here = { from: 4, to: 6, removed: false }
const term: FindingIdentity = {
  ...finding,
  checker: 'term',
  type: 'term',
  quote: '云泽巿',
  data: { reason: 'variant' },
}
const termDecision = (given: Partial<DecisionRecord>) =>
  decisionRecord({
    ...{ checker: 'term', findingType: 'term', quote: '云泽巿', rule: 'variant', verdict: 'rejected' },
    ...given,
  })

test('a finding without a decision is open', () => {
  expect(statusOf(finding, here, new DecisionIndex([]))).toBe('open')
})

test('a decision holds by fingerprint, wherever its text has gone', () => {
  const record = decisionRecord({ findingId: 'f2', verdict: 'deferred' })
  expect(statusOf(finding, null, new DecisionIndex([{ record, from: 90, to: 91, removed: true }]))).toBe('deferred')
  expect(statusOf(finding, null, new DecisionIndex([{ record, from: 90, to: 91, removed: false }]))).toBe('deferred')
})

test('a fingerprint that has fallen to a like passage does not bring the decision along', () => {
  const record = decisionRecord({ findingId: 'f2' })
  expect(statusOf(finding, here, new DecisionIndex([{ record, from: 90, to: 92, removed: false }]))).toBe('open')
})

test('a decision holds at its place for the same checker, quote and type', () => {
  const placed = (given: object) => new DecisionIndex([{ record: decisionRecord(given), ...here }])
  expect(statusOf(finding, here, placed({}))).toBe('accepted')
  expect(statusOf(finding, here, placed({ checker: 'duplicate' }))).toBe('open')
  expect(statusOf(finding, here, placed({ quote: '某' }))).toBe('open')
  expect(statusOf(finding, { from: 4, to: 7 }, placed({}))).toBe('open')
  const gone = new DecisionIndex([{ record: decisionRecord(), ...here, removed: true }])
  expect(statusOf(finding, here, gone)).toBe('open')
})

test('a flaw whose borders are drawn a character otherwise is known again, if the same rule says so', () => {
  const decisions = new DecisionIndex([{ record: termDecision({}), from: 10, to: 13, removed: false }])
  const at = (from: number, to: number, quote: string, reason = 'variant') =>
    statusOf({ ...term, id: `${from}`, quote, data: { reason } }, { from, to }, decisions)
  expect(at(10, 14, '云泽巿委')).toBe('rejected')
  expect(at(11, 13, '泽巿')).toBe('rejected')
  expect(at(11, 14, '泽巿委')).toBe('rejected')
  expect(at(12, 15, '巿委办')).toBe('open')
  expect(at(13, 14, '委')).toBe('open')
  expect(at(11, 13, '泽巿', 'phrase')).toBe('open')
})

test('a wider decision holds for the same quote, across documents only through the project', () => {
  const far = { from: 90, to: 92, removed: false }
  const record = decisionRecord({ scope: 'document', verdict: 'intended' })
  expect(statusOf(finding, here, new DecisionIndex([{ record, ...far }]))).toBe('intended')
  expect(statusOf({ ...finding, quote: '***' }, here, new DecisionIndex([{ record, ...far }]))).toBe('open')
  expect(statusOf(finding, here, new DecisionIndex([], { others: [record] }))).toBe('open')
  expect(statusOf(finding, here, new DecisionIndex([], { others: [{ ...record, scope: 'project' }] }))).toBe('intended')
})

test('a wider decision holds for the same words with one more or less, never for signs', () => {
  const wide = new DecisionIndex([], { others: [termDecision({ scope: 'project' })] })
  expect(statusOf({ ...term, quote: '云泽巿委' }, null, wide)).toBe('rejected')
  expect(statusOf({ ...term, quote: '泽巿' }, null, wide)).toBe('rejected')
  expect(statusOf({ ...term, quote: '巿' }, null, wide)).toBe('open')
  expect(statusOf({ ...term, quote: '云溪巿委' }, null, wide)).toBe('open')
  const sign = termDecision({ checker: 'mask', findingType: 'mask', quote: '**', scope: 'project', rule: 'place' })
  expect(statusOf({ ...finding, quote: '***' }, null, new DecisionIndex([], { others: [sign] }))).toBe('open')
})

test('what was decided about an earlier version of the file holds by fingerprint, a wider one by its quote', () => {
  const earlier = [termDecision({ findingId: 'same' })]
  expect(statusOf({ ...term, id: 'same' }, null, new DecisionIndex([], { earlier }))).toBe('rejected')
  expect(statusOf({ ...term, id: 'other' }, null, new DecisionIndex([], { earlier }))).toBe('open')
  const wide = [termDecision({ scope: 'document' })]
  expect(statusOf({ ...term, id: 'other' }, null, new DecisionIndex([], { earlier: wide }))).toBe('rejected')
})

test('of several decisions the latest holds, whatever their order', () => {
  const entries = fc.array(fc.record({ at: fc.nat(3), verdict: fc.constantFrom('accepted', 'rejected', 'intended') }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(entries, fc.boolean(), (given, byPlace) => {
      const placed = given.map((entry, n) => ({
        record: decisionRecord({
          ...entry,
          id: `d${n}`,
          findingId: byPlace ? `x${n}` : 'f2',
        } as Partial<DecisionRecord>),
        ...here,
      }))
      const last = [...placed].sort((a, b) => b.record.at - a.record.at || (a.record.id < b.record.id ? 1 : -1))[0]
      const expected = last?.record.verdict
      expect(statusOf(finding, here, new DecisionIndex(placed))).toBe(expected)
      expect(statusOf(finding, here, new DecisionIndex([...placed].reverse()))).toBe(expected)
    }),
  )
})

test('what stands in text that a decision took out is settled by that', () => {
  const folio = decisionRecord({
    ...{ id: 'd9', findingId: 'f9', checker: 'boilerplate', findingType: 'boilerplate', quote: '第4页' },
    before: { blockId: 'b1', role: 'body', nowRole: 'folio' },
  })
  const line = { record: folio, from: 2, to: 9, removed: false }
  expect(statusOf(finding, here, new DecisionIndex([line]))).toBe('accepted')
  expect(statusOf(finding, { from: 8, to: 10 }, new DecisionIndex([line]))).toBe('open')
  expect(statusOf(finding, here, new DecisionIndex([{ ...line, removed: true }]))).toBe('open')
  const caption = { ...folio, before: { blockId: 'b1', role: 'body', nowRole: 'caption' } } as const
  expect(statusOf(finding, here, new DecisionIndex([{ ...line, record: caption }]))).toBe('open')
  const own = { record: decisionRecord({ findingId: 'f2', verdict: 'deferred' }), ...here }
  expect(statusOf(finding, here, new DecisionIndex([line, own]))).toBe('deferred')
})

test('a copy that is set aside settles what is found in it, and stays set aside when both copies change', () => {
  const decision = decisionRecord({ checker: 'duplicate', findingType: 'duplicate', quote: '旧文', rule: 'passage' })
  const body = { keptDocumentId: null, keptBlockId: null, keptExact: '' }
  const copy: AnnotationRecord = {
    ...{ id: 'a1', type: 'annotation', author: reader, at: 1, findingId: 'f1', kind: 'duplicate', body },
  }
  // The other copy was kept, so the decision stands there.
  const decisions = new DecisionIndex([
    { record: decision, from: 20, to: 40, removed: false },
    { record: copy, from: 2, to: 9, removed: false },
  ])
  expect(statusOf(finding, here, decisions)).toBe('accepted')
  expect(statusOf(finding, { from: 24, to: 26 }, decisions)).toBe('open')
  const anew: FindingIdentity = { ...finding, id: 'f7', checker: 'duplicate', type: 'duplicate', quote: '新文' }
  const again = { ...anew, message: { key: 'checkers.duplicate.found.x', params: {} }, data: { rule: 'passage' } }
  expect(statusOf(again, { from: 20, to: 40 }, decisions)).toBe('accepted')
  expect(statusOf(again, { from: 2, to: 9 }, decisions)).toBe('accepted')
})
