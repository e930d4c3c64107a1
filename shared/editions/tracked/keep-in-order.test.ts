import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepInOrder } from './keep-in-order.ts'

type Stretch = readonly [start: number, end: number]
const kept = (...stretches: readonly Stretch[]) => [
  ...keepInOrder({
    starts: Float64Array.from(stretches, ([start]) => start),
    ends: Float64Array.from(stretches, ([, end]) => end),
  }),
]
const weightOf = (stretches: readonly Stretch[]) => stretches.reduce((sum, [start, end]) => sum + end - start, 0)
const isInOrder = (stretches: readonly Stretch[]) =>
  stretches.every(([start], index) => index === 0 || stretches[index - 1]![1] <= start)

/** The heaviest choice, by trying them all. */
function heaviest(stretches: readonly Stretch[]): number {
  let most = 0
  for (let choice = 0; choice < 1 << stretches.length; choice++) {
    const chosen = stretches.filter((_, index) => choice & (1 << index))
    if (isInOrder(chosen)) most = Math.max(most, weightOf(chosen))
  }
  return most
}

it('keeps all that is in order, and of what was moved the less', () => {
  expect(kept()).toEqual([])
  expect(kept([0, 2], [2, 5], [7, 8])).toEqual([0, 1, 2])
  expect(kept([6, 7], [0, 2], [2, 5], [7, 8])).toEqual([1, 2, 3])
  expect(kept([0, 3], [0, 3], [3, 4])).toHaveLength(2)
})

it('keeps the heaviest choice', () => {
  const stretch = fc
    .tuple(fc.nat(12), fc.integer({ min: 1, max: 5 }))
    .map(([start, length]): Stretch => [start, start + length])
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 9 }), stretches => {
      const chosen = kept(...stretches).map(index => stretches[index]!)
      expect(isInOrder(chosen)).toBe(true)
      expect(weightOf(chosen)).toBe(heaviest(stretches))
    }),
  )
})
