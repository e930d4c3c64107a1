import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PairWeights } from './pair-weights.ts'

const character = fc.integer({ min: 1, max: 0xd7ff }).map(code => String.fromCharCode(code))
const pair = fc.tuple(character, character).map(both => both.join(''))
const codeOf = (both: string) => both.charCodeAt(0) * 0x10000 + both.charCodeAt(1)

it('tells what every pair weighs, and nothing of others', () => {
  fc.assert(
    fc.property(fc.dictionary(pair, fc.integer({ min: -127, max: 127 })), fc.array(pair), (weights, others) => {
      const known = new PairWeights(Object.entries(weights).map(([both, weight]) => [weight, both] as const))
      for (const [both, weight] of Object.entries(weights)) expect(known.of(codeOf(both))).toBe(weight)
      for (const other of others) if (!(other in weights)) expect(known.of(codeOf(other))).toBe(0)
    }),
  )
})
