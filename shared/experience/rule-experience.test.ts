import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionRecord } from '../document/testing/record-samples.ts'
import { shownConfidence } from '../domain/finding.ts'
import { calibrate, ruleKey, shownFrom, tallyRules } from './rule-experience.ts'

const decided = (verdicts: string, given: object = {}) =>
  [...verdicts].map((letter, at) =>
    decisionRecord({ at, rule: 'width', verdict: letter === 'a' ? 'accepted' : 'rejected', ...given }),
  )
const tallyOf = (records: ReturnType<typeof decided>) => tallyRules(records).get(ruleKey('mask', 'width'))

test('a batch counts once, imports and verdicts that judge nothing do not count', () => {
  expect(tallyOf(decided('aarar'))).toEqual({ accepted: 3, rejected: 2 })
  expect(tallyOf(decided('aaaaaaaa', { at: 7 }))).toEqual({ accepted: 1, rejected: 0 })
  expect(tallyOf(decided('aa', { author: { kind: 'import', name: '甲' } }))).toBeUndefined()
  expect(tallyOf(decided('aa', { verdict: 'intended' }))).toBeUndefined()
  expect(tallyRules(decided('a', { rule: undefined })).size).toBe(0)
})

test('a rule that is rejected nine times in ten sinks out of sight, one that is always accepted rises', () => {
  const rejected = { accepted: 1, rejected: 9 }
  for (const shipped of [0.5, 0.8, 0.99]) expect(calibrate(shipped, rejected)).toBeLessThan(shownConfidence)
  expect(calibrate(0.9, { accepted: 0, rejected: 1 })).toBeGreaterThan(shownConfidence)
  expect(calibrate(0.45, { accepted: 2, rejected: 0 })).toBeGreaterThan(shownConfidence)
  expect(calibrate(0.7, { accepted: 9, rejected: 0 })).toBeGreaterThan(0.8)
  expect(calibrate(0.7, undefined)).toBe(0.7)
})

const unit = fc.double({ min: 0.01, max: 1, noNaN: true })
const tally = fc.record({ accepted: fc.nat(40), rejected: fc.nat(40) })

test('acceptance never lowers, rejection never raises, and a rule’s findings keep their order', () => {
  fc.assert(
    fc.property(unit, unit, tally, (a, b, known) => {
      const now = calibrate(a, known)
      expect(now).toBeGreaterThan(0)
      expect(now).toBeLessThanOrEqual(1)
      expect(calibrate(a, { ...known, accepted: known.accepted + 1 })).toBeGreaterThanOrEqual(now - 1e-12)
      expect(calibrate(a, { ...known, rejected: known.rejected + 1 })).toBeLessThanOrEqual(now + 1e-12)
      if (a < b) expect(calibrate(b, known)).toBeGreaterThanOrEqual(now)
    }),
  )
})

test('the limit for shipped confidences lets through exactly what is shown after calibration', () => {
  fc.assert(
    fc.property(unit, tally, (shipped, known) => {
      fc.pre(Math.abs(calibrate(shipped, known) - shownConfidence) > 1e-9)
      expect(shipped >= shownFrom(known)).toBe(calibrate(shipped, known) >= shownConfidence)
    }),
  )
})

test('the order of decisions makes no difference, and taking one back undoes what it did', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'r'), maxLength: 20 })
  fc.assert(
    fc.property(letters, verdicts => {
      const records = decided(verdicts)
      expect(tallyRules([...records].reverse())).toEqual(tallyRules(records))
      const undone = decided(`${verdicts}r`).slice(0, -1)
      expect(tallyRules(undone)).toEqual(tallyRules(records))
    }),
  )
})
