import { join } from 'node:path'
import { expect, it } from 'vitest'
import { matchesOf } from '../matches.ts'
import { linesOfCases } from '../testing/cases.ts'
import { oddShapeHits, shapes } from './odd-shapes.ts'

const blocks = linesOfCases(join(import.meta.dirname, 'fixtures', 'flagged'))

it('the first look keeps no shape from its own examples', () => {
  const kept = blocks.flatMap(text => {
    const found = new Set(oddShapeHits(text).map(({ start }) => start))
    return shapes.flatMap(({ pattern }) =>
      matchesOf(text, pattern)
        .filter(({ index }) => !found.has(index))
        .map(({ 0: mark }) => `${mark} in ${text}`),
    )
  })
  expect(kept).toEqual([])
})

it('every shape has an example among the fixtures', () => {
  const bare = shapes.filter(({ pattern }) => blocks.every(text => matchesOf(text, pattern).length === 0))
  expect(bare.map(({ pattern }) => pattern.source)).toEqual([])
})
