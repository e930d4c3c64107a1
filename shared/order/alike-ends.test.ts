import { expect, test } from 'vitest'
import { alikeEnds } from './alike-ends.ts'

test.each([
  [[1, 2, 3, 4], [1, 9, 3, 4], 1, 2],
  [[1, 2], [1, 2], 2, 0],
  [[1, 1, 2], [1, 2], 1, 1],
  [[2], [1, 2], 0, 1],
  [[], [1], 0, 0],
])('%j and %j', (first, second, head, tail) => {
  expect(alikeEnds(first, second, (one, other) => one === other)).toEqual({ head, tail })
})
