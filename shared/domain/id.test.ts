import { expect, test } from 'vitest'
import { newId } from './id.ts'

test('ids are ULIDs, ascending and never the same', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(ids[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
