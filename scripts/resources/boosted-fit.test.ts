import { expect, it } from 'vitest'
import { BoostedTrees } from '#shared/checkers/reading/boosted-trees.ts'
import { numbersFrom } from '../bench/numbers.ts'
import { fitBoostedTrees } from './boosted-fit.ts'

const growth = {
  trees: 60,
  leaves: 4,
  rate: 0.2,
  least: 5,
  penalty: 1,
  sampled: { observations: 0.8, features: 1 },
}

it('learns what neither of two features tells by itself, and says how often it is so', () => {
  const next = numbersFrom(7)
  const observations = Array.from({ length: 2000 }, () => {
    const [a, b, noise] = [next(), next(), next()]
    // Nine of ten where exactly one of them is great, one of ten elsewhere.
    const isTrue = next() < (a > 0.5 !== b > 0.5 ? 0.9 : 0.1)
    return { features: [a, b, noise], isTrue, weight: 1 }
  })
  const text = fitBoostedTrees(observations, growth)
  const trees = new BoostedTrees(text)
  const likelihood = (a: number, b: number) => 1 / (1 + Math.exp(-trees.logOdds([a, b, 0.5])))
  expect(likelihood(0.2, 0.8)).toBeGreaterThan(0.75)
  expect(likelihood(0.8, 0.2)).toBeGreaterThan(0.75)
  expect(likelihood(0.2, 0.2)).toBeLessThan(0.25)
  expect(likelihood(0.8, 0.8)).toBeLessThan(0.25)
  expect(fitBoostedTrees(observations, growth)).toBe(text)
})
