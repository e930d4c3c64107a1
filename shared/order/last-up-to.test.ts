import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holderAt, lastUpTo } from './last-up-to.ts'

const startOf = ({ start }: { start: number }) => start
const items = [{ start: 2 }, { start: 5 }, { start: 9 }]

test.each([
  [1, -1],
  [2, 0],
  [4, 0],
  [5, 1],
  [9, 2],
  [100, 2],
])('the last that begins at or before %i', (place, index) => {
  expect(lastUpTo(items, place, startOf)).toBe(index)
})

test('there is none among none', () => {
  expect(lastUpTo([], 3, startOf)).toBe(-1)
})

test('of those that begin together it is the last, as reading them one by one would find', () => {
  const starts = fc.array(fc.integer({ min: 0, max: 20 })).map(numbers => numbers.sort((a, b) => a - b))
  fc.assert(
    fc.property(starts, fc.integer({ min: -1, max: 21 }), (ascending, place) => {
      expect(lastUpTo(ascending, place, start => start)).toBe(ascending.findLastIndex(start => start <= place))
    }),
  )
})

test('what stands before all is held by the first', () => {
  expect([1, 2, 8, 100].map(place => holderAt(items, place, startOf))).toEqual([0, 0, 1, 2])
  expect(holderAt([], 3, startOf)).toBe(0)
})
