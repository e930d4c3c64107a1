import { expect, test } from 'vitest'
import { risingPlaces } from './rising-places.ts'

test.each([
  [[], []],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    [3, 0, 1, 2],
    [-1, 0, 1, 2],
  ],
  [
    [0, -1, 2, 1, 3],
    [0, -1, -1, 1, 3],
  ],
  [
    [2, 1, 0],
    [-1, -1, 0],
  ],
])('of %j those that rise are %j', (places, rising) => {
  expect(risingPlaces(places)).toEqual(rising)
})
