import { join } from 'node:path'
import { expect, it } from 'vitest'
import { matchesOf } from '../matches.ts'
import { linesOfCases } from '../testing/cases.ts'
import { misplaced, misplacedHits } from './misplaced-marks.ts'

/** Of marks that no fixture shows. */
const examples = ['因为天旱。所以减产。', '由于天旱。因此减产。', '只有苦干。才能翻身。', '只要肯干。就有收成。']
const blocks = [...examples, ...linesOfCases(join(import.meta.dirname, 'fixtures', 'flagged'))]

it('the first look keeps no mark from its own examples', () => {
  const kept = blocks.flatMap(text => {
    const found = new Set(misplacedHits(text).map(({ start }) => start))
    return misplaced.flatMap(({ pattern }) =>
      matchesOf(text, pattern)
        .filter(({ index }) => !found.has(index))
        .map(({ 0: mark, index }) => `${mark} at ${index} of ${text}`),
    )
  })
  expect(kept).toEqual([])
})

it('every misplaced mark has an example', () => {
  const bare = misplaced.filter(({ pattern }) => blocks.every(text => matchesOf(text, pattern).length === 0))
  expect(bare.map(({ pattern }) => pattern.source)).toEqual([])
})
