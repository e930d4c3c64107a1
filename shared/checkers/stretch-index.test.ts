import { expect, test } from 'vitest'
import { StretchIndex } from './stretch-index.ts'

const overlaps = (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

test('of overlapping stretches the first one added is found, as a search through all of them would', () => {
  const index = new StretchIndex<{ start: number; end: number }>()
  const all: { start: number; end: number }[] = []
  for (let i = 0; i < 400; i++) {
    const start = (i * 7919) % 20_000
    const stretch = { start, end: start + ((i * 31) % 1500) }
    const found = index.first(stretch, overlaps(stretch))
    expect(found).toBe(all.find(overlaps(stretch)))
    index.add(stretch)
    all.push(stretch)
  }
})

test('a stretch that grew is found at its new places once it is filed again', () => {
  const index = new StretchIndex<{ start: number; end: number }>()
  const grown = { start: 10, end: 20 }
  index.add(grown)
  grown.end = 9000
  const place = { start: 8000, end: 8001 }
  expect(index.first(place, overlaps(place))).toBeUndefined()
  index.refile(grown, { start: 10, end: 20 })
  expect(index.first(place, overlaps(place))).toBe(grown)
})
