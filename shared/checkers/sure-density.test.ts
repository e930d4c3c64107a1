import { expect, test } from 'vitest'
import { sureDensity } from './sure-density.ts'

test('a text without any is not taken to have none, and a long one is judged by its own', () => {
  expect(sureDensity(0, 8_000, { sure: 1, length: 0.2 })).toBe(1)
  expect(sureDensity(400, 1_000_000, { sure: 1, length: 0.2 })).toBeCloseTo(4, 1)
})
