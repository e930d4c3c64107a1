import { expect, it } from 'vitest'
import { type EstimateInput, estimateResidual, missedAt, removalResidual } from './estimate.ts'

const input = (given: Partial<EstimateInput>): EstimateInput => ({
  characters: 100_000,
  documents: 3,
  proofs: null,
  accepted: {},
  byHand: 0,
  undecided: {},
  ...given,
})

it('reckons what two proofs leave as Seber and Le Cren do', () => {
  // 60 then 20: 90 in all, so 10 remain.
  expect(removalResidual(60, 20)?.mean).toBeCloseTo(10)
  expect(Math.sqrt(removalResidual(60, 20)!.variance)).toBeCloseTo(6.708, 3)
})

it('says nothing where the second proof found as much as the first, or both too little', () => {
  expect(removalResidual(10, 10)).toBeNull()
  expect(removalResidual(3, 1)).toBeNull()
})

it('keeps a doubt when the second proof found nothing', () => {
  const residual = removalResidual(40, 0)!
  expect(residual.mean).toBe(0)
  expect(residual.variance).toBeGreaterThan(0)
})

it('comes near the truth on readers of known power', () => {
  // 1000 errors, each reader finds 70 %: 700, then 210 of the 300 left, so 90 remain.
  expect(removalResidual(700, 210)!.mean).toBeCloseTo(90)
  expect(missedAt(70, 0.7).mean).toBeCloseTo(30)
})

it('gives a rate in 10,000 characters with its interval', () => {
  const proofs = { characters: { first: 60, second: 20 }, marks: { first: 0, second: 0 } }
  const { method, rate, unseen } = estimateResidual(input({ proofs }))
  expect(method).toBe('proofs')
  expect(unseen).toBeCloseTo(10)
  expect(rate!.mean).toBeCloseTo(1)
  expect(rate!.low).toBeLessThan(1)
  expect(rate!.low).toBeGreaterThan(0.2)
  expect(rate!.high).toBeLessThan(4)
})

it('counts a mark for a tenth and masks for nothing', () => {
  const certain = { mean: 10, variance: 0 }
  const accepted = { space: 97 }
  const some = estimateResidual(input({ accepted, undecided: { mask: certain, duplicate: certain } }))
  expect(some.undecided).toBe(0)
  expect(some.unseen).toBeCloseTo(0.3)
  expect(estimateResidual(input({ accepted, undecided: { punct: certain } })).undecided).toBeCloseTo(1)
})

it('falls back on what checkers are known to miss, less what persons have found', () => {
  expect(estimateResidual(input({ accepted: { ocr_char: 30 } }))).toMatchObject({ method: 'recall' })
  expect(estimateResidual(input({ accepted: { ocr_char: 30 } })).unseen).toBeCloseTo(70)
  expect(estimateResidual(input({ accepted: { ocr_char: 30 }, byHand: 60 })).unseen).toBeCloseTo(10)
  expect(estimateResidual(input({ accepted: { ocr_char: 30 }, byHand: 600 })).unseen).toBe(0)
})

it('has no rate before anything was corrected', () => {
  expect(estimateResidual(input({}))).toMatchObject({ method: 'none', rate: null })
  expect(estimateResidual(input({ characters: 0, byHand: 3 }))).toMatchObject({ rate: null })
})
