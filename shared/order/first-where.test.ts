import { expect, test } from 'vitest'
import { firstWhere } from './first-where.ts'

test.each([
  [0, 10, 0, 0],
  [0, 10, 4, 4],
  [0, 10, 9, 9],
  [0, 10, 10, 10],
  [3, 10, 1, 3],
  [5, 5, 0, 5],
])('from %i to %i of what holds from %i on it is %i', (from, to, limit, first) => {
  expect(firstWhere(from, to, index => index >= limit)).toBe(first)
})
